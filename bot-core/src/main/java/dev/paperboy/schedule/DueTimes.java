package dev.paperboy.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When a schedule is due, by the rules of its zone. */
public final class DueTimes {
    /** A zone that skips a day (Samoa in 2011) can make a weekday come after two weeks only. */
    private static final int FAR_ENOUGH = 16;

    private DueTimes() {}

    /**
     * The first due moment after an instant: once on each of its local days, whatever the clocks do there. Not before the
     * day until which it is paused; one that is paused for good is treated as if it were not.
     */
    public static Instant next(Schedule schedule, Instant after) {
        return next(schedule, after, LocalDate.MIN);
    }

    /** As {@link #next(Schedule, Instant)}, not before a local day. */
    static Instant next(Schedule schedule, Instant after, LocalDate earliest) {
        LocalDate today = day(schedule, after);
        // An hour that comes twice can reach back into the day before.
        LocalDate from = Stream.of(earliest, resumed(schedule), today.minusDays(1))
                .max(LocalDate::compareTo)
                .orElseThrow();
        return from.datesUntil(from.plusDays(FAR_ENOUGH))
                .filter(date -> schedule.days().contains(date.getDayOfWeek()))
                .flatMap(date -> on(date, schedule.time(), schedule.zone()).stream())
                .filter(due -> due.isAfter(after))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("never due: " + schedule));
    }

    /**
     * The moment of a wall-clock time on a local day: of two the earlier; where the clocks spring over it, the first that
     * day has behind the gap, or the last minute before when the gap reaches to the day's end.
     *
     * @return empty when the zone has no such day
     */
    static Optional<Instant> on(LocalDate date, LocalTime time, ZoneId zone) {
        LocalDateTime wanted = date.atTime(time);
        ZoneRules rules = zone.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(wanted);
        if (!offsets.isEmpty()) {
            return Optional.of(wanted.toInstant(offsets.getFirst()));
        }
        Instant sprung = rules.getTransition(wanted).getInstant();
        return Stream.of(sprung, sprung.minus(Duration.ofMinutes(1)))
                .filter(moment -> LocalDate.ofInstant(moment, zone).equals(date))
                .findFirst();
    }

    /** The local day of a moment. */
    static LocalDate day(Schedule schedule, Instant moment) {
        return LocalDate.ofInstant(moment, schedule.zone());
    }

    /** The last of its local days before a day. */
    static LocalDate dayBefore(Schedule schedule, LocalDate day) {
        return Stream.iterate(day.minusDays(1), date -> date.minusDays(1))
                .filter(date -> schedule.days().contains(date.getDayOfWeek()))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate resumed(Schedule schedule) {
        return schedule.pausedUntil()
                .filter(date -> !date.equals(LocalDate.MAX))
                .orElse(LocalDate.MIN);
    }
}
