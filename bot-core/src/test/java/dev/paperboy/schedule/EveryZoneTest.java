package dev.paperboy.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quartz.CronExpression;

/**
 * Faults F14 and F15 for all rules of the JDK's time zones, 2015 to 2035: three days around each transition, all quarter hours.
 * Names that share their rules are one case.
 */
class EveryZoneTest {
    private static final Instant FROM = Instant.parse("2015-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2036-01-01T00:00:00Z");
    private static final List<LocalTime> QUARTER_HOURS = IntStream.range(0, 96)
            .mapToObj(i -> LocalTime.MIN.plusMinutes(15L * i))
            .toList();

    private static Collection<ZoneId> zones() {
        Map<ZoneRules, ZoneId> zones = new HashMap<>();
        ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .map(ZoneId::of)
                .forEach(zone -> zones.put(zone.getRules(), zone));
        return zones.values();
    }

    private static Stream<ZoneOffsetTransition> transitions(ZoneId zone) {
        return Stream.iterate(
                zone.getRules().nextTransition(FROM),
                transition -> transition != null && transition.getInstant().isBefore(TO),
                transition -> zone.getRules().nextTransition(transition.getInstant()));
    }

    @Test
    void eachLocalDayHasExactlyOneEdition() {
        int zones = 0;
        int transitions = 0;
        int days = 0;
        for (ZoneId zone : zones()) {
            zones++;
            for (ZoneOffsetTransition transition : transitions(zone).toList()) {
                transitions++;
                LocalDate date = transition.getDateTimeBefore().toLocalDate();
                List<LocalDate> around =
                        date.minusDays(3).datesUntil(date.plusDays(5)).toList();
                for (LocalTime time : QUARTER_HOURS) {
                    Schedule schedule = DueTimesTest.at(time.toString(), zone.getId(), DueTimesTest.EVERY_DAY);
                    days += around.size();
                    if (!around.equals(days(schedule, around))) {
                        assertThat(days(schedule, around))
                                .as("%s %s", transition, schedule)
                                .isEqualTo(around);
                    }
                }
            }
        }
        System.out.printf("%d zones, %d transitions, %d local days%n", zones, transitions, days);
    }

    private static List<LocalDate> days(Schedule schedule, List<LocalDate> around) {
        List<LocalDate> days = new ArrayList<>();
        Instant due =
                around.getFirst().atStartOfDay(schedule.zone()).toInstant().minusNanos(1);
        do {
            due = DueTimes.next(schedule, due);
            days.add(DueTimes.day(schedule, due));
        } while (days.getLast().isBefore(around.getLast()));
        return days;
    }

    /** What Quartz makes of the same: it has no firing on a local day whose time the clocks spring over. */
    @Test
    void quartzAloneLosesTheDay() throws ParseException {
        int gaps = 0;
        int lost = 0;
        for (ZoneId zone : zones()) {
            for (ZoneOffsetTransition gap :
                    transitions(zone).filter(ZoneOffsetTransition::isGap).toList()) {
                for (LocalTime time : QUARTER_HOURS) {
                    LocalDate date = gap.getDateTimeBefore().toLocalDate();
                    if (zone.getRules().getTransition(date.atTime(time)) == null) {
                        continue;
                    }
                    gaps++;
                    CronExpression cron =
                            new CronExpression("0 %d %d * * ?".formatted(time.getMinute(), time.getHour()));
                    cron.setTimeZone(TimeZone.getTimeZone(zone));
                    Date start = Date.from(date.atStartOfDay(zone).toInstant().minusSeconds(1));
                    LocalDate fires = LocalDate.ofInstant(
                            cron.getNextValidTimeAfter(start).toInstant(), zone);
                    if (!fires.equals(date)) {
                        lost++;
                    }
                }
            }
        }
        System.out.printf("Quartz lost %d of %d days%n", lost, gaps);
        assertThat(lost).isEqualTo(gaps);
    }
}
