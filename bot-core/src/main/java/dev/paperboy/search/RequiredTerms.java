package dev.paperboy.search;

import dev.paperboy.search.Query.Field;
import dev.paperboy.search.Query.Sought;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What a paper must hold to match a query: the question turned round, so that many queries can be found by the terms of one paper.
 * The terms are those of {@link AnalyzedPaper#terms}.
 *
 * @param any at least one of these; without any, nothing matches
 * @param also this one too
 */
public record RequiredTerms(List<String> any, Optional<String> also) {
    public RequiredTerms {
        any = List.copyOf(any);
    }

    /**
     * The rarest terms that a query requires.
     *
     * @param frequency how many papers hold a term, roughly: it decides about speed alone
     * @return empty when no term must be there, as for {@code votes>=20} and {@code -survey}
     */
    public static Optional<RequiredTerms> of(AnalyzedQuery query, ToIntFunction<String> frequency) {
        Comparator<List<String>> rarest = rarest(frequency);
        List<List<String>> required = required(query.query(), query, rarest);
        return required.stream().min(rarest).map(any -> {
            Optional<String> also = required.stream()
                    .filter(other -> !other.equals(any) && other.size() == 1)
                    .min(rarest)
                    .map(List::getFirst);
            return new RequiredTerms(any, also);
        });
    }

    /** How a token's form is called in a field: names of people are cut otherwise than words. */
    static String term(Field field, String form) {
        return switch (field) {
            case ANYWHERE, TITLE, SUMMARY -> "w" + form;
            case AUTHOR -> "a" + form;
        };
    }

    static String term(Query.Id id) {
        return "i" + id.paper().value();
    }

    private static Comparator<List<String>> rarest(ToIntFunction<String> frequency) {
        Comparator<List<String>> fewest = Comparator.comparingInt(
                terms -> terms.stream().mapToInt(frequency).sum());
        // Of terms that were never seen, the longer one will be the rarer.
        return fewest.thenComparingInt(
                terms -> terms.isEmpty() ? 0 : -terms.getFirst().length());
    }

    /** Several sets of terms; of each of them the paper must hold one. */
    private static List<List<String>> required(Query part, AnalyzedQuery whole, Comparator<List<String>> rarest) {
        return switch (part) {
            case Query.And(List<Query> parts) ->
                parts.stream()
                        .flatMap(inner -> required(inner, whole, rarest).stream())
                        .toList();
            case Query.Or(List<Query> parts) -> either(parts, whole, rarest);
            case Sought sought -> words(sought, whole.tokens(sought));
            case Query.Id id -> List.of(List.of(term(id)));
            case Query.Not _, Query.Votes _, Query.Appeared _, Query.HasVideo _ -> List.of();
        };
    }

    /** One set, with a term of each branch; none when a branch can do without terms. */
    private static List<List<String>> either(List<Query> parts, AnalyzedQuery whole, Comparator<List<String>> rarest) {
        List<String> union = new ArrayList<>();
        for (Query part : parts) {
            Optional<List<String>> best = required(part, whole, rarest).stream().min(rarest);
            if (best.isEmpty()) {
                return List.of();
            }
            best.get().stream().filter(term -> !union.contains(term)).forEach(union::add);
        }
        return List.of(union);
    }

    private static List<List<String>> words(Sought sought, List<Token> tokens) {
        return tokens.isEmpty()
                ? List.of(List.of())
                : tokens.stream()
                        .map(token -> token.forms().stream()
                                .map(form -> term(sought.field(), form))
                                .toList())
                        .toList();
    }
}
