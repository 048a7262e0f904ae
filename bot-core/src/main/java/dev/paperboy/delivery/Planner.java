package dev.paperboy.delivery;

import dev.paperboy.edition.Edition;
import dev.paperboy.edition.Editions;
import dev.paperboy.schedule.DueTimes;
import dev.paperboy.schedule.Schedule;
import dev.paperboy.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what schedules and imports bring about: editions that are due, those that were waited for, late papers. */
final class Planner implements Planning {
    private static final Logger LOG = LoggerFactory.getLogger(Planner.class);

    /** So many schedules in one transaction, so that nobody who wants to write waits long. */
    private static final int AT_ONCE = 100;

    /** A due moment that is this far back was missed, not met. */
    private static final Duration MISSED = Duration.ofHours(1);

    /** What was due before that is not made up for. */
    private static final Duration PAST = Duration.ofDays(7);

    private static final Duration BETWEEN_MISSED = Duration.ofHours(1);

    private final Ledger ledger;
    private final Schedules schedules;
    private final Editions editions;
    private final Troubles troubles;
    private final Entries entries;
    private final Policies policies;
    private final LongSupplier archiveRevision;
    private OptionalLong seen = OptionalLong.empty();

    Planner(
            Ledger ledger,
            Schedules schedules,
            Editions editions,
            Troubles troubles,
            Entries entries,
            Policies policies,
            LongSupplier archiveRevision) {
        this.ledger = ledger;
        this.schedules = schedules;
        this.editions = editions;
        this.troubles = troubles;
        this.entries = entries;
        this.policies = policies;
        this.archiveRevision = archiveRevision;
    }

    @Override
    public void plan(long fence, Instant now) {
        long revision = archiveRevision.getAsLong();
        boolean changed = seen.isEmpty() || seen.getAsLong() != revision;
        while (ledger.writes().write(handle -> due(handle, fence, now)) == AT_ONCE) {
            // There may be more.
        }
        waiting(fence, now, changed);
        if (changed) {
            late(fence, now);
        }
        seen = OptionalLong.of(revision);
    }

    /** Posts a schedule's newest edition now; what it would have posted later it then does not repeat. */
    boolean now(Schedule schedule, Instant now) {
        return ledger.writes().write(handle -> {
            Optional<Edition> due = editions.due(handle, schedule, now);
            due.ifPresent(edition -> write(handle, schedule, edition, now));
            return due.isPresent();
        });
    }

    private int due(Handle handle, long fence, Instant now) {
        ledger.requireFence(handle, fence);
        List<Schedule> due = schedules.due(handle, now).stream().limit(AT_ONCE).toList();
        for (Schedule schedule : due) {
            Instant last = lastDue(schedule, now);
            schedules.advance(handle, schedule.id(), DueTimes.next(schedule, last));
            if (!troubles.isDisabled(handle, schedule.destination().workspace())) {
                guarded(
                        handle,
                        () -> due(handle, fence, schedule, last, now),
                        () -> entries.waiting(handle, schedule, last, policies.planningFailed(0, now)));
            }
        }
        return due.size();
    }

    private static Instant lastDue(Schedule schedule, Instant now) {
        Instant last = schedule.nextDue();
        for (Instant next = DueTimes.next(schedule, last); !next.isAfter(now); next = DueTimes.next(schedule, last)) {
            last = next;
        }
        return last;
    }

    private void due(Handle handle, long fence, Schedule schedule, Instant last, Instant now) {
        ledger.waiting(handle, schedule.id())
                .forEach(waited ->
                        ledger.move(handle, fence, waited, waited.progress().ended(State.SKIPPED, Cause.NOTHING_NEW)));
        boolean missed = last.plus(MISSED).isBefore(now);
        if (last.plus(PAST).isBefore(now) || (missed && schedule.catchUp() == Schedule.CatchUp.SKIP)) {
            entries.skipped(handle, schedule, Entries.dueKey(schedule, last), Cause.WAS_DOWN, now);
            return;
        }
        Instant at = missed(handle, schedule, now);
        Optional<Edition> edition = editions.due(handle, schedule, now);
        if (edition.isPresent()) {
            write(handle, schedule, edition.get(), at);
            return;
        }
        Instant until = last.plus(schedule.waits());
        if (now.isBefore(until)) {
            entries.waiting(handle, schedule, last, Progress.of(State.WAITING, Optional.empty(), until));
        } else {
            entries.skipped(handle, schedule, Entries.dueKey(schedule, last), Cause.NOTHING_NEW, now);
        }
    }

    /**
     * Older editions: those that go out, one an hour, and those that are passed over.
     *
     * @return when the newest may follow
     */
    private Instant missed(Handle handle, Schedule schedule, Instant now) {
        Instant at = now;
        for (Edition edition : editions.missed(handle, schedule, now)) {
            if (edition.parts().isEmpty()) {
                entries.skipped(handle, schedule, edition.key(), Cause.PASSED_OVER, now);
            } else {
                write(handle, schedule, edition, at);
                at = at.plus(BETWEEN_MISSED);
            }
        }
        return at;
    }

    private void write(Handle handle, Schedule schedule, Edition edition, Instant at) {
        entries.edition(handle, edition, schedule.id(), at);
        editions.given(handle, edition, at);
    }

    /** What was waited for, when there is something new or nothing more to wait for. */
    private void waiting(long fence, Instant now, boolean changed) {
        List<Delivery> waiting = ledger.in(State.WAITING).stream()
                .filter(delivery -> changed || !delivery.progress().notBefore().isAfter(now))
                .toList();
        for (Delivery delivery : waiting) {
            Optional<Schedule> schedule =
                    delivery.schedule().flatMap(schedules::find).filter(Planner::runs);
            ledger.writes().write(handle -> {
                ledger.requireFence(handle, fence);
                schedule.ifPresentOrElse(
                        runs -> guarded(
                                handle,
                                () -> waited(handle, fence, delivery, runs, now),
                                () -> ledger.move(
                                        handle,
                                        fence,
                                        delivery,
                                        policies.planningFailed(
                                                delivery.progress().faults(), now))),
                        () -> ledger.move(
                                handle,
                                fence,
                                delivery,
                                delivery.progress().ended(State.SKIPPED, Cause.SCHEDULE_STOPPED)));
                return true;
            });
        }
    }

    private static boolean runs(Schedule schedule) {
        return schedule.suspended().isEmpty() && schedule.pausedUntil().isEmpty();
    }

    private void waited(Handle handle, long fence, Delivery delivery, Schedule schedule, Instant now) {
        Instant until = delivery.planned().plus(schedule.waits());
        // What came in while nobody looked, after the wait had ended, belongs to the next due moment.
        Optional<Edition> edition = now.isAfter(until) ? Optional.empty() : editions.due(handle, schedule, now);
        if (edition.isPresent() && !edition.get().parts().isEmpty()) {
            entries.filled(handle, delivery, edition.get(), now);
            editions.given(handle, edition.get(), now);
        } else if (now.isBefore(until)) {
            ledger.move(handle, fence, delivery, delivery.progress().later(until));
        } else {
            ledger.move(handle, fence, delivery, delivery.progress().ended(State.SKIPPED, Cause.NOTHING_NEW));
        }
    }

    private void late(long fence, Instant now) {
        List<Schedule> all = ledger.writes().write(schedules::all).stream()
                .filter(schedule -> schedule.rhythm() == Schedule.Rhythm.DAILY && runs(schedule))
                .toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Schedule> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            ledger.writes().write(handle -> {
                ledger.requireFence(handle, fence);
                some.forEach(schedule -> guarded(
                        handle,
                        () -> editions.late(handle, schedule, now)
                                .forEach(edition -> write(handle, schedule, edition, now)),
                        () -> {}));
                return true;
            });
        }
    }

    /** One schedule whose edition cannot be composed costs no other its own. */
    private static void guarded(Handle handle, Runnable work, Runnable instead) {
        handle.savepoint("one");
        try {
            work.run();
            handle.releaseSavepoint("one");
        } catch (FencedException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("an edition cannot be planned", e);
            handle.rollbackToSavepoint("one");
            instead.run();
        }
    }
}
