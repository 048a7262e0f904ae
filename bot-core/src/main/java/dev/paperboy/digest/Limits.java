package dev.paperboy.digest;

import java.nio.charset.StandardCharsets;

/** What a digest file may measure. Real ones hold some 20 KB and 20 papers. */
final class Limits {
    static final int FILE_BYTES = 4 << 20;
    static final int PAPERS = 500;
    /** A title, a list of authors, or a summary. */
    static final int FIELD_BYTES = 64 << 10;
    /** Lines of one summary that are given to the markdown parser. */
    static final int SUMMARY_LINES = 2_000;
    /** Lists and quotations within each other that are given to the markdown parser. */
    static final int NESTING = 16;
    /** Characters at the beginning of a line that are marks and not words. */
    static final int MARKS = 200;
    /** Characters of an address; what browsers and chat platforms take. */
    static final int ADDRESS = 2_000;
    /** Characters of a line that begins like an HTML tag; the parser looks for its end again and again. */
    static final int TAG_LINE = 2_000;

    private Limits() {}

    static boolean exceedsField(String text) {
        return text.length() > FIELD_BYTES
                || (text.length() > FIELD_BYTES / 3 && text.getBytes(StandardCharsets.UTF_8).length > FIELD_BYTES);
    }
}
