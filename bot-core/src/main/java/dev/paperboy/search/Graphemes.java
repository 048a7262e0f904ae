package dev.paperboy.search;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/** What people take for one character: a letter with its accents, a family of emoji. */
final class Graphemes {
    private Graphemes() {}

    /** The nearest place at or after an index where a text may be cut. */
    static int ceiling(String text, int index) {
        return isPlain(text, index) ? index : boundaries(text).following(index - 1);
    }

    /** The nearest place at or before an index where a text may be cut. */
    static int floor(String text, int index) {
        return isPlain(text, index) ? index : boundaries(text).preceding(index + 1);
    }

    /** Between two characters such as Latin and Hangul have, a cut is always right. */
    private static boolean isPlain(String text, int index) {
        return index <= 0 || index >= text.length() || (isPlain(text.charAt(index - 1)) && isPlain(text.charAt(index)));
    }

    private static boolean isPlain(char c) {
        return (c < 0x300 && c != '\r') || (c >= 0xAC00 && c <= 0xD7A3);
    }

    private static BreakIterator boundaries(String text) {
        BreakIterator boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
        boundaries.setText(text);
        return boundaries;
    }
}
