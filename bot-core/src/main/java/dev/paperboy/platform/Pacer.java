package dev.paperboy.platform;

import dev.paperboy.chat.ChannelRef;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps to what the platforms take: whoever wants to post asks here first and is kept until the post may leave. Channels of
 * a workspace take turns, and so do workspaces. Safe for any number of threads.
 */
public final class Pacer {
    /** What is waited where a platform asks for no time or for a negative one. */
    public static final Duration SHORTEST_HOLD = Duration.ofSeconds(1);

    /** The longest ban that is known: Discord's, of an address. */
    public static final Duration LONGEST_HOLD = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(Pacer.class);

    private final Map<String, Limits> limits;
    private final LongSupplier ticker;
    private final long start;
    private final Map<String, Door> doors = new ConcurrentHashMap<>();

    /**
     * @param limits by the platforms' names; one without has none
     * @param ticker nanoseconds since some moment, as {@link System#nanoTime} tells them: how fast a platform may be asked
     *     does not depend on what clocks are set to
     */
    public Pacer(Map<String, Limits> limits, LongSupplier ticker) {
        this.limits = Map.copyOf(limits);
        this.ticker = ticker;
        this.start = ticker.getAsLong();
    }

    /** Blocks until a message to this channel may leave, which it then should do at once. */
    public void await(Lane lane, ChannelRef channel) throws InterruptedException {
        door(channel.workspace().platform()).await(lane, channel);
    }

    /**
     * Lets nothing of that scope leave for a while, because the platform said that it was too much.
     *
     * @param asked what the platform asks for; what cannot be meant is taken as {@link #SHORTEST_HOLD} or {@link #LONGEST_HOLD}
     * @return how long it is held
     */
    public Duration hold(Scope scope, Duration asked) {
        Duration held = asked.compareTo(Duration.ZERO) <= 0
                ? SHORTEST_HOLD
                : asked.compareTo(LONGEST_HOLD) > 0 ? LONGEST_HOLD : asked;
        if (!held.equals(asked)) {
            LOG.warn("{} asks to wait {}; {} it is", scope.platform(), asked, held);
        }
        door(scope.platform()).hold(scope, held.toNanos());
        return held;
    }

    private Door door(String platform) {
        return doors.computeIfAbsent(platform, name -> new Door(new Pace(limits.getOrDefault(name, Limits.NONE))));
    }

    private long now() {
        return ticker.getAsLong() - start;
    }

    /** Where those stand who want to write to one platform. One of them watches the clock and lets out whoever may go. */
    private final class Door {
        private final Pace pace;
        private final ReentrantLock lock = new ReentrantLock();
        private final SequencedMap<Pace.Ticket, Condition> standing = new LinkedHashMap<>();
        private Optional<Condition> watcher = Optional.empty();
        private long watchedUntil;

        Door(Pace pace) {
            this.pace = pace;
        }

        void await(Lane lane, ChannelRef channel) throws InterruptedException {
            lock.lockInterruptibly();
            Pace.Ticket ticket = new Pace.Ticket();
            try {
                Condition called = lock.newCondition();
                standing.put(ticket, called);
                pace.add(lane, channel, ticket, now());
                letOut();
                stand(ticket, called);
            } finally {
                if (standing.remove(ticket) != null) {
                    ticket.giveUp();
                }
                if (watcher.isEmpty()) {
                    callOne();
                }
                lock.unlock();
            }
        }

        void hold(Scope scope, long nanos) {
            lock.lock();
            try {
                long now = now();
                pace.hold(scope, now, now + nanos);
            } finally {
                lock.unlock();
            }
        }

        private void letOut() {
            long now = now();
            Optional<Pace.Ticket> leaves = pace.poll(now);
            while (leaves.isPresent()) {
                Optional.ofNullable(standing.remove(leaves.get())).ifPresent(Condition::signal);
                leaves = pace.poll(now);
            }
            if (pace.nextAt(now) < watchedUntil) {
                watcher.ifPresent(Condition::signal);
            }
        }

        /** Until let out. One watches the clock for all. */
        private void stand(Pace.Ticket ticket, Condition called) throws InterruptedException {
            while (standing.containsKey(ticket)) {
                if (watcher.isPresent()) {
                    called.await();
                } else {
                    watcher = Optional.of(called);
                    try {
                        long now = now();
                        watchedUntil = pace.nextAt(now);
                        called.awaitNanos(watchedUntil - now);
                    } finally {
                        watcher = Optional.empty();
                    }
                }
                letOut();
            }
        }

        private void callOne() {
            if (!standing.isEmpty()) {
                standing.firstEntry().getValue().signal();
            }
        }
    }
}
