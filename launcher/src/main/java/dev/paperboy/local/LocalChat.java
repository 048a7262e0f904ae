package dev.paperboy.local;

import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.MessageRef;
import dev.paperboy.chat.PostKey;
import dev.paperboy.chat.UndeliverableException;
import dev.paperboy.command.CommandCall;
import dev.paperboy.command.CommandCatalog;
import dev.paperboy.command.Reply;
import dev.paperboy.platform.ChatPlatform;
import dev.paperboy.platform.Completions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * A whole chat platform in a terminal: whoever types is a person in a channel, presses buttons by their numbers, and sees
 * what is posted. It needs no account and no network, and shows what the other platforms would.
 */
public final class LocalChat implements ChatPlatform {
    public static final String NAME = "local";

    /** Lines beyond this are hard to read, however wide the window is. */
    private static final int WIDEST = 100;

    private final Seat seat;
    private final SettableTime time;
    private final Completions completions;
    private final Screen screen;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile Optional<LocalConversation> conversation = Optional.empty();

    /**
     * @param seat who begins to talk, and where
     * @param time what {@code :now} sets
     * @param completions what is offered while an option is being typed
     * @param screen closed with this platform
     */
    public LocalChat(Seat seat, SettableTime time, Completions completions, Screen screen) {
        this.seat = seat;
        this.time = time;
        this.completions = completions;
        this.screen = screen;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Talks on a thread of its own; {@link #awaitEnd} tells when whoever is there has left. */
    @Override
    public void start(CommandCatalog commands, Function<CommandCall, Reply> core) {
        LocalConversation talk =
                new LocalConversation(seat, time, () -> renderer(screen.columns(), screen.colour()), core);
        LineCompletions offered = new LineCompletions(commands, completions);
        conversation = Optional.of(talk);
        Thread.ofPlatform().name("local-chat").daemon().start(() -> talk(talk, offered));
    }

    /**
     * Blocks until the end of the input, Ctrl-D, {@code :quit} or {@link #close}.
     *
     * @throws ExecutionException when the chat could not go on
     */
    public void awaitEnd() throws InterruptedException, ExecutionException {
        ended.get();
    }

    @Override
    public MessageRef post(ChannelRef channel, Message message, PostKey key) throws UndeliverableException {
        LocalConversation talk = conversation.orElseThrow(() -> new UndeliverableException(
                UndeliverableException.Reason.PLATFORM_DOWN, "the local chat has not started"));
        screen.show("\n" + talk.posted(channel, message) + "\n");
        return new MessageRef(channel, key.value());
    }

    @Override
    public void close() {
        ended.complete(null);
        screen.close();
    }

    /** What draws a message in so many columns, or in fewer where they are too many to be read. */
    static TerminalRenderer renderer(int columns, boolean colour) {
        return new TerminalRenderer(Math.min(columns, WIDEST), colour);
    }

    private void talk(LocalConversation talk, LineCompletions offered) {
        Function<String, List<Offer>> offers = before -> offered.offers(before, talk.seat());
        try {
            converse(talk, offers);
            ended.complete(null);
        } catch (RuntimeException e) {
            ended.completeExceptionally(e);
        }
    }

    private void converse(LocalConversation talk, Function<String, List<Offer>> offers) {
        if (screen.interactive()) {
            screen.show(talk.greeting() + "\n");
        }
        while (!talk.over()) {
            Optional<String> line = screen.read(talk.prompt(), offers);
            if (line.isEmpty()) {
                return;
            }
            String heard = talk.hear(line.get());
            if (!heard.isEmpty()) {
                screen.show(heard + "\n");
            }
        }
    }
}
