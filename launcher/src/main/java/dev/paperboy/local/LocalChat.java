package dev.paperboy.local;

import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.MessageRef;
import dev.paperboy.chat.PersonRef;
import dev.paperboy.chat.PostKey;
import dev.paperboy.chat.UndeliverableException;
import dev.paperboy.command.CommandCall;
import dev.paperboy.command.CommandCatalog;
import dev.paperboy.command.Reply;
import dev.paperboy.platform.ChatPlatform;
import dev.paperboy.platform.Completions;
import dev.paperboy.platform.FindsPosts;
import dev.paperboy.platform.OpensDirectMessages;
import dev.paperboy.platform.RepliesInThreads;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * A whole chat platform in a terminal: whoever types is a person in a channel, presses buttons by their numbers, and sees
 * what is posted. It needs no account and no network, and shows what the other platforms would.
 */
public final class LocalChat implements ChatPlatform, FindsPosts, RepliesInThreads, OpensDirectMessages {
    public static final String NAME = "local";

    /** Lines beyond this are hard to read, however wide the window is. */
    private static final int WIDEST = 100;

    private final Seat seat;
    private final SettableTime time;
    private final Completions completions;
    private final Screen screen;
    private final LocalPosts posts;
    private final Runnable catchUp;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile Optional<LocalConversation> conversation = Optional.empty();

    /**
     * @param seat who begins to talk, and where
     * @param time what {@code :now} sets
     * @param completions what is offered while an option is being typed
     * @param screen closed with this platform
     * @param posts what stands in the channels
     * @param catchUp lets what is due happen: called when someone has set the clock and, for lines out of a pipe, after each
     *     of them, so that the same lines always give the same transcript
     */
    public LocalChat(
            Seat seat, SettableTime time, Completions completions, Screen screen, LocalPosts posts, Runnable catchUp) {
        this.seat = seat;
        this.time = time;
        this.completions = completions;
        this.screen = screen;
        this.posts = posts;
        this.catchUp = catchUp;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Talks on a thread of its own; {@link #awaitEnd} tells when whoever is there has left. */
    @Override
    public void start(CommandCatalog commands, Function<CommandCall, Reply> core) {
        LocalConversation talk =
                new LocalConversation(seat, time, () -> renderer(screen.columns(), screen.colour()), core, posts::find);
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
        return post(channel, Optional.empty(), message, key);
    }

    @Override
    public MessageRef reply(MessageRef parent, Message message, PostKey key) throws UndeliverableException {
        return post(parent.channel(), Optional.of(parent), message, key);
    }

    @Override
    public Optional<MessageRef> find(ChannelRef channel, Optional<MessageRef> parent, PostKey key, Instant since) {
        return posts.find(channel, parent, key, since).map(LocalPosts.Post::ref);
    }

    @Override
    public ChannelRef directMessages(PersonRef person) {
        return Seat.directWith(person);
    }

    private MessageRef post(ChannelRef channel, Optional<MessageRef> parent, Message message, PostKey key)
            throws UndeliverableException {
        LocalConversation talk = conversation.orElseThrow(() -> new UndeliverableException(
                UndeliverableException.Reason.PLATFORM_DOWN, "the local chat has not started"));
        LocalPosts.Post post = kept(channel, parent, message, key);
        screen.show((screen.interactive() ? "\n" : "") + talk.posted(post) + "\n");
        return post.ref();
    }

    private LocalPosts.Post kept(ChannelRef channel, Optional<MessageRef> parent, Message message, PostKey key)
            throws UndeliverableException {
        try {
            return posts.add(channel, parent, key, time.now().instant(), message);
        } catch (UncheckedIOException e) {
            throw new UndeliverableException(UndeliverableException.Reason.PLATFORM_DOWN, e.toString());
        }
    }

    @Override
    public void close() {
        conversation = Optional.empty();
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
        } else {
            catchUp.run();
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
            if (talk.timeMoved() || !screen.interactive()) {
                catchUp.run();
            }
        }
    }
}
