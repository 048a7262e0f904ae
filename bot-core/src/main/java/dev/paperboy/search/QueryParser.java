package dev.paperboy.search;

import dev.paperboy.search.QueryException.Expected;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads the query language:
 *
 * <pre>(GRPO OR "강화 학습") -survey author:"Furu Wei" title:agent votes>=20 since:2025-01-01 in:30d has:video</pre>
 *
 * Any text gives a query or a {@link QueryException}.
 */
public final class QueryParser {
    /** Code points, in what is typed and in the canonical form. */
    public static final int MOST_CHARACTERS = 200;

    public static final int MOST_CLAUSES = 32;
    /** Parentheses within parentheses. */
    public static final int DEEPEST = 8;

    private final SearchAnalyzer analyzer;

    public QueryParser(SearchAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** What cuts a query's words into tokens. */
    public SearchAnalyzer analyzer() {
        return analyzer;
    }

    /**
     * Reads a query without an order, such as a subscription's.
     *
     * @param today what {@code in:30d} counts from
     */
    public Query parse(String text, LocalDate today) throws QueryException {
        return read(text, today, false).query();
    }

    /** Reads a query that may say its order. */
    public SortedQuery parseSorted(String text, LocalDate today) throws QueryException {
        return read(text, today, true);
    }

    private SortedQuery read(String text, LocalDate today, boolean sortable) throws QueryException {
        int length = text.codePointCount(0, text.length());
        if (text.length() > MOST_CHARACTERS
                && text.strip().codePointCount(0, text.strip().length()) > MOST_CHARACTERS) {
            throw tooLong(text, length);
        }
        QueryReading reading = new QueryReading(text, today, analyzer, sortable);
        Optional<Query> query = reading.read();
        if (reading.problem().isPresent()) {
            QueryReading.Problem problem = reading.problem().get();
            Optional<Query> repaired = problem.hopeless() ? Optional.empty() : query.filter(QueryParser::isShort);
            throw new QueryException(text, problem.position(), problem.expected(), problem.detail(), repaired);
        }
        if (query.isEmpty()) {
            throw new QueryException(text, length, Expected.SOMETHING, "", Optional.empty());
        }
        if (!isShort(query.get())) {
            throw tooLong(text, query.get().toString().length());
        }
        return new SortedQuery(query.get(), reading.sort());
    }

    private static boolean isShort(Query query) {
        String written = query.toString();
        return written.codePointCount(0, written.length()) <= MOST_CHARACTERS;
    }

    private static QueryException tooLong(String text, int length) {
        int position = Math.min(MOST_CHARACTERS, text.codePointCount(0, text.length()));
        return new QueryException(text, position, Expected.SHORTER, String.valueOf(length), Optional.empty());
    }
}
