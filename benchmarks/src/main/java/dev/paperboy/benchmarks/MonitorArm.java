package dev.paperboy.benchmarks;

import dev.paperboy.benchmarks.Workload.Asked;
import dev.paperboy.digest.ArchivedPaper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Lucene Monitor with the presearcher that its documentation recommends, over the same papers and subscriptions. */
final class MonitorArm implements AutoCloseable {
    private static final String TEXT = "text";
    private static final int AT_ONCE = 10_000;

    private final Monitor monitor;
    private final List<Document> papers = new ArrayList<>();

    MonitorArm(List<Asked> subscriptions) throws IOException {
        monitor = new Monitor(
                new WhitespaceAnalyzer(),
                new TermFilteredPresearcher(),
                new MonitorConfiguration().setQueryUpdateBufferSize(AT_ONCE));
        List<MonitorQuery> queries = new ArrayList<>();
        for (int i = 0; i < subscriptions.size(); i++) {
            queries.add(new MonitorQuery(String.valueOf(i), query(subscriptions.get(i))));
            if (queries.size() == AT_ONCE || i + 1 == subscriptions.size()) {
                monitor.register(queries);
                queries.clear();
            }
        }
        Workload.papers().forEach(paper -> papers.add(document(paper)));
    }

    int match() throws IOException {
        int matches = 0;
        for (Document paper : papers) {
            matches += monitor.match(paper, QueryMatch.SIMPLE_MATCHER).getMatchCount();
        }
        return matches;
    }

    @Override
    public void close() throws IOException {
        monitor.close();
    }

    /** Title and summary are two values of one field, and the analyzer's gap keeps phrases from reaching over. */
    private static Document document(ArchivedPaper paper) {
        Document document = new Document();
        document.add(new TextField(TEXT, paper.title(), Field.Store.NO));
        paper.newest()
                .entry()
                .summary()
                .forEach(part -> document.add(new TextField(TEXT, part.text(), Field.Store.NO)));
        return document;
    }

    private static Query query(Asked asked) {
        return switch (asked) {
            case Asked.All(List<String> words) -> {
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                words.forEach(word -> all.add(term(word), Occur.MUST));
                yield all.build();
            }
            case Asked.Without(Asked.All wanted, String excluded) ->
                new BooleanQuery.Builder()
                        .add(query(wanted), Occur.MUST)
                        .add(term(excluded), Occur.MUST_NOT)
                        .build();
            case Asked.Phrase(String first, String second) -> new PhraseQuery(TEXT, first, second);
            case Asked.Either(Asked.Phrase one, Asked.Phrase other) ->
                new BooleanQuery.Builder()
                        .add(query(one), Occur.SHOULD)
                        .add(query(other), Occur.SHOULD)
                        .build();
        };
    }

    private static Query term(String word) {
        return new TermQuery(new Term(TEXT, word));
    }
}
