package dev.paperboy.schedule;

import dev.paperboy.chat.Destination;
import dev.paperboy.chat.PersonRef;
import dev.paperboy.text.Language;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * When one destination gets its edition: a wall-clock time in a zone, on some weekdays. To people it is the post time.
 *
 * @param rhythm what the edition is
 * @param top how many papers lead it, 1 to 10
 * @param waits how long it waits for a digest that is not in yet
 * @param language of its posts, unless the channel's managers chose another
 * @param setBy who may always change it
 * @param pausedUntil the first day on which it posts again; {@link LocalDate#MAX} until someone resumes it
 * @param suspended why it was stopped after failures; empty while it runs
 * @param nextDue the next moment at which an edition is due
 */
public record Schedule(
        ScheduleId id,
        Destination destination,
        Rhythm rhythm,
        LocalTime time,
        ZoneId zone,
        Set<DayOfWeek> days,
        int top,
        Layout layout,
        Duration waits,
        CatchUp catchUp,
        Language language,
        PersonRef setBy,
        Optional<LocalDate> pausedUntil,
        Optional<String> suspended,
        Instant nextDue) {

    /** What an edition is. */
    public enum Rhythm {
        /** The newest digest that the destination has not had. */
        DAILY,
        /** The best of the week. */
        WEEKLY,
        /** A person's new matches, and nothing when there are none. */
        MATCHES
    }

    /** How an edition is laid out. */
    public enum Layout {
        /** One message. */
        COMPACT,
        /** The message, and a reply for each paper. */
        THREAD
    }

    /** What becomes of editions that were due while the bot was down. */
    public enum CatchUp {
        /** The newest goes out; older ones are recorded as skipped. */
        LATEST,
        /** All go out, oldest first, one an hour. */
        ALL,
        /** None goes out. */
        SKIP
    }

    public Schedule {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a schedule without days");
        }
    }

    /** Whether it is paused until someone resumes it. */
    public boolean pausedForGood() {
        return pausedUntil.filter(LocalDate.MAX::equals).isPresent();
    }

    public Schedule dueAt(Instant due) {
        return with(pausedUntil, suspended, due);
    }

    /** Stopped until a day, for good with {@link LocalDate#MAX}, or no more. */
    public Schedule pausedUntil(Optional<LocalDate> day) {
        return with(day, suspended, nextDue);
    }

    /** Neither paused nor suspended. */
    public Schedule resumed() {
        return with(Optional.empty(), Optional.empty(), nextDue);
    }

    private Schedule with(Optional<LocalDate> paused, Optional<String> reason, Instant due) {
        return new Schedule(
                id,
                destination,
                rhythm,
                time,
                zone,
                days,
                top,
                layout,
                waits,
                catchUp,
                language,
                setBy,
                paused,
                reason,
                due);
    }
}
