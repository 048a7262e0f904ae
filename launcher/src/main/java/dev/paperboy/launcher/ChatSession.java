package dev.paperboy.launcher;

import dev.paperboy.local.LocalChat;
import dev.paperboy.local.LocalPosts;
import dev.paperboy.local.Screen;
import dev.paperboy.local.SettableTime;
import dev.paperboy.local.StandardStreams;
import dev.paperboy.source.DigestSource;
import dev.paperboy.source.FolderSource;
import dev.paperboy.source.SourceWatch;
import dev.paperboy.store.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;

/** A local chat from its first line to its last. */
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class ChatSession {
    @Mixin
    private SeatOptions options;

    /** @param prepare what is done before the first line */
    int run(DataFolder folder, Config config, Consumer<Paperboy> prepare) {
        SettableClock clock = options.clock(config.defaults());
        try (Paperboy paperboy = Paperboy.open(folder, options.defaults(config.defaults()), clock)) {
            prepare.accept(paperboy);
            Screen screen =
                    new StandardStreams(System.getenv()).screen(folder.path().resolve("chat-history"));
            Optional<DigestSource> source =
                    config.folder().map(watched -> new FolderSource(watched, paperboy.importer(), clock));
            try (LocalChat chat = new LocalChat(
                    options.seat(config.defaults()),
                    new SettableTime(clock, clock::set),
                    paperboy.completions(),
                    screen,
                    LocalPosts.in(folder.path().resolve("chat-posts.jsonl")),
                    screen.interactive() ? paperboy::deliver : () -> catchUp(source, paperboy))) {
                paperboy.connect(chat);
                talk(chat, screen, source, paperboy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the chat could not go on", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.DONE;
    }

    /** Someone at a terminal sees posts arrive while they look on. */
    private static void talk(LocalChat chat, Screen screen, Optional<DigestSource> source, Paperboy paperboy)
            throws InterruptedException, ExecutionException {
        Optional<SourceWatch> watch = screen.interactive() ? source.map(SourceWatch::start) : Optional.empty();
        try {
            if (screen.interactive()) {
                paperboy.keepDelivering();
            }
            chat.awaitEnd();
        } finally {
            watch.ifPresent(SourceWatch::close);
        }
    }

    /** Lines out of a pipe come as fast as they are read: what should have happened before the next one happens now. */
    private static void catchUp(Optional<DigestSource> source, Paperboy paperboy) {
        source.ifPresent(DigestSource::look);
        paperboy.deliver();
    }
}
