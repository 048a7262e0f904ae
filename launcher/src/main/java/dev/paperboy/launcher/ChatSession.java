package dev.paperboy.launcher;

import dev.paperboy.local.LocalChat;
import dev.paperboy.local.SettableTime;
import dev.paperboy.local.StandardStreams;
import dev.paperboy.store.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
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
            StandardStreams streams = new StandardStreams(System.getenv());
            try (LocalChat chat = new LocalChat(
                    options.seat(config.defaults()),
                    new SettableTime(clock, clock::set),
                    paperboy.completions(),
                    streams.screen(folder.path().resolve("chat-history")))) {
                chat.start(paperboy.catalog(), paperboy::dispatch);
                chat.awaitEnd();
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
}
