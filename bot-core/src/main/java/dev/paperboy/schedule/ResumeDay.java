package dev.paperboy.schedule;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the day on which posts go on after a pause. A day without a year is the next such day. */
final class ResumeDay {
    private static final Pattern FULL =
            Pattern.compile("(\\d{4})\\s*[-./년]\\s*(\\d{1,2})\\s*[-./월]\\s*(\\d{1,2})\\s*[.일]?");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})\\s*[-./월]\\s*(\\d{1,2})\\s*일?");
    private static final Pattern IN_DAYS = Pattern.compile("(\\d{1,3})\\s*(?:d|days?|일)");
    private static final Pattern NAME_AND_DAY =
            Pattern.compile("([a-z]{3,9})\\.?\\s+(\\d{1,2})|(\\d{1,2})\\s+([a-z]{3,9})\\.?");
    private static final String HANGUL_DAYS = "월화수목금토일";
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private ResumeDay() {}

    /** @return empty when the words mean no day */
    static Optional<LocalDate> read(String typed, LocalDate today) {
        String words = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("(?:까지|부터)$", "")
                .replaceFirst("^(?:until|till)\\s+", "");
        try {
            return match(FULL, words)
                    .map(m -> LocalDate.of(number(m, 1), number(m, 2), number(m, 3)))
                    .or(() -> match(SHORT, words).map(m -> coming(number(m, 1), number(m, 2), today)))
                    .or(() -> match(IN_DAYS, words).map(m -> today.plusDays(number(m, 1))))
                    .or(() -> match(NAME_AND_DAY, words).flatMap(m -> named(m, today)))
                    .or(() -> tomorrow(words, today))
                    .or(() -> weekday(words, today));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> named(Matcher match, LocalDate today) {
        String name = match.group(1) != null ? match.group(1) : match.group(4);
        int day = match.group(1) != null ? number(match, 2) : number(match, 3);
        int place = MONTHS.indexOf(name.substring(0, 3));
        return place >= 0 && place % 3 == 0 ? Optional.of(coming(place / 3 + 1, day, today)) : Optional.empty();
    }

    private static Optional<LocalDate> tomorrow(String words, LocalDate today) {
        return words.equals("tomorrow") || words.equals("내일") ? Optional.of(today.plusDays(1)) : Optional.empty();
    }

    private static Optional<LocalDate> weekday(String words, LocalDate today) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> names(day, words.replaceFirst("^next\\s+", "")))
                .findFirst()
                .map(day -> today.with(TemporalAdjusters.next(day)));
    }

    private static boolean names(DayOfWeek day, String word) {
        String korean = HANGUL_DAYS.substring(day.getValue() - 1, day.getValue());
        String english = day.name().toLowerCase(Locale.ROOT);
        return word.equals(english) || word.equals(english.substring(0, 3)) || word.equals(korean + "요일");
    }

    private static LocalDate coming(int month, int day, LocalDate today) {
        LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
        return thisYear.isAfter(today) ? thisYear : thisYear.plusYears(1);
    }

    private static Optional<Matcher> match(Pattern pattern, String words) {
        return Optional.of(pattern.matcher(words)).filter(Matcher::matches);
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
