package dev.paperboy.subscription;

import dev.paperboy.chat.Destination;
import dev.paperboy.digest.Archive;
import dev.paperboy.digest.PaperId;
import dev.paperboy.search.AnalyzedPaper;
import dev.paperboy.search.AnalyzedQuery;
import dev.paperboy.search.Query;
import dev.paperboy.search.SearchAnalyzer;
import dev.paperboy.search.Sighting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out which papers which subscriptions asked for. It agrees with a search, except that a run of Korean words which occurs nowhere as a
 * phrase is never taken apart: whether it occurs elsewhere must not decide about a paper of today. Safe for several threads.
 */
public final class Matching {
    private static final Logger LOG = LoggerFactory.getLogger(Matching.class);
    /** Texts that are looked up at once. */
    private static final int TEXTS = 500;

    private final Subscriptions subscriptions;
    private final SearchAnalyzer analyzer;
    private final AnalyzedPapers papers;
    private final IndexedSubscriptions indexed;

    public Matching(Subscriptions subscriptions, Archive archive, SearchAnalyzer analyzer) {
        this.subscriptions = subscriptions;
        this.analyzer = analyzer;
        this.papers = new AnalyzedPapers(archive, analyzer);
        this.indexed = new IndexedSubscriptions(subscriptions, analyzer, papers);
    }

    /** What one destination's subscriptions match among these papers: in the order of the papers, then of the subscriptions. */
    public List<Match> of(Destination destination, Collection<PaperId> ids) {
        return of(subscriptions.of(destination), ids);
    }

    /** The same for given subscriptions, whether they are kept or not. */
    public List<Match> of(List<Subscription> own, Collection<PaperId> ids) {
        if (own.isEmpty()) {
            return List.of();
        }
        Map<Subscription, AnalyzedQuery> queries = new LinkedHashMap<>();
        own.forEach(one -> queries.put(one, AnalyzedQuery.of(one.query(), analyzer)));
        List<Match> matches = new ArrayList<>();
        for (AnalyzedPaper paper : papers.of(ids)) {
            queries.forEach((subscription, query) -> {
                if (paper.matches(query)) {
                    matches.add(new Match(subscription, paper.paper().id(), reasons(paper, query)));
                }
            });
        }
        return matches;
    }

    /** What all subscriptions match among these papers; the cost grows with the matches, not with the subscriptions. */
    public Map<Destination, List<Match>> ofAll(Collection<PaperId> ids) {
        Map<String, List<Found>> byQuery = new HashMap<>();
        for (AnalyzedPaper paper : papers.of(ids)) {
            for (AnalyzedQuery query : indexed.matching(paper)) {
                byQuery.computeIfAbsent(query.query().toString(), _ -> new ArrayList<>())
                        .add(new Found(paper.paper().id(), reasons(paper, query)));
            }
        }
        Map<Destination, List<Match>> matches = new LinkedHashMap<>();
        List<String> texts = List.copyOf(byQuery.keySet());
        for (int from = 0; from < texts.size(); from += TEXTS) {
            List<String> some = texts.subList(from, Math.min(texts.size(), from + TEXTS));
            for (Subscription subscription : subscriptions.withQuery(some)) {
                List<Match> own = matches.computeIfAbsent(subscription.destination(), _ -> new ArrayList<>());
                byQuery.getOrDefault(subscription.query().toString(), List.of())
                        .forEach(found -> own.add(new Match(subscription, found.paper(), found.reasons())));
            }
        }
        LOG.debug("{} papers match {} queries of {} destinations", ids.size(), texts.size(), matches.size());
        return matches;
    }

    private record Found(PaperId paper, List<Match.Reason> reasons) {}

    /** Which of these papers a query matches, in their order. */
    public List<PaperId> matching(Query query, Collection<PaperId> ids) {
        AnalyzedQuery analyzed = AnalyzedQuery.of(query, analyzer);
        return papers.of(ids).stream()
                .filter(paper -> paper.matches(analyzed))
                .map(paper -> paper.paper().id())
                .toList();
    }

    /** The parts of a query that keep a paper from matching; empty when it matches or is not in the archive. */
    public List<Query> missing(Query query, PaperId id) {
        AnalyzedQuery analyzed = AnalyzedQuery.of(query, analyzer);
        return papers.of(List.of(id)).stream()
                .flatMap(paper -> paper.missing(analyzed).stream())
                .toList();
    }

    private static List<Match.Reason> reasons(AnalyzedPaper paper, AnalyzedQuery query) {
        return paper.sightings(query).stream()
                .map(sighting -> new Match.Reason(sighting.word(), place(sighting), sighting.count()))
                .toList();
    }

    private static Match.Place place(Sighting sighting) {
        return switch (sighting.spot()) {
            case TITLE -> new Match.Place.Title();
            case AUTHORS -> new Match.Place.Authors();
            case SUMMARY -> new Match.Place.Summary(sighting.heading());
        };
    }
}
