package dev.paperboy.command;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a time of day as people write it: {@code 9}, {@code 9am}, {@code 09:00}, {@code 오전 9시}, {@code 오후 3시 30분}. */
public final class TimeWords {
    private static final String HALF = "(오전|아침|오후|저녁|밤|am|pm)?\\s*";
    private static final Pattern KOREAN =
            Pattern.compile(HALF + "(?<!\\d)(\\d{1,2})\\s*시(?:\\s*(\\d{1,2})\\s*분|\\s*(반))?(?:에)?(?!\\p{L})");
    private static final Pattern CLOCK = Pattern.compile("(?<![\\p{L}\\p{N}+:/-])" + HALF
            + "(\\d{1,2})(?::(\\d{2}))?\\s*(am|pm|a\\.m\\.|p\\.m\\.)?(?![\\p{L}\\p{N}:/])");
    private static final Pattern NAMED = Pattern.compile("(?<!\\p{L})(?:(noon|정오)|(midnight|자정))(?:에)?(?!\\p{L})");

    private TimeWords() {}

    /**
     * A time within a text.
     *
     * @param rest what else the text says
     */
    public record Found(LocalTime time, String rest) {}

    /** The time that the whole text is. */
    public static Optional<LocalTime> read(String text) {
        return find(text).filter(found -> found.rest().isBlank()).map(Found::time);
    }

    /** The first time that stands in the text; one that no clock shows is none. */
    public static Optional<Found> find(String text) {
        String words = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Matcher named = NAMED.matcher(words);
        if (named.find()) {
            return Optional.of(found(named, named.group(1) != null ? LocalTime.NOON : LocalTime.MIDNIGHT, words));
        }
        Matcher korean = KOREAN.matcher(words);
        if (korean.find()) {
            int minute = korean.group(4) != null ? 30 : number(korean.group(3));
            return time(korean.group(1), number(korean.group(2)), minute).map(time -> found(korean, time, words));
        }
        Matcher clock = CLOCK.matcher(words);
        if (clock.find()) {
            String half = clock.group(4) != null ? clock.group(4) : clock.group(1);
            return time(half, number(clock.group(2)), number(clock.group(3))).map(time -> found(clock, time, words));
        }
        return Optional.empty();
    }

    private static Found found(Matcher match, LocalTime time, String words) {
        return new Found(time, (words.substring(0, match.start()) + " " + words.substring(match.end())).strip());
    }

    /** An hour past twelve says itself which half of the day it is. */
    private static Optional<LocalTime> time(@Nullable String half, int hour, int minute) {
        boolean afternoon = half != null && afternoon(half);
        if (minute > 59 || hour > 23 || (half != null && !afternoon && hour > 12)) {
            return Optional.empty();
        }
        int of24 = half == null || hour > 12 ? hour : hour % 12 + (afternoon ? 12 : 0);
        return Optional.of(LocalTime.of(of24, minute));
    }

    private static boolean afternoon(String half) {
        return half.startsWith("p") || half.equals("오후") || half.equals("저녁") || half.equals("밤");
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
