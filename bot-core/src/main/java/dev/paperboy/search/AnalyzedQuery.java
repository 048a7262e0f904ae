package dev.paperboy.search;

import dev.paperboy.search.Query.Sought;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A query whose words are cut into tokens once, to be compared with many papers. */
public final class AnalyzedQuery {
    private final Query query;
    private final Map<Sought, List<Token>> tokens = new HashMap<>();

    private AnalyzedQuery(Query query) {
        this.query = query;
    }

    public static AnalyzedQuery of(Query query, SearchAnalyzer analyzer) {
        AnalyzedQuery analyzed = new AnalyzedQuery(query);
        query.all()
                .filter(Sought.class::isInstance)
                .map(Sought.class::cast)
                .forEach(sought -> analyzed.tokens.computeIfAbsent(sought, analyzer::tokens));
        return analyzed;
    }

    public Query query() {
        return query;
    }

    /** The tokens of a word that stands in the query. */
    List<Token> tokens(Sought sought) {
        return tokens.getOrDefault(sought, List.of());
    }
}
