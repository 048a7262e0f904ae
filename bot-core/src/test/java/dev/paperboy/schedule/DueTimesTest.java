package dev.paperboy.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.PersonRef;
import dev.paperboy.chat.WorkspaceId;
import dev.paperboy.text.Language;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Faults F14 (spring forward), F15 (fall back). Every zone and year: {@link EveryZoneTest}. */
class DueTimesTest {
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final WorkspaceId WORKSPACE = new WorkspaceId("local", "local");

    static Schedule at(String time, String zone, Set<DayOfWeek> days) {
        return new Schedule(
                ScheduleId.random(),
                new Destination.Channel(new ChannelRef(WORKSPACE, "papers")),
                Schedule.Rhythm.DAILY,
                LocalTime.parse(time),
                ZoneId.of(zone),
                days,
                5,
                Schedule.Layout.COMPACT,
                Duration.ofHours(12),
                Schedule.CatchUp.LATEST,
                Language.KOREAN,
                new PersonRef(WORKSPACE, "seojun park"),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
    }

    private static String next(Schedule schedule, String after) {
        return DueTimes.next(schedule, Instant.parse(after))
                .atZone(schedule.zone())
                .toOffsetDateTime()
                .toString();
    }

    @Test
    void isDueAtItsLocalTimeOnItsDays() {
        Schedule schedule = at("09:00", "Asia/Seoul", WORKDAYS);
        assertThat(next(schedule, "2025-04-24T23:59:59Z")).isEqualTo("2025-04-25T09:00+09:00");
        // From Friday on to Monday, and strictly after.
        assertThat(next(schedule, "2025-04-25T00:00:00Z")).isEqualTo("2025-04-28T09:00+09:00");
    }

    @Test
    void inAGapItIsDueAtTheFirstMomentBehindIt() {
        Schedule schedule = at("02:30", "America/New_York", EVERY_DAY);
        assertThat(next(schedule, "2025-03-08T12:00:00Z")).isEqualTo("2025-03-09T03:00-04:00");
        assertThat(next(schedule, "2025-03-09T07:00:00Z")).isEqualTo("2025-03-10T02:30-04:00");
    }

    /** Nuuk springs from 23:00 to midnight: that day has no moment behind the gap. */
    @Test
    void inAGapAtTheEndOfADayItIsDueTheMinuteBefore() {
        Schedule schedule = at("23:30", "America/Nuuk", EVERY_DAY);
        assertThat(next(schedule, "2026-03-28T12:00:00Z")).isEqualTo("2026-03-28T22:59-02:00");
        assertThat(next(schedule, "2026-03-29T00:59:00Z")).isEqualTo("2026-03-29T23:30-01:00");
    }

    @Test
    void ofTwoSuchTimesItIsDueAtTheEarlierOnly() {
        Schedule schedule = at("01:30", "America/New_York", EVERY_DAY);
        assertThat(next(schedule, "2025-11-01T12:00:00Z")).isEqualTo("2025-11-02T01:30-04:00");
        assertThat(next(schedule, "2025-11-02T05:30:00Z")).isEqualTo("2025-11-03T01:30-05:00");
    }

    /** Samoa had no 30 December 2011, which was a Friday. */
    @Test
    void aDayThatTheZoneSkipsHasNoEdition() {
        assertThat(next(at("09:00", "Pacific/Apia", Set.of(DayOfWeek.FRIDAY)), "2011-12-29T12:00:00Z"))
                .isEqualTo("2012-01-06T09:00+14:00");
    }

    @Test
    void whilePausedItIsNotDue() {
        Schedule schedule = at("09:00", "Asia/Seoul", WORKDAYS).pausedUntil(Optional.of(LocalDate.parse("2025-05-07")));
        assertThat(next(schedule, "2025-04-29T12:00:00Z")).isEqualTo("2025-05-07T09:00+09:00");
    }
}
