package dev.paperboy.edition;

import dev.paperboy.schedule.Schedule;
import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** When an edition comes and how to change it: every post that nobody asked for says so. */
final class When {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private When() {}

    static String line(Schedule schedule, Voice voice) {
        return voice.say(
                schedule.rhythm() == Schedule.Rhythm.MATCHES ? "edition.when.matches" : "edition.when",
                "days",
                days(schedule.days(), voice),
                "time",
                CLOCK.format(schedule.time()),
                "zone",
                schedule.zone().getId());
    }

    private static String days(Set<DayOfWeek> days, Voice voice) {
        if (days.size() == DayOfWeek.values().length) {
            return voice.say("edition.days.all");
        }
        if (days.equals(WORKDAYS)) {
            return voice.say("edition.days.work");
        }
        List<DayOfWeek> sorted = days.stream().sorted().toList();
        return sorted.stream()
                .map(day -> day.getDisplayName(
                        TextStyle.SHORT, voice.words().language().locale()))
                .collect(Collectors.joining(", "));
    }
}
