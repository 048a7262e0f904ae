package dev.paperboy.edition;

import dev.paperboy.text.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates in forms that only posts need. */
final class Dates {
    private Dates() {}

    /** With its weekday and without its year: {@code Mon 28 Apr}, {@code 4/28 (월)}. */
    static String near(LocalDate date, Words words) {
        return format(date, words.say("edition.date.near"), words);
    }

    /** With its weekday where the numbers of a list stand: {@code Mon 28 Apr 2025}, {@code 2025-04-28 (월)}. */
    static String listed(LocalDate date, Words words) {
        return format(date, words.say("edition.date.listed"), words);
    }

    private static String format(LocalDate date, String pattern, Words words) {
        return DateTimeFormatter.ofPattern(pattern, words.language().locale()).format(date);
    }
}
