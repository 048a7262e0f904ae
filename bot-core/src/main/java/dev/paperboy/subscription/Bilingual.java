package dev.paperboy.subscription;

import dev.paperboy.digest.Archive;
import dev.paperboy.digest.ArchivedPaper;
import dev.paperboy.search.Hit;
import dev.paperboy.search.Query;
import dev.paperboy.search.Search;
import dev.paperboy.search.SearchAnalyzer;
import dev.paperboy.search.Sort;
import dev.paperboy.search.Token;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows from summaries what a word is called in the other language: they write {@code 확산(Diffusion)}. */
final class Bilingual {
    /** Papers that hold the word and are looked at, newest first. */
    private static final int LOOKED_AT = 60;

    /** Up to four Korean words, and what stands in parentheses behind them. */
    private static final Pattern PAIR = Pattern.compile(
            "((?:[\\uAC00-\\uD7A3]+ ){0,3}[\\uAC00-\\uD7A3]+) ?\\(([A-Za-z][A-Za-z-]*(?: [A-Za-z-]+){0,3})\\)");

    private final Archive archive;
    private final Search search;
    private final SearchAnalyzer analyzer;

    Bilingual(Archive archive, Search search, SearchAnalyzer analyzer) {
        this.archive = archive;
        this.search = search;
        this.analyzer = analyzer;
    }

    /** The query, or what it is called in the other language; empty when that is not known, or the query is more than a word. */
    Optional<Query> both(Query query) {
        if (!(query instanceof Query.Sought sought) || sought.field() != Query.Field.ANYWHERE) {
            return Optional.empty();
        }
        Map<String, Integer> names = new HashMap<>();
        List<Hit> hits = search.search(query, Sort.NEW, 0, LOOKED_AT).hits();
        for (ArchivedPaper paper : archive.papers(hits.stream().map(Hit::id).toList())) {
            paper.newest().entry().summary().forEach(part -> count(part.text(), sought, names));
        }
        return names.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .map(name -> Query.or(List.of(query, named(name))));
    }

    private static Query named(String name) {
        return name.indexOf(' ') < 0
                ? new Query.Words(Query.Field.ANYWHERE, name)
                : new Query.Phrase(Query.Field.ANYWHERE, name);
    }

    private void count(String text, Query.Sought sought, Map<String, Integer> names) {
        Matcher pair = PAIR.matcher(text);
        while (pair.find()) {
            List<String> korean = Arrays.asList(pair.group(1).split(" "));
            List<String> english =
                    Arrays.asList(pair.group(2).toLowerCase(Locale.ROOT).split(" "));
            otherName(sought.text(), korean, english).ifPresent(name -> names.merge(name, 1, Integer::sum));
        }
    }

    /** What a pair tells about a text. Words of the two languages are taken to correspond one by one, counted from the end. */
    private Optional<String> otherName(String text, List<String> korean, List<String> english) {
        boolean isKorean = text.codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3);
        String last = korean.getLast();
        if (isKorean && means(text, last) && (english.size() == 1 || words(last) == english.size())) {
            return Optional.of(String.join(" ", english));
        }
        if (!isKorean && means(text, String.join(" ", english))) {
            boolean oneWord = korean.size() < english.size() || words(last) == english.size();
            return Optional.of(
                    oneWord ? last : String.join(" ", korean.subList(korean.size() - english.size(), korean.size())));
        }
        return isKorean && korean.size() >= english.size() ? aligned(text, korean, english) : Optional.empty();
    }

    private Optional<String> aligned(String text, List<String> korean, List<String> english) {
        List<String> side = korean.subList(korean.size() - english.size(), korean.size());
        for (int from = 0; from < side.size(); from++) {
            for (int to = from + 1; to <= side.size(); to++) {
                if (means(text, String.join(" ", side.subList(from, to)))) {
                    return Optional.of(String.join(" ", english.subList(from, to)));
                }
            }
        }
        return Optional.empty();
    }

    private int words(String text) {
        return analyzer.words(text).size();
    }

    private boolean means(String one, String other) {
        return forms(one).equals(forms(other));
    }

    private List<List<String>> forms(String text) {
        return analyzer.words(text).stream().map(Token::forms).toList();
    }
}
