package dev.paperboy.reading;

import dev.paperboy.digest.Entry;
import dev.paperboy.digest.SummaryPart;
import dev.paperboy.text.Cut;
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
                .map(text -> Cut.at(MOST, first(text.strip())));
    }

    private static String first(String text) {
        Matcher end = END.matcher(text);
        return end.find() ? text.substring(0, end.end()) : text;
    }
}
