package dev.paperboy.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Fault F17: a clock that jumps is noticed, told, and followed. */
class WakerTest {
    private static final Instant NINE = Instant.parse("2025-04-29T00:00:00Z");
    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final Duration NEVER = Duration.ofHours(1);

    private final AtomicReference<Instant> now = new AtomicReference<>(NINE.minusSeconds(3600));
    private final InstantSource clock = now::get;
    private final AtomicReference<Optional<Instant>> earliest = new AtomicReference<>(Optional.empty());
    private final AtomicLong revision = new AtomicLong();
    private final BlockingQueue<Instant> calls = new LinkedBlockingQueue<>();

    private Waker waker(Duration lookEvery) {
        return Waker.start(clock, earliest::get, revision::get, this::called, lookEvery);
    }

    /** Does what is due. */
    private void called() {
        Instant at = clock.instant();
        if (earliest.get().filter(due -> !due.isAfter(at)).isPresent()) {
            earliest.set(Optional.empty());
        }
        calls.add(at);
    }

    private void isCalled() throws InterruptedException {
        assertThat(calls.poll(10, TimeUnit.SECONDS)).isNotNull();
    }

    private void isNotCalled() throws InterruptedException {
        assertThat(calls.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void callsOnceAtTheStart() throws InterruptedException {
        try (Waker _ = waker(OFTEN)) {
            isCalled();
            isNotCalled();
        }
    }

    @Test
    void callsAtTheEarliestDueMoment() throws InterruptedException {
        long begun = System.nanoTime();
        earliest.set(Optional.of(NINE));
        now.set(NINE.minusMillis(200));
        InstantSource running = () -> NINE.minusMillis(200).plusNanos(System.nanoTime() - begun);
        try (Waker _ = Waker.start(
                running,
                earliest::get,
                revision::get,
                () -> {
                    if (!running.instant().isBefore(NINE)) {
                        earliest.set(Optional.empty());
                    }
                    calls.add(running.instant());
                },
                NEVER)) {
            assertThat(calls.poll(10, TimeUnit.SECONDS)).isBefore(NINE);
            assertThat(calls.poll(10, TimeUnit.SECONDS)).isAfterOrEqualTo(NINE);
        }
    }

    @Test
    void callsWhenWhatIsStoredHasChanged() throws InterruptedException {
        try (Waker _ = waker(OFTEN)) {
            isCalled();
            revision.incrementAndGet();
            isCalled();
            isNotCalled();
        }
    }

    @Test
    void f17aClockThatJumpsOverTheMomentIsNoticedAndTold() throws InterruptedException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(Waker.class);
        logger.addAppender(log);
        earliest.set(Optional.of(NINE));
        try (Waker _ = waker(OFTEN)) {
            isCalled();
            now.set(NINE.plusSeconds(600));
            isCalled();
            isNotCalled();
            // Back again, past the moment that is done.
            now.set(NINE.minusSeconds(600));
            isNotCalled();
        } finally {
            logger.detachAppender(log);
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.contains("the clock has jumped by PT1H"))
                .anyMatch(line -> line.contains("the clock has jumped by PT-"));
    }

    @Test
    void aFailureIsTriedAgain() throws InterruptedException {
        CountDownLatch failures = new CountDownLatch(3);
        try (Waker _ = Waker.start(
                clock,
                earliest::get,
                revision::get,
                () -> {
                    failures.countDown();
                    if (failures.getCount() > 0) {
                        throw new IllegalStateException("for the test");
                    }
                    calls.add(NINE);
                },
                OFTEN)) {
            assertThat(failures.await(10, TimeUnit.SECONDS)).isTrue();
            isCalled();
            isNotCalled();
        }
    }

    @Test
    void closingWaitsForTheCallThatIsUnderWay() throws InterruptedException {
        CountDownLatch inCall = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicReference<Boolean> daemon = new AtomicReference<>(false);
        Waker waker = Waker.start(
                clock,
                earliest::get,
                revision::get,
                () -> {
                    daemon.set(Thread.currentThread().isDaemon());
                    inCall.countDown();
                    await(goOn);
                    calls.add(NINE);
                },
                OFTEN);
        inCall.await();
        Thread closing = Thread.ofPlatform().start(waker::close);
        assertThat(closing.join(Duration.ofMillis(50))).isFalse();
        goOn.countDown();
        closing.join();
        assertThat(calls).hasSize(1);
        assertThat(daemon.get()).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
