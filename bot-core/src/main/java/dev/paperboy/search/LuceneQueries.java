package dev.paperboy.search;

import dev.paperboy.search.Query.And;
import dev.paperboy.search.Query.Appeared;
import dev.paperboy.search.Query.Field;
import dev.paperboy.search.Query.HasVideo;
import dev.paperboy.search.Query.Not;
import dev.paperboy.search.Query.Or;
import dev.paperboy.search.Query.Sought;
import dev.paperboy.search.Query.Votes;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** Says queries in Lucene's terms. Only words and closeness count for the relevance, filters do not. */
final class LuceneQueries {
    /** A word in the title says more than all of the summary. */
    private static final float TITLE_BOOST = 4;
    /** How much of the weaker field's score is added to the stronger one's. */
    private static final float BOTH_FIELDS = 0.2f;
    /** Words that stand this far apart, in tokens, still count as near. */
    private static final int NEAR = 10;

    private static final float NEAR_BOOST = 0.5f;

    private final SearchAnalyzer analyzer;

    LuceneQueries(SearchAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** A query whose score is the relevance. */
    org.apache.lucene.search.Query ranked(Query query) {
        List<Sought> words = query.sought().stream()
                .filter(sought -> sought.field() != Field.AUTHOR)
                .toList();
        if (words.size() < 2) {
            return isScored(query) ? matching(query) : all(List.of(query));
        }
        BooleanQuery.Builder ranked = new BooleanQuery.Builder().add(matching(query), Occur.MUST);
        for (int i = 1; i < words.size(); i++) {
            ranked.add(new BoostQuery(near(words.get(i - 1), words.get(i)), NEAR_BOOST), Occur.SHOULD);
        }
        return ranked.build();
    }

    /** A query that matches the same papers, in no particular order. */
    org.apache.lucene.search.Query matching(Query query) {
        return switch (query) {
            case And(List<Query> parts) -> all(parts);
            case Or(List<Query> parts) -> any(parts);
            case Not _ -> all(List.of(query));
            case Sought sought -> sought(sought);
            case Votes votes -> votes(votes);
            case Appeared appeared -> appeared(appeared);
            case HasVideo _ -> new TermQuery(new Term(PaperDocument.VIDEO, "yes"));
            case Query.Id id ->
                new TermQuery(new Term(PaperDocument.ID, id.paper().value()));
        };
    }

    private org.apache.lucene.search.Query all(List<Query> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean some = false;
        for (Query part : parts) {
            if (part instanceof Not(Query excluded)) {
                all.add(matching(excluded), Occur.MUST_NOT);
            } else {
                all.add(matching(part), isScored(part) ? Occur.MUST : Occur.FILTER);
                some = true;
            }
        }
        return some
                ? all.build()
                : all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER).build();
    }

    private org.apache.lucene.search.Query any(List<Query> parts) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Query part : parts) {
            org.apache.lucene.search.Query matching = matching(part);
            any.add(isScored(part) ? matching : new BoostQuery(constant(matching), 0), Occur.SHOULD);
        }
        return any.build();
    }

    private static org.apache.lucene.search.Query constant(org.apache.lucene.search.Query query) {
        return new org.apache.lucene.search.ConstantScoreQuery(query);
    }

    private static boolean isScored(Query part) {
        return switch (part) {
            case And _, Or _, Sought _ -> true;
            case Not _, Votes _, Appeared _, HasVideo _, Query.Id _ -> false;
        };
    }

    private org.apache.lucene.search.Query sought(Sought sought) {
        List<Token> tokens = analyzer.tokens(sought);
        if (tokens.isEmpty()) {
            return new MatchNoDocsQuery("no tokens in " + sought);
        }
        return switch (sought.field()) {
            case ANYWHERE -> titleOrText(tokens, 0);
            case TITLE -> phrase(PaperDocument.TITLE, tokens, 0);
            case SUMMARY -> phrase(PaperDocument.TEXT, tokens, 0);
            case AUTHOR -> phrase(PaperDocument.AUTHOR, tokens, 0);
        };
    }

    private static org.apache.lucene.search.Query titleOrText(List<Token> tokens, int slop) {
        return new DisjunctionMaxQuery(
                List.of(
                        new BoostQuery(phrase(PaperDocument.TITLE, tokens, slop), TITLE_BOOST),
                        phrase(PaperDocument.TEXT, tokens, slop)),
                BOTH_FIELDS);
    }

    /** Two words of the query near each other, in this order or nearly. */
    private org.apache.lucene.search.Query near(Sought one, Sought other) {
        List<Token> tokens = new ArrayList<>(analyzer.tokens(one));
        int begin = tokens.isEmpty() ? 0 : tokens.getLast().position() + 1;
        for (Token token : analyzer.tokens(other)) {
            tokens.add(new Token(begin + token.position(), token.start(), token.end(), token.forms()));
        }
        return tokens.isEmpty() ? new MatchNoDocsQuery("no tokens") : titleOrText(tokens, NEAR);
    }

    /** Tokens in their order and distance, each in any of its forms. */
    private static org.apache.lucene.search.Query phrase(String field, List<Token> tokens, int slop) {
        if (tokens.size() == 1) {
            return word(field, tokens.getFirst());
        }
        if (tokens.stream().allMatch(token -> token.forms().size() == 1)) {
            PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
            tokens.forEach(token -> phrase.add(new Term(field, token.forms().getFirst()), token.position()));
            return phrase.build();
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
        tokens.forEach(token -> phrase.add(
                token.forms().stream().map(form -> new Term(field, form)).toArray(Term[]::new), token.position()));
        return phrase.build();
    }

    private static org.apache.lucene.search.Query word(String field, Token token) {
        if (token.forms().size() == 1) {
            return new TermQuery(new Term(field, token.forms().getFirst()));
        }
        SynonymQuery.Builder forms = new SynonymQuery.Builder(field);
        token.forms().forEach(form -> forms.addTerm(new Term(field, form)));
        return forms.build();
    }

    private static org.apache.lucene.search.Query votes(Votes votes) {
        int number = votes.votes();
        return switch (votes.comparison()) {
            case AT_LEAST -> IntPoint.newRangeQuery(PaperDocument.VOTES, number, Integer.MAX_VALUE);
            case MORE -> IntPoint.newRangeQuery(PaperDocument.VOTES, Math.addExact(number, 1), Integer.MAX_VALUE);
            case AT_MOST -> IntPoint.newRangeQuery(PaperDocument.VOTES, Integer.MIN_VALUE, number);
            case FEWER -> IntPoint.newRangeQuery(PaperDocument.VOTES, Integer.MIN_VALUE, number - 1);
            case EXACTLY -> IntPoint.newExactQuery(PaperDocument.VOTES, number);
        };
    }

    private static org.apache.lucene.search.Query appeared(Appeared appeared) {
        return IntPoint.newRangeQuery(
                PaperDocument.DATES,
                appeared.from().map(PaperDocument::day).orElse(Integer.MIN_VALUE),
                appeared.to().map(PaperDocument::day).orElse(Integer.MAX_VALUE));
    }
}
