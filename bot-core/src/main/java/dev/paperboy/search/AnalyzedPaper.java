package dev.paperboy.search;

import dev.paperboy.digest.ArchivedPaper;
import dev.paperboy.search.Query.Field;
import dev.paperboy.search.Query.Sought;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One paper, ready to be compared with many queries without an index. It matches exactly the queries that find it, except that a run
 * of Korean words is never taken apart: whether the run stands elsewhere, one paper cannot tell.
 */
public final class AnalyzedPaper {
    private final ArchivedPaper paper;
    private final SearchAnalyzer analyzer;
    private final List<Token> title;
    private final List<List<Token>> text;
    private final List<List<Token>> authors;

    private AnalyzedPaper(ArchivedPaper paper, SearchAnalyzer analyzer) {
        this.paper = paper;
        this.analyzer = analyzer;
        this.title = analyzer.words(paper.title());
        this.text = PaperDocument.parts(paper).map(analyzer::words).toList();
        this.authors = PaperDocument.authors(paper).map(analyzer::names).toList();
    }

    public static AnalyzedPaper of(ArchivedPaper paper, SearchAnalyzer analyzer) {
        return new AnalyzedPaper(paper, analyzer);
    }

    public ArchivedPaper paper() {
        return paper;
    }

    public boolean matches(Query query) {
        return switch (query) {
            case Query.And(List<Query> parts) -> parts.stream().allMatch(this::matches);
            case Query.Or(List<Query> parts) -> parts.stream().anyMatch(this::matches);
            case Query.Not(Query part) -> !matches(part);
            case Sought sought -> holds(sought);
            case Query.Votes votes -> compares(paper.newest().entry().votes(), votes);
            case Query.Appeared range ->
                paper.appearances().stream().anyMatch(appearance -> contains(range, appearance.date()));
            case Query.HasVideo _ ->
                paper.appearances().stream()
                        .anyMatch(appearance -> appearance.entry().hasVideo());
            case Query.Id id -> paper.id().equals(id.paper());
        };
    }

    /** All forms of a field's tokens: a query's words can only match if at least one form of each of their tokens is here. */
    public Set<String> forms(Field field) {
        return parts(field)
                .flatMap(List::stream)
                .flatMap(token -> token.forms().stream())
                .collect(Collectors.toSet());
    }

    private boolean holds(Sought sought) {
        List<List<Token>> words = List.of(analyzer.tokens(sought));
        return !words.getFirst().isEmpty()
                && parts(sought.field())
                        .anyMatch(part -> !Occurrences.of(part, words).isEmpty());
    }

    private Stream<List<Token>> parts(Field field) {
        return switch (field) {
            case ANYWHERE -> Stream.concat(Stream.of(title), text.stream());
            case TITLE -> Stream.of(title);
            case SUMMARY -> text.stream();
            case AUTHOR -> authors.stream();
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
