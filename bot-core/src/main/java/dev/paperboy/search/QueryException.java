package dev.paperboy.search;

import dev.paperboy.chat.Excerpt;
import dev.paperboy.text.Text;
import java.util.Locale;
import java.util.Optional;

/** A search that could not be read: where, what was expected there, and what may have been meant. */
public final class QueryException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Code points of a query that are shown on either side of a place. */
    private static final int AROUND = 100;

    /** What the reader of a query wanted to see. */
    public enum Expected {
        WORD,
        WORD_AND_CLOSE,
        CLOSE,
        QUOTE,
        NO_CLOSE,
        NUMBER,
        DATE,
        DATES_IN_ORDER,
        VIDEO,
        SORT,
        NO_SORT,
        ID,
        FIELD,
        MEANING,
        SOMETHING,
        SHORTER,
        FEWER,
        FLATTER
    }

    private final String query;
    private final Expected kind;
    private final String detail;
    private final int position;
    private final transient Optional<Query> repaired;

    /**
     * @param query as typed
     * @param position number of code points before the place
     * @param detail what the texts call {@code detail}: a field's name, a limit; may be empty
     * @param repaired the query without what was wrong, when something remains
     */
    QueryException(String query, int position, Expected kind, String detail, Optional<Query> repaired) {
        super("unreadable query at " + position + ": expected " + kind);
        this.query = query;
        this.position = position;
        this.kind = kind;
        this.detail = detail;
        this.repaired = repaired;
    }

    public Expected kind() {
        return kind;
    }

    /** Number of code points of the query before the place. */
    public int position() {
        return position;
    }

    /** What was expected there, as a few words: "a closing )". */
    public Text expected() {
        return text("query.expected.");
    }

    /** One sentence that says what is wrong and where. */
    public Text explanation() {
        return text("query.problem.");
    }

    /** What may have been meant; never to be run without asking. */
    public Optional<Query> repaired() {
        return repaired;
    }

    /**
     * The query with {@code ⟨?⟩} at the place: {@code (GRPO OR ⟨?⟩}. A line of its own below would miss it, since Hangul is twice
     * as wide as other letters.
     */
    public String pointed() {
        String before = query.substring(0, offset());
        String after = query.substring(offset());
        String space = before.isEmpty() || before.endsWith(" ") ? "" : " ";
        return lastOf(before) + space + "⟨?⟩" + firstOf(after);
    }

    private static String lastOf(String text) {
        int most = text.codePointCount(0, text.length()) - AROUND;
        return most <= 0 ? text : "…" + text.substring(text.offsetByCodePoints(0, most));
    }

    private static String firstOf(String text) {
        return Excerpt.of(text, AROUND);
    }

    private int offset() {
        return query.offsetByCodePoints(0, position);
    }

    private Text text(String prefix) {
        String key = prefix + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Text.of(key, "position", position, "detail", detail, "limit", QueryParser.MOST_CHARACTERS);
    }
}
