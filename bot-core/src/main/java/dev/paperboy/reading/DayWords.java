package dev.paperboy.reading;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the day that words mean, in English and in Korean. A day without a year is the latest such day. */
final class DayWords {
    private static final Map<String, Integer> DAYS_AGO = Map.ofEntries(
            Map.entry("today", 0),
            Map.entry("오늘", 0),
            Map.entry("yesterday", 1),
            Map.entry("어제", 1),
            Map.entry("the day before yesterday", 2),
            Map.entry("그제", 2),
            Map.entry("그저께", 2),
            Map.entry("엊그제", 2),
            Map.entry("그끄저께", 3),
            Map.entry("tomorrow", -1),
            Map.entry("내일", -1),
            Map.entry("하루 전", 1),
            Map.entry("이틀 전", 2),
            Map.entry("사흘 전", 3),
            Map.entry("나흘 전", 4),
            Map.entry("닷새 전", 5),
            Map.entry("일주일 전", 7),
            Map.entry("a day ago", 1),
            Map.entry("two days ago", 2),
            Map.entry("three days ago", 3),
            Map.entry("a week ago", 7));

    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(\\d{4})\\s*[-./년]\\s*(\\d{1,2})\\s*[-./월]\\s*(\\d{1,2})\\s*[.일]?(?:\\s*\\(?\\S{1,3}\\)?)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.\\s*(\\d{1,2})\\.\\s*(\\d{4})");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH_AND_DAY =
            Pattern.compile("(\\d{1,2})(?:\\s*[-/월]\\s*(\\d{1,2})\\s*일?|\\s*\\.\\s*(\\d{1,2})\\s*(?:일|\\.))");
    private static final Pattern DAY_THEN_NAME =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?([a-z]{3,9})\\.?,?(?:\\s+(\\d{4}))?");
    private static final Pattern NAME_THEN_DAY =
            Pattern.compile("([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?(?:\\s+(\\d{4}))?");
    private static final Pattern AGO = Pattern.compile("(\\d{1,4})\\s*(days?|weeks?|일|주)\\s*(?:ago|전)");
    private static final Pattern WEEKDAY = Pattern.compile("(last|this|on|지난\\s?주|저번\\s?주|지난|이번\\s?주)?\\s*(\\S+)");

    private DayWords() {}

    static boolean meanNewest(String text) {
        return text.strip().toLowerCase(Locale.ROOT).matches("newest|latest|last|최신|최근");
    }

    /** @return empty when the words mean no day, or one that does not exist */
    static Optional<LocalDate> read(String text, LocalDate today) {
        String words = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Optional<LocalDate> counted = Optional.ofNullable(DAYS_AGO.get(words)).map(today::minusDays);
        try {
            return counted.or(() ->
                            find(YEAR_FIRST, words).map(m -> LocalDate.of(number(m, 1), number(m, 2), number(m, 3))))
                    .or(() -> find(DAY_FIRST, words).map(m -> LocalDate.of(number(m, 3), number(m, 2), number(m, 1))))
                    .or(() -> find(COMPACT, words).map(m -> LocalDate.of(number(m, 1), number(m, 2), number(m, 3))))
                    .or(() -> find(MONTH_AND_DAY, words)
                            .map(m -> latest(today, number(m, 1), number(m, m.group(2) == null ? 3 : 2))))
                    .or(() -> find(DAY_THEN_NAME, words).flatMap(m -> named(m, 2, 1, today)))
                    .or(() -> find(NAME_THEN_DAY, words).flatMap(m -> named(m, 1, 2, today)))
                    .or(() -> find(AGO, words).map(m -> ago(m, today)))
                    .or(() -> find(WEEKDAY, words).flatMap(m -> weekday(m, today)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<MatchResult> find(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static LocalDate latest(LocalDate today, int month, int day) {
        MonthDay wanted = MonthDay.of(month, day);
        int year = today.getYear();
        // Some days come only in leap years, which are at most eight years apart.
        while (!wanted.isValidYear(year) || wanted.atYear(year).isAfter(today)) {
            year--;
        }
        return wanted.atYear(year);
    }

    private static Optional<LocalDate> named(MatchResult match, int name, int day, LocalDate today) {
        return month(match.group(name))
                .map(month -> Optional.ofNullable(match.group(3))
                        .map(year -> LocalDate.of(Integer.parseInt(year), month, number(match, day)))
                        .orElseGet(() -> latest(today, month.getValue(), number(match, day))));
    }

    private static Optional<Month> month(String name) {
        for (Month month : Month.values()) {
            if (month.name().toLowerCase(Locale.ROOT).startsWith(name)) {
                return Optional.of(month);
            }
        }
        return Optional.empty();
    }

    private static LocalDate ago(MatchResult match, LocalDate today) {
        boolean weeks = match.group(2).startsWith("week") || match.group(2).equals("주");
        return weeks ? today.minusWeeks(number(match, 1)) : today.minusDays(number(match, 1));
    }

    /** The last such weekday before today; {@code 지난주} is the calendar week before this one. */
    private static Optional<LocalDate> weekday(MatchResult match, LocalDate today) {
        String when = Optional.ofNullable(match.group(1)).orElse("").replace(" ", "");
        return weekday(match.group(2)).map(day -> switch (when) {
            case "지난주", "저번주" -> today.with(DayOfWeek.MONDAY).minusWeeks(1).with(TemporalAdjusters.nextOrSame(day));
            case "이번주", "this" -> today.with(DayOfWeek.MONDAY).with(TemporalAdjusters.nextOrSame(day));
            case "last", "지난" -> today.with(TemporalAdjusters.previous(day));
            default -> today.with(TemporalAdjusters.previousOrSame(day));
        });
    }

    private static Optional<DayOfWeek> weekday(String name) {
        String korean = "월화수목금토일";
        if (name.matches("[월화수목금토일]요일")) {
            return Optional.of(DayOfWeek.of(korean.indexOf(name.charAt(0)) + 1));
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (name.length() >= 3 && day.name().toLowerCase(Locale.ROOT).startsWith(name)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}
