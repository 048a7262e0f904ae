package dev.paperboy.chat;

/**
 * Text without what could act on the screen that shows it: control characters (a terminal obeys escape sequences) and
 * characters that turn the direction of writing (they let one text look like another).
 */
public final class Printable {
    private Printable() {}

    /** The text without such characters; line breaks stay. */
    public static String text(String raw) {
        if (raw.codePoints().noneMatch(Printable::acts)) {
            return raw;
        }
        StringBuilder kept = new StringBuilder(raw.length());
        raw.codePoints().filter(c -> !acts(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** The text in one line: a break or a tab becomes a space. */
    public static String line(String raw) {
        return text(raw.replaceAll("\\R", " ").replace('\t', ' '));
    }

    private static boolean acts(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\t';
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> isBidiControl(c) || c == 0xFEFF;
        };
    }

    /** Unicode's property Bidi_Control (Unicode Standard Annex 9). */
    private static boolean isBidiControl(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
