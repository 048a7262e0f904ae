package dev.paperboy.reading;

import com.ibm.icu.text.BreakIterator;
import dev.paperboy.digest.Entry;
import dev.paperboy.digest.SummaryPart;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the one sentence of a summary that a list has room for. */
final class Sentences {
    /** Characters; 59 of the 63 papers of five real digests need no more. */
    static final int MOST = 140;

    /** A full stop ends a sentence only before a space or the end: {@code Qwen2.5} stays whole. */
    private static final Pattern END = Pattern.compile("[.!?。](?=\\s|$)");

    private Sentences() {}

    /** The first sentence of the summary's first part, cut at a space where it is too long. */
    static Optional<String> first(Entry entry) {
        return entry.summary().stream()
                .map(SummaryPart::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(text -> cut(first(text.strip()), MOST));
    }

    private static String first(String text) {
        Matcher end = END.matcher(text);
        return end.find() ? text.substring(0, end.end()) : text;
    }

    /** The text, or as much of it as fits with an ellipsis, cut between words if there is a space and never within a character. */
    static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        int end = text.offsetByCodePoints(0, most - 1);
        int space = text.lastIndexOf(' ', end);
        if (space > end / 2) {
            return text.substring(0, space).stripTrailing() + "…";
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return text.substring(0, characters.isBoundary(end) ? end : characters.preceding(end)) + "…";
    }
}
