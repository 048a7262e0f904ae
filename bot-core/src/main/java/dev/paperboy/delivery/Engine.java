package dev.paperboy.delivery;

import dev.paperboy.chat.Destination;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes all that the ledger has to do. One process does; another on the same data stands by and takes over when the first has
 * ended. Destinations never wait for each other; each has one post under way at most.
 */
final class Engine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    /** For what has been interrupted. With the time before that, under the 20 s of a stop. */
    private static final Duration GIVE_UP = Duration.ofSeconds(3);

    private final Path folder;
    private final Ledger ledger;
    private final Planning planning;
    private final Steps courier;
    private final Policies policies;
    private final Timing timing;
    private final InstantSource clock;
    private final ReentrantLock passing = new ReentrantLock();
    private final Map<Destination, Thread> underWay = new ConcurrentHashMap<>();
    private final AtomicBoolean closing = new AtomicBoolean();
    private Optional<Lease> lease = Optional.empty();

    Engine(
            Path folder,
            Ledger ledger,
            Planning planning,
            Steps courier,
            Policies policies,
            Timing timing,
            InstantSource clock) {
        this.folder = folder;
        this.ledger = ledger;
        this.planning = planning;
        this.courier = courier;
        this.policies = policies;
        this.timing = timing;
        this.clock = clock;
    }

    /** Everything that can be done now; whether this process sends. */
    boolean tick() {
        boolean sends = true;
        boolean progress = true;
        while (sends && progress) {
            List<Round> started = pass();
            started.forEach(Round::join);
            progress = started.stream().anyMatch(Round::moved);
            sends = holdsLease();
        }
        return sends;
    }

    /** As {@link #tick}, but waits for nothing that it starts. */
    List<Round> pass() {
        passing.lock();
        try {
            if (closing.get() || !takeLease()) {
                return List.of();
            }
            long fence = lease.orElseThrow().fence();
            Instant now = clock.instant();
            plan(fence, now);
            doubtAbandoned(fence, now);
            List<Round> rounds = new ArrayList<>();
            byDestination(ledger.due(now)).forEach((destination, deliveries) -> {
                if (!underWay.containsKey(destination)) {
                    rounds.add(send(fence, destination, deliveries));
                }
            });
            return rounds;
        } catch (FencedException e) {
            loseLease(e);
            return List.of();
        } finally {
            passing.unlock();
        }
    }

    /** What cannot be planned, a full disk say, keeps nothing from being sent. */
    private void plan(long fence, Instant now) {
        try {
            planning.plan(fence, now);
        } catch (FencedException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("nothing could be planned", e);
        }
    }

    private Round send(long fence, Destination destination, List<Delivery> deliveries) {
        Round round = new Round(fence, destination, deliveries);
        Thread thread = Thread.ofVirtual().name("delivery").unstarted(round);
        underWay.put(destination, thread);
        round.thread = Optional.of(thread);
        thread.start();
        return round;
    }

    private static Map<Destination, List<Delivery>> byDestination(List<Delivery> deliveries) {
        Map<Destination, List<Delivery>> all = new LinkedHashMap<>();
        deliveries.forEach(delivery -> all.computeIfAbsent(delivery.destination(), _ -> new ArrayList<>())
                .add(delivery));
        return all;
    }

    /** Attempts that nobody here is making: those of a process that has ended, or whose outcome could not be written. */
    private void doubtAbandoned(long fence, Instant now) {
        for (Delivery delivery : ledger.in(State.ATTEMPTING)) {
            if (!underWay.containsKey(delivery.destination())) {
                ledger.move(fence, delivery, policies.doubtful(delivery, now));
            }
        }
    }

    private boolean takeLease() {
        if (lease.isEmpty()) {
            lease = Lease.take(folder, ledger);
            lease.ifPresent(taken -> LOG.debug("this process sends (fence {})", taken.fence()));
        }
        return lease.isPresent();
    }

    private boolean holdsLease() {
        passing.lock();
        try {
            return lease.isPresent();
        } finally {
            passing.unlock();
        }
    }

    private void loseLease(FencedException why) {
        passing.lock();
        try {
            LOG.warn("this process sends no more: {}", why.getMessage());
            lease.ifPresent(Lease::close);
            lease = Optional.empty();
        } finally {
            passing.unlock();
        }
    }

    /** When there will be something to do that no import and no command brings about. */
    Optional<Instant> nextDue() {
        return ledger.nextDue(clock.instant());
    }

    /** Stops sending: what is under way is finished, or is in doubt and will be looked for. Takes 20 s at most. */
    @Override
    public void close() {
        closing.set(true);
        join(timing.finish());
        Set.copyOf(underWay.values()).forEach(Thread::interrupt);
        join(GIVE_UP);
        passing.lock();
        try {
            lease.ifPresent(held -> {
                underWay.clear();
                doubt(held);
                held.close();
            });
            lease = Optional.empty();
        } finally {
            passing.unlock();
        }
    }

    private void doubt(Lease held) {
        try {
            doubtAbandoned(held.fence(), clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("what was under way will be found in doubt by the next sender", e);
        }
    }

    private void join(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        for (Thread thread : List.copyOf(underWay.values())) {
            try {
                thread.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** All that may be sent to one destination now, one after the other. */
    final class Round implements Runnable {
        private final long fence;
        private final Destination destination;
        private final List<Delivery> deliveries;
        private final AtomicBoolean failed = new AtomicBoolean();
        private Optional<Thread> thread = Optional.empty();

        Round(long fence, Destination destination, List<Delivery> deliveries) {
            this.fence = fence;
            this.destination = destination;
            this.deliveries = deliveries;
        }

        @Override
        public void run() {
            try {
                List<Delivery> next = deliveries;
                while (!next.isEmpty() && stepEach(next)) {
                    next = ledger.due(destination, clock.instant());
                }
            } catch (FencedException e) {
                failed.set(true);
                loseLease(e);
            } catch (InterruptedException e) {
                failed.set(true);
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                failed.set(true);
                LOG.error("{}: nothing more for now", destination, e);
            } finally {
                underWay.remove(destination);
            }
        }

        private boolean stepEach(List<Delivery> some) throws InterruptedException {
            for (Delivery delivery : some) {
                if (closing.get() || !courier.step(fence, delivery)) {
                    failed.set(true);
                    return false;
                }
            }
            return true;
        }

        void join() {
            try {
                thread.orElseThrow().join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        boolean moved() {
            return !failed.get();
        }
    }
}
