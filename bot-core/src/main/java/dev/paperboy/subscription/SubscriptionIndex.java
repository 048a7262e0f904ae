package dev.paperboy.subscription;

import dev.paperboy.search.AnalyzedPaper;
import dev.paperboy.search.AnalyzedQuery;
import dev.paperboy.search.QueryException;
import dev.paperboy.search.QueryParser;
import dev.paperboy.search.RequiredTerms;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Many queries, found by the terms of one paper: each stands under the rarest term that it requires, so that the cost of a paper grows
 * with the queries it nearly matches and not with how many there are. Of a query little more than its text is kept; it is read again when a
 * paper may match it. Not safe for several threads, except {@link #prepare}.
 */
public final class SubscriptionIndex {
    /** Queries that were compared lately and need not be read again. */
    private static final int KEPT_READ = 5_000;

    private final QueryParser parser;
    private final ToIntFunction<String> frequency;
    private final TextPool texts = new TextPool();
    private final TermLists terms = new TermLists();
    private final List<Integer> wordless = new ArrayList<>();
    private final Map<Integer, AnalyzedQuery> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, AnalyzedQuery> eldest) {
            return size() > KEPT_READ;
        }
    };

    /**
     * An index without queries.
     *
     * @param frequency how many papers hold a term, roughly: it decides about speed alone
     */
    public SubscriptionIndex(QueryParser parser, ToIntFunction<String> frequency) {
        this.parser = parser;
        this.frequency = frequency;
    }

    /**
     * A query that is ready to be added.
     *
     * @param required empty when it has to be compared with every paper
     */
    public record Prepared(String text, Optional<RequiredTerms> required) {}

    /**
     * Reads a query's canonical text, which is most of the work of adding it.
     *
     * @return empty when it cannot be read
     */
    public Optional<Prepared> prepare(String text) {
        try {
            return Optional.of(new Prepared(text, RequiredTerms.of(analyzed(text), frequency)));
        } catch (QueryException e) {
            return Optional.empty();
        }
    }

    /** Adds a query; one that is there already is the same one. */
    public void add(Prepared query) {
        byte[] bytes = query.text().getBytes(StandardCharsets.UTF_8);
        int number = texts.size();
        if (!texts.add(bytes)) {
            return;
        }
        if (query.required().isEmpty()) {
            wordless.add(number);
        }
        query.required().ifPresent(required -> {
            int also = required.also().map(TermLists::hash).orElse(TermLists.NOTHING);
            required.any().forEach(term -> terms.add(TermLists.hash(term), also, number));
        });
    }

    /** How many different queries there are. */
    public int size() {
        return texts.size();
    }

    /** The queries that match a paper. */
    public List<AnalyzedQuery> matching(AnalyzedPaper paper) {
        List<AnalyzedQuery> matching = new ArrayList<>();
        for (int number : candidates(paper.terms())) {
            AnalyzedQuery query = read.computeIfAbsent(number, this::read);
            if (paper.matches(query)) {
                matching.add(query);
            }
        }
        for (int number : wordless) {
            AnalyzedQuery query = read.computeIfAbsent(number, this::read);
            if (paper.matches(query)) {
                matching.add(query);
            }
        }
        return matching;
    }

    private int[] candidates(Set<String> paper) {
        int[] hashes = paper.stream().mapToInt(TermLists::hash).sorted().toArray();
        return Arrays.stream(terms.under(hashes)).sorted().distinct().toArray();
    }

    private AnalyzedQuery read(int number) {
        String text = texts.text(number);
        try {
            return analyzed(text);
        } catch (QueryException e) {
            throw new IllegalStateException("was read before: " + text, e);
        }
    }

    private AnalyzedQuery analyzed(String text) throws QueryException {
        return AnalyzedQuery.of(parser.parse(text, LocalDate.EPOCH), parser.analyzer());
    }
}
