package dev.paperboy.digest;

import java.util.OptionalInt;

/**
 * What the reader could not place, or found odd.
 *
 * @param line in its file, from 1; empty when it concerns the whole file
 * @param text English, for whoever runs the import
 */
public record Notice(OptionalInt line, String text) {
    /** Longer quotations are cut, and say how much is missing. */
    private static final int QUOTED = 4_000;

    static Notice at(int line, String text) {
        return new Notice(OptionalInt.of(line), text);
    }

    static Notice ofFile(String text) {
        return new Notice(OptionalInt.empty(), text);
    }

    /** Quotes text from a file in a notice. */
    static String quote(String text) {
        if (text.length() <= QUOTED) {
            return "“" + text + "”";
        }
        int end = Character.isHighSurrogate(text.charAt(QUOTED - 1)) ? QUOTED - 1 : QUOTED;
        return "“" + text.substring(0, end) + "” and " + (text.length() - end) + " more characters";
    }
}
