package dev.paperboy.search;

import dev.paperboy.digest.PaperId;
import dev.paperboy.search.Query.Field;
import dev.paperboy.search.QueryException.Expected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One reading of one query, from left to right. What cannot be read is noted, once, and passed over, so that the rest can be
 * offered as the repaired query.
 */
final class QueryReading {
    /**
     * @param position code points before it
     * @param hopeless the rest is not worth offering
     */
    record Problem(int position, Expected expected, String detail, boolean hopeless) {}

    /** Nori takes a particle that stands alone for a noun. */
    private static final Set<String> PARTICLES =
            Set.of("은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "로", "으로", "만");

    /** @param bareKorean a Korean word without quotes, field or parentheses: with its neighbours it forms a phrase */
    private record Part(Query query, boolean bareKorean) {}

    private final String original;
    private final QueryScanner scanner;
    private final FilterReading filters;
    private final SearchAnalyzer analyzer;
    private final boolean sortable;
    private Optional<Problem> problem = Optional.empty();
    private Optional<Sort> sort = Optional.empty();
    private int depth;
    private int clauses;

    QueryReading(String original, LocalDate today, SearchAnalyzer analyzer, boolean sortable) {
        this.original = original;
        this.scanner = new QueryScanner(original);
        this.filters = new FilterReading(today);
        this.analyzer = analyzer;
        this.sortable = sortable;
    }

    Optional<Problem> problem() {
        return problem;
    }

    Optional<Sort> sort() {
        return sort;
    }

    /** @return what could be read; empty when there is nothing to search for */
    Optional<Query> read() {
        List<Query> parts = new ArrayList<>();
        do {
            either(Field.ANYWHERE).ifPresent(parts::add);
            if (scanner.takeClose()) {
                report(scanner.lastStart(), Expected.NO_CLOSE);
            }
        } while (!scanner.atEnd());
        return conjunction(parts);
    }

    /** Conjunctions with OR between them, up to the end or a closing parenthesis. */
    private Optional<Query> either(Field field) {
        List<Query> parts = new ArrayList<>();
        boolean afterOr = false;
        do {
            Optional<Query> part = all(field);
            part.ifPresent(parts::add);
            if (part.isEmpty() && (afterOr || scanner.seesOr())) {
                reportMissingWord();
            }
            afterOr = scanner.takeOr();
        } while (afterOr);
        return parts.isEmpty() ? Optional.empty() : Optional.of(Query.or(parts));
    }

    /** Words and filters side by side, up to OR, the end or a closing parenthesis. */
    private Optional<Query> all(Field field) {
        List<Part> parts = new ArrayList<>();
        boolean afterAnd = false;
        while (!scanner.atEnd() && !scanner.seesClose() && !scanner.seesOr()) {
            if (scanner.takeAnd()) {
                afterAnd = true;
                continue;
            }
            boolean apart = afterAnd;
            unary(field).ifPresent(part -> join(parts, part, apart));
            afterAnd = false;
        }
        boolean some = !parts.isEmpty();
        parts.removeIf(part -> isMeaningless(part.query()));
        if (some && parts.isEmpty()) {
            report(scanner.lastEnd(), Expected.MEANING);
        }
        return conjunction(parts.stream().map(Part::query).toList());
    }

    private Optional<Query> conjunction(List<Query> parts) {
        return parts.isEmpty()
                ? Optional.empty()
                : FilterReading.merged(Query.and(parts), () -> report(scanner.lastEnd(), Expected.DATES_IN_ORDER));
    }

    /** Adds a part, or lengthens the phrase of Korean words before it. */
    private static void join(List<Part> parts, Part next, boolean apart) {
        if (!apart
                && !parts.isEmpty()
                && parts.getLast() instanceof Part(Query.Words(Field field, String first), boolean korean)
                && next instanceof Part(Query.Words(var _, String second), boolean alsoKorean)
                && korean
                && alsoKorean) {
            parts.set(parts.size() - 1, new Part(new Query.Words(field, first + " " + second), true));
        } else {
            parts.add(next);
        }
    }

    /** Whether nothing remains of words once particles and punctuation are gone. */
    private boolean isMeaningless(Query query) {
        return query instanceof Query.Sought sought
                && (PARTICLES.containsAll(List.of(sought.text().split(" ")))
                        || analyzer.tokens(sought).isEmpty());
    }

    private Optional<Part> unary(Field field) {
        if (!scanner.takeExclusion()) {
            return primary(field);
        }
        Optional<Part> part = scanner.seesOperand() ? primary(field) : Optional.empty();
        if (part.isEmpty()) {
            reportMissingWord();
        }
        return single(excluded(part.map(Part::query)));
    }

    private Optional<Query> excluded(Optional<Query> part) {
        if (part.isPresent() && isMeaningless(part.get())) {
            report(scanner.lastEnd(), Expected.MEANING);
            return Optional.empty();
        }
        return part.map(Query::not);
    }

    private Optional<Part> primary(Field field) {
        if (scanner.takeOpen()) {
            return single(group(field));
        }
        if (scanner.takeQuote()) {
            return single(phrase(field));
        }
        Optional<PaperId> paper = scanner.takePaper();
        if (paper.isPresent()) {
            return single(counted(new Query.Id(paper.get())));
        }
        Optional<String> name = scanner.takeName();
        return name.isPresent() ? single(named(name.get())) : word(field);
    }

    private static Optional<Part> single(Optional<Query> query) {
        return query.map(one -> new Part(one, false));
    }

    private Optional<Query> group(Field field) {
        if (depth == QueryParser.DEEPEST) {
            giveUp(Expected.FLATTER, QueryParser.DEEPEST);
            return Optional.empty();
        }
        depth++;
        Optional<Query> inner = either(field);
        if (inner.isEmpty()) {
            reportMissingWord();
        }
        if (!scanner.takeClose()) {
            report(scanner.lastEnd(), Expected.CLOSE);
        }
        depth--;
        return inner;
    }

    private Optional<Query> phrase(Field field) {
        String text = scanner.takePhrase();
        if (!scanner.takeEndQuote()) {
            report(scanner.lastEnd(), Expected.QUOTE);
        }
        Query.Phrase phrase = new Query.Phrase(field, text);
        if (isMeaningless(phrase)) {
            report(scanner.lastEnd(), Expected.MEANING);
            return Optional.empty();
        }
        return counted(phrase);
    }

    private Optional<Part> word(Field field) {
        String word = scanner.takeWord();
        if (word.isEmpty()) {
            return Optional.empty();
        }
        return counted(new Query.Words(field, word)).map(words -> new Part(words, Hangul.isWord(word)));
    }

    /** What follows a field's or a filter's name. */
    private Optional<Query> named(String name) {
        Optional<Keyword> exact = Keyword.named(name);
        Keyword keyword = exact.or(() -> Keyword.misspelt(name)).orElseThrow();
        if (exact.isEmpty()) {
            report(scanner.lastStart(), Expected.FIELD, keyword.word() + ":");
        }
        if (keyword != Keyword.VOTES) {
            scanner.skipSpaces();
        }
        return switch (keyword) {
            case TITLE -> inField(Field.TITLE);
            case AUTHOR -> inField(Field.AUTHOR);
            case SUMMARY -> inField(Field.SUMMARY);
            case ID -> filter(scanner.takePaper().map(Query.Id::new), Expected.ID);
            case VOTES -> filter(filters.votes(scanner.takeComparison()), Expected.NUMBER);
            case SINCE -> filter(filters.since(scanner.takeValue()), Expected.DATE);
            case UNTIL -> filter(filters.until(scanner.takeValue()), Expected.DATE);
            case ON, IN -> filter(filters.period(scanner.takeValue()), Expected.DATE);
            case HAS -> filter(FilterReading.video(scanner.takeWord()), Expected.VIDEO);
            case SORT -> order(scanner.takeWord());
        };
    }

    private Optional<Query> inField(Field field) {
        return scanner.takeExclusion() ? excluded(fieldWords(field)) : fieldWords(field);
    }

    private Optional<Query> fieldWords(Field field) {
        if (scanner.takeOpen()) {
            return group(field);
        }
        if (scanner.takeQuote()) {
            return phrase(field);
        }
        String word = scanner.seesOperand() ? scanner.takeWord() : "";
        if (word.isEmpty()) {
            reportMissingWord();
            return Optional.empty();
        }
        return counted(new Query.Words(field, word));
    }

    private Optional<Query> filter(Optional<? extends Query> filter, Expected expected) {
        if (filter.isEmpty()) {
            report(scanner.nameEnd(), expected);
            return Optional.empty();
        }
        return counted(filter.get());
    }

    private Optional<Query> order(String value) {
        Optional<Sort> order = FilterReading.order(value);
        if (order.isEmpty() || !sortable) {
            report(scanner.nameEnd(), sortable ? Expected.SORT : Expected.NO_SORT);
        }
        sort = order.or(() -> sort);
        return Optional.empty();
    }

    private Optional<Query> counted(Query clause) {
        clauses++;
        if (clauses > QueryParser.MOST_CLAUSES) {
            giveUp(Expected.FEWER, QueryParser.MOST_CLAUSES);
            return Optional.empty();
        }
        return Optional.of(clause);
    }

    private void giveUp(Expected expected, int limit) {
        report(scanner.lastStart(), expected, String.valueOf(limit));
        problem = problem.map(first -> new Problem(first.position(), first.expected(), first.detail(), true));
        scanner.skipAll();
    }

    private void reportMissingWord() {
        report(scanner.lastEnd(), depth > 0 && scanner.atEnd() ? Expected.WORD_AND_CLOSE : Expected.WORD);
    }

    private void report(int index, Expected expected) {
        report(index, expected, "");
    }

    private void report(int index, Expected expected, String detail) {
        if (problem.isEmpty()) {
            problem = Optional.of(new Problem(scanner.codePoints(original, index), expected, detail, false));
        }
    }
}
