package dev.paperboy.digest;

import java.util.Optional;

/**
 * The heading of a summary's part, such as {@code ***What's New***: …}.
 *
 * @param text what follows it
 * @param balanced whether it is emphasised as it should be
 */
record SectionHeading(String heading, String text, boolean balanced) {
    /** Characters; the longest real one has 40. Also what bounds the search for its end. */
    private static final int LONGEST = 80;

    static Optional<SectionHeading> in(String item) {
        int before = stars(item, 0);
        if (before > 4) {
            return Optional.empty();
        }
        String start = item.substring(before, Math.min(item.length(), before + LONGEST));
        int close = start.indexOf('*');
        return close < 0 ? open(item, before, start) : closed(item, before, start.substring(0, close));
    }

    /** Emphasis, heading, emphasis; the colon stands after it or within. */
    private static Optional<SectionHeading> closed(String item, int before, String written) {
        int close = before + written.length();
        int after = stars(item, close);
        String rest = item.substring(close + after).strip();
        boolean within = isColon(written.strip(), written.strip().length() - 1);
        boolean colon = within || isColon(rest, 0);
        String heading = within ? withoutLast(written.strip()) : written.strip();
        if (heading.isEmpty() || after > 4 || !((colon && before + after >= 3) || (before == 3 && after == 3))) {
            return Optional.empty();
        }
        String text = !within && colon ? rest.substring(1).strip() : rest;
        return Optional.of(new SectionHeading(heading, text, before == after && colon));
    }

    /** Emphasis that is never closed: the heading ends with the colon. */
    private static Optional<SectionHeading> open(String item, int before, String start) {
        int colon = start.indexOf(':') >= 0 ? start.indexOf(':') : start.indexOf('：');
        if (before < 2 || colon < 1 || start.substring(0, colon).isBlank()) {
            return Optional.empty();
        }
        String text = item.substring(before + colon + 1);
        return Optional.of(new SectionHeading(start.substring(0, colon).strip(), text.strip(), false));
    }

    private static int stars(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == '*') {
            end++;
        }
        return end - from;
    }

    private static boolean isColon(String text, int index) {
        return index >= 0 && index < text.length() && (text.charAt(index) == ':' || text.charAt(index) == '：');
    }

    private static String withoutLast(String text) {
        return text.substring(0, text.length() - 1).strip();
    }
}
