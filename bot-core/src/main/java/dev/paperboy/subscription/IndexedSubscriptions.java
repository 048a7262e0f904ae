package dev.paperboy.subscription;

import dev.paperboy.search.AnalyzedPaper;
import dev.paperboy.search.AnalyzedQuery;
import dev.paperboy.search.QueryParser;
import dev.paperboy.search.SearchAnalyzer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The index of all subscriptions, kept up with the table. What was removed stays in it until much has been; whose query it was is
 * looked up in the table anyway.
 */
final class IndexedSubscriptions {
    /** Digests whose words tell which are rare. */
    private static final int SAMPLED = 5;

    private final Subscriptions subscriptions;
    private final QueryParser parser;
    private final AnalyzedPapers papers;
    private SubscriptionIndex index;
    private long revision;

    IndexedSubscriptions(Subscriptions subscriptions, SearchAnalyzer analyzer, AnalyzedPapers papers) {
        this.subscriptions = subscriptions;
        this.parser = new QueryParser(analyzer);
        this.papers = papers;
        this.index = new SubscriptionIndex(parser, _ -> 0);
    }

    synchronized List<AnalyzedQuery> matching(AnalyzedPaper paper) {
        catchUp();
        return index.matching(paper);
    }

    private void catchUp() {
        long now = subscriptions.revision();
        if (now == revision) {
            return;
        }
        if (revision == 0 || index.size() / 2 > subscriptions.count()) {
            index = new SubscriptionIndex(parser, frequencies());
            revision = 0;
        }
        subscriptions.addedAfter(revision, this::add);
        revision = now;
    }

    private void add(List<String> texts) {
        texts.parallelStream()
                .map(text -> {
                    Optional<SubscriptionIndex.Prepared> prepared = index.prepare(text);
                    if (prepared.isEmpty()) {
                        subscriptions.parsed(text); // says so in the log, once
                    }
                    return prepared;
                })
                .flatMap(Optional::stream)
                .toList()
                .forEach(index::add);
    }

    private ToIntFunction<String> frequencies() {
        Map<String, Integer> counts = new HashMap<>();
        papers.newest(SAMPLED).forEach(paper -> paper.terms().forEach(term -> counts.merge(term, 1, Integer::sum)));
        return term -> counts.getOrDefault(term, 0);
    }
}
