package dev.paperboy.digest;

/** A part of a summary. Text is as written, line breaks within a paragraph read as spaces. */
public sealed interface SummaryPart {
    String text();

    /** A headed part of the newer layout: {@code ***What's New***: …}. */
    record Section(String heading, String text) implements SummaryPart {}

    /**
     * A point without a heading.
     *
     * @param level 0 for the outermost list
     * @param marker {@code -} for a plain point, otherwise its number as written, such as {@code 2.}
     */
    record Bullet(int level, String marker, String text) implements SummaryPart {}

    /** Text outside any list, or anything else that stands in an entry. */
    record Paragraph(String text) implements SummaryPart {}
}
