package dev.paperboy.delivery;

import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.MessageRef;
import dev.paperboy.chat.PersonRef;
import dev.paperboy.chat.PostKey;
import dev.paperboy.chat.Poster;
import dev.paperboy.chat.UndeliverableException;
import dev.paperboy.chat.UndeliverableException.Reason;
import dev.paperboy.platform.FindsPosts;
import dev.paperboy.platform.OpensDirectMessages;
import dev.paperboy.platform.RepliesInThreads;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;

/** A platform that keeps what is posted and fails as it is told to. */
public final class StandInPlatform implements Poster, FindsPosts, RepliesInThreads, OpensDirectMessages {

    /** What goes wrong with one request. */
    public sealed interface Fault {
        /** Not posted, and said so. */
        record Refusal(UndeliverableException answer) implements Fault {}

        /** Posted; the answer is lost. */
        record LostAnswer() implements Fault {}

        /** Neither posted nor answered. */
        record LostRequest() implements Fault {}

        /** Not answered, and posted later. */
        record LateLanding(Duration after) implements Fault {}

        /** A bug in the adapter, after the request was sent. */
        record Bug() implements Fault {}

        /** Answered only when a latch is open, and posted then; another opens when the request is there. */
        record Stall(CountDownLatch reached, CountDownLatch until) implements Fault {
            public Stall() {
                this(new CountDownLatch(1), new CountDownLatch(1));
            }
        }
    }

    /** What stands in a channel. */
    public record Post(ChannelRef channel, Optional<MessageRef> parent, Message message, PostKey key, Instant landed) {
        public String text() {
            return message.summary();
        }
    }

    private final InstantSource clock;
    private final List<Post> posts = new ArrayList<>();
    private final List<ChannelRef> requests = new ArrayList<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final Map<String, Fault> lasting = new HashMap<>();
    private Optional<UndeliverableException> blind = Optional.empty();
    private Optional<SplittableRandom> unreliable = Optional.empty();
    private int lookUps;

    public StandInPlatform(InstantSource clock) {
        this.clock = clock;
    }

    static Fault refusal(Reason reason) {
        return new Fault.Refusal(new UndeliverableException(reason, "scripted " + reason));
    }

    static Fault limited(Optional<Duration> retryAfter) {
        return new Fault.Refusal(new UndeliverableException(Reason.RATE_LIMITED, "scripted", retryAfter));
    }

    /** The next requests fail like this, one after the other. */
    synchronized StandInPlatform next(Fault... some) {
        faults.addAll(List.of(some));
        return this;
    }

    /** Every request to a channel fails like this. */
    synchronized void always(String channel, Fault fault) {
        lasting.put(channel, fault);
    }

    synchronized void never(String channel) {
        lasting.remove(channel);
    }

    /** Whether posts can be looked for. */
    synchronized void blind(Optional<UndeliverableException> answer) {
        blind = answer;
    }

    /** From now on one request of twenty is answered with silence, half of these after landing. */
    synchronized void unreliable(long seed) {
        unreliable = Optional.of(new SplittableRandom(seed));
    }

    /** What can be seen now, in the order in which it landed. */
    synchronized List<Post> posts() {
        return posts.stream()
                .filter(post -> !post.landed().isAfter(clock.instant()))
                .toList();
    }

    synchronized List<String> texts() {
        return posts().stream().map(Post::text).toList();
    }

    synchronized int requests() {
        return requests.size();
    }

    synchronized int requests(String channel) {
        return (int) requests.stream().filter(ref -> ref.id().equals(channel)).count();
    }

    synchronized int lookUps() {
        return lookUps;
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
    public ChannelRef directMessages(PersonRef person) {
        return new ChannelRef(person.workspace(), "@" + person.id());
    }

    @Override
    public synchronized Optional<MessageRef> find(
            ChannelRef channel, Optional<MessageRef> parent, PostKey key, Instant since) throws UndeliverableException {
        lookUps++;
        if (blind.isPresent()) {
            throw blind.get();
        }
        return posts().stream()
                .filter(post -> post.key().equals(key)
                        && post.channel().equals(channel)
                        && post.parent().equals(parent))
                .filter(post -> !post.landed().isBefore(since))
                .map(StandInPlatform::ref)
                .findFirst();
    }

    private MessageRef post(ChannelRef channel, Optional<MessageRef> parent, Message message, PostKey key)
            throws UndeliverableException {
        Post post = new Post(channel, parent, message, key, clock.instant());
        Optional<Fault> fault = request(channel);
        if (fault.isEmpty()) {
            return land(post);
        }
        return switch (fault.get()) {
            case Fault.Refusal(var answer) -> throw answer;
            case Fault.LostAnswer lost -> {
                land(post);
                throw silence();
            }
            case Fault.LostRequest lost -> throw silence();
            case Fault.LateLanding(var after) -> {
                land(new Post(channel, parent, message, key, clock.instant().plus(after)));
                throw silence();
            }
            case Fault.Bug bug -> {
                land(post);
                throw new IllegalStateException("scripted bug");
            }
            case Fault.Stall(var reached, var until) -> {
                reached.countDown();
                await(until);
                yield land(post);
            }
        };
    }

    private synchronized Optional<Fault> request(ChannelRef channel) {
        requests.add(channel);
        if (lasting.containsKey(channel.id())) {
            return Optional.of(lasting.get(channel.id()));
        }
        if (faults.isEmpty() && unreliable.isPresent() && unreliable.get().nextInt(20) == 0) {
            return Optional.of(unreliable.get().nextBoolean() ? new Fault.LostAnswer() : new Fault.LostRequest());
        }
        return Optional.ofNullable(faults.poll());
    }

    private synchronized MessageRef land(Post post) {
        posts.add(post);
        return ref(post);
    }

    private static MessageRef ref(Post post) {
        return new MessageRef(post.channel(), "m-" + post.key().value());
    }

    private static UndeliverableException silence() {
        return new UndeliverableException(Reason.IN_DOUBT, "scripted silence");
    }

    private static void await(CountDownLatch until) throws UndeliverableException {
        try {
            until.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw silence();
        }
    }
}
