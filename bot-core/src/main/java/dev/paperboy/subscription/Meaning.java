package dev.paperboy.subscription;

import dev.paperboy.search.Query;
import dev.paperboy.search.SearchAnalyzer;
import dev.paperboy.search.Token;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a query asks for, whatever the order of its parts and the spelling of its words: {@code a b} is {@code B a}, and
 * {@code 강화학습} is {@code 강화 학습}.
 */
final class Meaning {
    private final SearchAnalyzer analyzer;

    Meaning(SearchAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** A digest of it, SHA-256 in hexadecimal; equal for queries that mean the same. */
    String of(Query query) {
        try {
            byte[] written = written(query).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private String written(Query query) {
        return switch (query) {
            case Query.And(List<Query> parts) -> sorted("and", parts);
            case Query.Or(List<Query> parts) -> sorted("or", parts);
            case Query.Not(Query part) -> "not(" + written(part) + ")";
            case Query.Sought sought -> sought.field() + tokens(sought);
            case Query.Votes _, Query.Appeared _, Query.HasVideo _, Query.Id _ -> query.toString();
        };
    }

    private String sorted(String name, List<Query> parts) {
        List<String> different =
                parts.stream().map(this::written).distinct().sorted().toList();
        return different.size() == 1 ? different.getFirst() : name + different;
    }

    private String tokens(Query.Sought sought) {
        List<Token> tokens = analyzer.tokens(sought);
        int first = tokens.isEmpty() ? 0 : tokens.getFirst().position();
        return tokens.stream()
                .map(token -> token.position() - first + "=" + token.forms())
                .collect(Collectors.joining(",", "(", ")"));
    }
}
