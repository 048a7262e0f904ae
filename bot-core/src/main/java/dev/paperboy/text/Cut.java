package dev.paperboy.text;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/** Shortens text. */
public final class Cut {
    private Cut() {}

    /**
     * The text, or as much of it as fits with an ellipsis: cut between words if there is a space, and never within what people see
     * as one character.
     *
     * @param most code points, the ellipsis included
     */
    public static String at(int most, String text) {
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
