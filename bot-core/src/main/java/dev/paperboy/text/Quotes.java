package dev.paperboy.text;

/** The marks that people put around a phrase. */
public final class Quotes {
    /** Straight, curly, low, reversed and full-width ones; phones and Korean keyboards write any of them. */
    public static final String MARKS = "\"“”„‟＂";

    private Quotes() {}

    /** The text without the marks around it, if it is one phrase as a whole; for where it is quoted anyway. */
    public static String without(String text) {
        boolean phrase = text.length() > 2
                && isMark(text.charAt(0))
                && isMark(text.charAt(text.length() - 1))
                && text.substring(1, text.length() - 1).chars().noneMatch(Quotes::isMark);
        return phrase ? text.substring(1, text.length() - 1) : text;
    }

    public static boolean isMark(int c) {
        return MARKS.indexOf(c) >= 0;
    }
}
