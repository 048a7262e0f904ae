package dev.paperboy.schedule;

import static org.quartz.DateBuilder.futureDate;
import static org.quartz.SimpleScheduleBuilder.simpleSchedule;
import static org.quartz.TriggerBuilder.newTrigger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.quartz.DateBuilder.IntervalUnit;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls when something is due, and when what is stored has changed. One Quartz trigger stands at the earliest due moment; a
 * second one looks every second whether another process or an import has changed anything. Both run on one daemon thread, so
 * that what is called never runs twice at a time.
 */
public final class Waker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Waker.class);
    private static final TriggerKey DUE = new TriggerKey("due");
    /** Quartz counts in 32-bit milliseconds; a trigger that comes early only looks again. */
    private static final Duration FARTHEST = Duration.ofDays(1);
    /** What is still due after a call is not called for again at once. */
    private static final Duration SOONEST = Duration.ofSeconds(1);
    /** A step of the clock that is worth a line in the log. */
    private static final Duration JUMP = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Supplier<Optional<Instant>> earliest;
    private final LongSupplier revision;
    private final Runnable call;
    private final Scheduler quartz;
    private final JobDetail due;
    private OptionalLong seen = OptionalLong.empty();
    private Instant looked;
    private long lookedAtTick = System.nanoTime();
    private boolean failing;

    /**
     * A waker that already runs; its first call is at once.
     *
     * @param earliest when something is due next
     * @param revision of all that is stored and may matter; changes with it
     * @param call does what is due; runs on the waker's thread
     */
    public static Waker start(
            InstantSource clock, Supplier<Optional<Instant>> earliest, LongSupplier revision, Runnable call) {
        return start(clock, earliest, revision, call, Duration.ofSeconds(1));
    }

    static Waker start(
            InstantSource clock,
            Supplier<Optional<Instant>> earliest,
            LongSupplier revision,
            Runnable call,
            Duration lookEvery) {
        try {
            Waker waker = new Waker(clock, earliest, revision, call);
            waker.begin(lookEvery);
            return waker;
        } catch (SchedulerException e) {
            throw new IllegalStateException("cannot start Quartz", e);
        }
    }

    private Waker(InstantSource clock, Supplier<Optional<Instant>> earliest, LongSupplier revision, Runnable call)
            throws SchedulerException {
        this.clock = clock;
        this.earliest = earliest;
        this.revision = revision;
        this.call = call;
        this.looked = clock.instant();
        this.quartz = new StdSchedulerFactory(settings()).getScheduler();
        this.due = job("due");
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                // Schedulers of one name in one process would be one.
                "org.quartz.scheduler.instanceName", "paperboy-" + UUID.randomUUID(),
                "org.quartz.scheduler.makeSchedulerThreadDaemon", "true",
                "org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool",
                "org.quartz.threadPool.threadCount", "1",
                "org.quartz.threadPool.makeThreadsDaemons", "true",
                // Looks that a long call has held up are not made up for.
                "org.quartz.jobStore.misfireThreshold", "500",
                "org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore"));
        return settings;
    }

    private static JobDetail job(String name) {
        return JobBuilder.newJob(Job.class).withIdentity(name).storeDurably().build();
    }

    private void begin(Duration lookEvery) throws SchedulerException {
        quartz.setJobFactory((firing, _) -> {
            boolean isDue = firing.getJobDetail().getKey().equals(due.getKey());
            return _ -> {
                if (isDue) {
                    wake();
                } else {
                    look();
                }
            };
        });
        quartz.addJob(due, true);
        quartz.scheduleJob(
                job("look"),
                newTrigger()
                        .startNow()
                        .withSchedule(simpleSchedule()
                                .withIntervalInMilliseconds(lookEvery.toMillis())
                                .repeatForever()
                                .withMisfireHandlingInstructionNextWithRemainingCount())
                        .build());
        quartz.start();
    }

    /** The moment has come, if nothing has changed meanwhile. */
    private void wake() {
        guarded(() -> {
            if (earliest.get().filter(next -> !next.isAfter(clock.instant())).isPresent()) {
                call();
            }
            place();
        });
    }

    /** Something may have changed: what is stored, or the clock. */
    private void look() {
        guarded(() -> {
            boolean jumped = clockJumped();
            long now = revision.getAsLong();
            if (seen.isEmpty() || seen.getAsLong() != now) {
                call();
                place();
            } else if (jumped) {
                place();
            }
        });
    }

    /** What the call itself changes is seen as a change the next time, so that nothing between is missed. */
    private void call() {
        seen = OptionalLong.of(revision.getAsLong());
        call.run();
    }

    private void place() {
        try {
            Optional<Instant> next = earliest.get();
            if (next.isEmpty()) {
                quartz.unscheduleJob(DUE);
                return;
            }
            Duration left = Duration.between(clock.instant(), next.get());
            Duration delay = left.compareTo(SOONEST) < 0 ? soon(left) : left.compareTo(FARTHEST) > 0 ? FARTHEST : left;
            Trigger trigger = newTrigger()
                    .withIdentity(DUE)
                    .forJob(due)
                    .startAt(futureDate(Math.toIntExact(delay.toMillis()) + 1, IntervalUnit.MILLISECOND))
                    .withSchedule(simpleSchedule().withMisfireHandlingInstructionFireNow())
                    .build();
            if (quartz.rescheduleJob(DUE, trigger) == null) {
                quartz.scheduleJob(trigger);
            }
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz refuses a trigger", e);
        }
    }

    private static Duration soon(Duration left) {
        return left.isPositive() ? left : SOONEST;
    }

    /** By more than a minute, against the time that has really passed. */
    private boolean clockJumped() {
        Instant now = clock.instant();
        long tick = System.nanoTime();
        Duration jump = Duration.between(looked, now).minusNanos(tick - lookedAtTick);
        looked = now;
        lookedAtTick = tick;
        if (jump.abs().compareTo(JUMP) < 0) {
            return false;
        }
        LOG.warn("the clock has jumped by {}; it is now {}", jump.truncatedTo(ChronoUnit.SECONDS), now);
        return true;
    }

    /** A failure is told once; what is due stays due, and is tried again every second. */
    private void guarded(Runnable work) {
        try {
            work.run();
            failing = false;
        } catch (RuntimeException e) {
            seen = OptionalLong.empty();
            if (!failing) {
                LOG.error("what is due could not be done; trying again", e);
            }
            failing = true;
        }
    }

    /** Waits for a call that is under way. */
    @Override
    public void close() {
        try {
            quartz.shutdown(true);
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not stop", e);
        }
    }
}
