package dev.paperboy.search;

import dev.paperboy.digest.ArchivedPaper;
import dev.paperboy.digest.SummaryPart;
import dev.paperboy.search.Query.Field;
import dev.paperboy.search.Query.Sought;
import dev.paperboy.search.Sighting.Spot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One paper, ready to be compared with many queries without an index. It matches exactly the queries that find it, except that a run
 * of Korean words is never taken apart: whether the run stands elsewhere, one paper cannot tell.
 */
public final class AnalyzedPaper {
    /** A piece of text that no phrase reaches out of. */
    private record Part(Spot spot, String heading, String text, List<Token> tokens) {}

    private final ArchivedPaper paper;
    private final SearchAnalyzer analyzer;
    private final List<Part> parts = new ArrayList<>();

    private AnalyzedPaper(ArchivedPaper paper, SearchAnalyzer analyzer) {
        this.paper = paper;
        this.analyzer = analyzer;
        parts.add(new Part(Spot.TITLE, "", paper.title(), analyzer.words(paper.title())));
        PaperDocument.authors(paper).forEach(name -> parts.add(new Part(Spot.AUTHORS, "", name, analyzer.names(name))));
        Set<String> seen = new HashSet<>();
        paper.appearances().stream()
                .flatMap(appearance -> appearance.entry().summary().stream())
                .filter(part -> seen.add(part.text()))
                .forEach(part ->
                        parts.add(new Part(Spot.SUMMARY, heading(part), part.text(), analyzer.words(part.text()))));
    }

    public static AnalyzedPaper of(ArchivedPaper paper, SearchAnalyzer analyzer) {
        return new AnalyzedPaper(paper, analyzer);
    }

    public ArchivedPaper paper() {
        return paper;
    }

    public boolean matches(Query query) {
        return matches(AnalyzedQuery.of(query, analyzer));
    }

    public boolean matches(AnalyzedQuery query) {
        return matches(query.query(), query);
    }

    /** What keeps the paper from matching: the parts of the query that do not hold. Empty when it matches. */
    public List<Query> missing(AnalyzedQuery query) {
        List<Query> required = query.query() instanceof Query.And(List<Query> all) ? all : List.of(query.query());
        return required.stream().filter(part -> !matches(part, query)).toList();
    }

    /**
     * Where the words stand that make the paper match, in the order title, authors, summary. Words that are excluded, or of another
     * branch of an OR, are not among them.
     */
    public List<Sighting> sightings(AnalyzedQuery query) {
        record Place(Sought sought, Spot spot, String heading) {}
        Map<Place, Sighting> found = new LinkedHashMap<>();
        List<Sought> held = held(query.query(), query).distinct().toList();
        for (Part part : parts) {
            for (Sought sought : held) {
                if (isIn(sought.field(), part)) {
                    Occurrences.of(part.tokens(), List.of(query.tokens(sought)))
                            .forEach(one -> found.merge(
                                    new Place(sought, part.spot(), part.heading()),
                                    new Sighting(
                                            part.text().substring(one.start(), one.end()),
                                            part.spot(),
                                            part.heading(),
                                            1),
                                    AnalyzedPaper::together));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** By what a query can find the paper, in the form of {@link RequiredTerms}. */
    public Set<String> terms() {
        Set<String> terms = new HashSet<>();
        for (Part part : parts) {
            Field field = part.spot() == Spot.AUTHORS ? Field.AUTHOR : Field.ANYWHERE;
            part.tokens().forEach(token -> token.forms().forEach(form -> terms.add(RequiredTerms.term(field, form))));
        }
        terms.add(RequiredTerms.term(new Query.Id(paper.id())));
        return terms;
    }

    private static Sighting together(Sighting one, Sighting more) {
        return new Sighting(one.word(), one.spot(), one.heading(), one.count() + more.count());
    }

    private boolean matches(Query part, AnalyzedQuery whole) {
        return switch (part) {
            case Query.And(List<Query> parts) -> parts.stream().allMatch(inner -> matches(inner, whole));
            case Query.Or(List<Query> parts) -> parts.stream().anyMatch(inner -> matches(inner, whole));
            case Query.Not(Query inner) -> !matches(inner, whole);
            case Sought sought -> holds(sought, whole.tokens(sought));
            case Query.Votes votes -> compares(paper.newest().entry().votes(), votes);
            case Query.Appeared range ->
                paper.appearances().stream().anyMatch(appearance -> contains(range, appearance.date()));
            case Query.HasVideo _ ->
                paper.appearances().stream()
                        .anyMatch(appearance -> appearance.entry().hasVideo());
            case Query.Id id -> paper.id().equals(id.paper());
        };
    }

    /** The words that make the query match. */
    private Stream<Sought> held(Query part, AnalyzedQuery whole) {
        return switch (part) {
            case Query.And(List<Query> parts) -> parts.stream().flatMap(inner -> held(inner, whole));
            case Query.Or(List<Query> parts) ->
                parts.stream().filter(inner -> matches(inner, whole)).flatMap(inner -> held(inner, whole));
            case Sought sought -> holds(sought, whole.tokens(sought)) ? Stream.of(sought) : Stream.of();
            case Query.Not _, Query.Votes _, Query.Appeared _, Query.HasVideo _, Query.Id _ -> Stream.of();
        };
    }

    private boolean holds(Sought sought, List<Token> tokens) {
        return !tokens.isEmpty()
                && parts.stream()
                        .anyMatch(part -> isIn(sought.field(), part) && Occurrences.any(part.tokens(), tokens));
    }

    private static boolean isIn(Field field, Part part) {
        return switch (field) {
            case ANYWHERE -> part.spot() != Spot.AUTHORS;
            case TITLE -> part.spot() == Spot.TITLE;
            case SUMMARY -> part.spot() == Spot.SUMMARY;
            case AUTHOR -> part.spot() == Spot.AUTHORS;
        };
    }

    private static String heading(SummaryPart part) {
        return switch (part) {
            case SummaryPart.Section section -> section.heading();
            case SummaryPart.Bullet _, SummaryPart.Paragraph _ -> "";
        };
    }

    private static boolean compares(OptionalInt known, Query.Votes with) {
        if (known.isEmpty()) {
            return false;
        }
        int votes = known.getAsInt();
        return switch (with.comparison()) {
            case AT_LEAST -> votes >= with.votes();
            case MORE -> votes > with.votes();
            case AT_MOST -> votes <= with.votes();
            case FEWER -> votes < with.votes();
            case EXACTLY -> votes == with.votes();
        };
    }

    private static boolean contains(Query.Appeared range, LocalDate date) {
        return range.from().filter(date::isBefore).isEmpty()
                && range.to().filter(date::isAfter).isEmpty();
    }
}
