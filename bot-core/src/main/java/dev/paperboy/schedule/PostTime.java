package dev.paperboy.schedule;

import dev.paperboy.command.TimeWords;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A post time as someone wrote it, in English or in Korean: {@code 9am weekdays}, {@code 매일 오전 9시 서울}.
 *
 * @param days none when they did not say
 * @param zone what is left, which should be a zone's name; empty when there is nothing
 * @param weekly whether they said so
 */
record PostTime(Optional<LocalTime> time, Set<DayOfWeek> days, String zone, boolean weekly) {
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final Map<String, Set<DayOfWeek>> GROUPS = Map.ofEntries(
            Map.entry("매일", EVERY_DAY),
            Map.entry("daily", EVERY_DAY),
            Map.entry("everyday", EVERY_DAY),
            Map.entry("평일", WORKDAYS),
            Map.entry("평일마다", WORKDAYS),
            Map.entry("weekday", WORKDAYS),
            Map.entry("weekdays", WORKDAYS),
            Map.entry("workdays", WORKDAYS),
            Map.entry("주말", WEEKEND),
            Map.entry("weekend", WEEKEND),
            Map.entry("weekends", WEEKEND));

    private static final Map<String, DayOfWeek> DAYS = names();
    private static final Set<String> WEEKLY = Set.of("weekly", "매주", "주간");
    private static final Set<String> FILLERS = Set.of("at", "on", "in", "every", "and", "에", "마다", "시간");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,·]+");
    private static final Pattern RANGE = Pattern.compile("(.+?)(?:부터)?[-–~](.+?)(?:까지)?");
    private static final Pattern HANGUL_DAYS = Pattern.compile("[월화수목금토일]{2,7}");

    static PostTime read(String text) {
        String words = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("every\\s+day", "everyday")
                .replaceAll("\\s*[-–~]\\s*", "-");
        Optional<TimeWords.Found> found = TimeWords.find(words);
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        List<String> zone = new ArrayList<>();
        boolean weekly = false;
        for (String word : BETWEEN_WORDS.split(found.map(TimeWords.Found::rest).orElse(words), -1)) {
            Set<DayOfWeek> meant = meant(word);
            days.addAll(meant);
            weekly |= WEEKLY.contains(word);
            if (meant.isEmpty() && !word.isEmpty() && !WEEKLY.contains(word) && !FILLERS.contains(word)) {
                zone.add(word);
            }
        }
        return new PostTime(found.map(TimeWords.Found::time), days, String.join(" ", zone), weekly);
    }

    /** Whether something is left that should have been a time. */
    boolean hasUnreadableTime() {
        return time.isEmpty() && zone.matches("(?:.*\\s)?\\d+(?::\\d+)?\\s*(?:am|pm|시.*)?(?:\\s.*)?");
    }

    private static Set<DayOfWeek> meant(String word) {
        if (GROUPS.containsKey(word)) {
            return GROUPS.get(word);
        }
        if (DAYS.containsKey(word)) {
            return EnumSet.of(DAYS.get(word));
        }
        if (HANGUL_DAYS.matcher(word).matches()) {
            Set<DayOfWeek> each = EnumSet.noneOf(DayOfWeek.class);
            word.chars().forEach(day -> each.add(DAYS.get(Character.toString(day))));
            return each;
        }
        Matcher range = RANGE.matcher(word);
        return range.matches() && DAYS.containsKey(range.group(1)) && DAYS.containsKey(range.group(2))
                ? from(DAYS.get(range.group(1)), DAYS.get(range.group(2)))
                : Set.of();
    }

    private static Set<DayOfWeek> from(DayOfWeek first, DayOfWeek last) {
        Set<DayOfWeek> days = EnumSet.of(first);
        for (DayOfWeek day = first; day != last; day = day.plus(1)) {
            days.add(day.plus(1));
        }
        return days;
    }

    private static Map<String, DayOfWeek> names() {
        String hangul = "월화수목금토일";
        Map<String, DayOfWeek> days = new TreeMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            String korean = hangul.substring(day.getValue() - 1, day.getValue());
            Arrays.asList(name, name + "s", name.substring(0, 3), korean, korean + "요일")
                    .forEach(each -> days.put(each, day));
        }
        List.of("tues", "thur", "thurs", "weds").forEach(each -> days.put(each, days.get(each.substring(0, 3))));
        return days;
    }
}
