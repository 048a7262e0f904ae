package dev.paperboy.search;

import dev.paperboy.digest.PaperId;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;

/** Answers queries from the index. */
public final class Search {
    private static final SortField SCORE = SortField.FIELD_SCORE;
    private static final SortField VOTES = votes();
    private static final SortField DATE = new SortField(PaperDocument.DATE, SortField.Type.INT, true);
    /** Only so that the order never depends on how the index was built. */
    private static final SortField ID = new SortField(PaperDocument.ID, SortField.Type.STRING, true);

    /** Up to so many papers are counted while they are ranked; beyond, the best are found without looking at all. */
    private static final int COUNTED = 10_000;

    private final PaperIndex index;
    private final LuceneQueries queries;

    public Search(PaperIndex index) {
        this.index = index;
        this.queries = new LuceneQueries(index.analyzer());
    }

    /**
     * @param offset how many of the best to leave out
     * @param limit how many hits to give at most; 0 gives all
     */
    public Found search(Query query, Sort sort, int offset, int limit) {
        return index.look(searcher -> {
            Query loosened = loosened(searcher, query);
            List<Hit> hits = new ArrayList<>();
            int total = page(searcher, loosened, sort, offset, limit, hits);
            boolean changed = !loosened.equals(query) && total > 0;
            return new Found(total, hits, changed, changed ? loosened : query);
        });
    }

    /** Whether there is anything to search in; not while the very first index is being made, or when it cannot be. */
    public boolean isReady() {
        return index.isReady();
    }

    /** How many papers match. */
    public int count(Query query) {
        return index.look(searcher -> searcher.count(queries.matching(query)));
    }

    /** The query with each run of Korean words that occurs nowhere as a phrase taken as its words. */
    Query loosened(Query query) {
        return index.look(searcher -> loosened(searcher, query));
    }

    private int page(IndexSearcher searcher, Query query, Sort sort, int offset, int limit, List<Hit> hits)
            throws IOException {
        int papers = searcher.getIndexReader().maxDoc();
        if (papers == 0) {
            return 0;
        }
        int wanted = limit == 0 ? papers : (int) Math.min(papers, (long) offset + limit);
        boolean ranked = sort == Sort.RELEVANCE;
        TopFieldDocs top = searcher.search(
                ranked ? queries.ranked(query) : queries.matching(query),
                new TopFieldCollectorManager(order(sort), wanted, COUNTED));
        for (ScoreDoc doc :
                Arrays.asList(top.scoreDocs).subList(Math.min(offset, top.scoreDocs.length), top.scoreDocs.length)) {
            double score = ranked ? ((Number) ((FieldDoc) doc).fields[0]).doubleValue() : 0;
            hits.add(hit(searcher.getIndexReader(), doc.doc, score));
        }
        return top.totalHits.relation() == TotalHits.Relation.EQUAL_TO
                ? Math.toIntExact(top.totalHits.value())
                : searcher.count(queries.matching(query));
    }

    private static org.apache.lucene.search.Sort order(Sort sort) {
        return switch (sort) {
            case RELEVANCE -> new org.apache.lucene.search.Sort(SCORE, VOTES, DATE, ID);
            case VOTES -> new org.apache.lucene.search.Sort(VOTES, DATE, ID);
            case NEW -> new org.apache.lucene.search.Sort(DATE, VOTES, ID);
        };
    }

    private static SortField votes() {
        return new SortField(PaperDocument.VOTES, SortField.Type.INT, true, Integer.MIN_VALUE);
    }

    private Query loosened(IndexSearcher searcher, Query query) throws IOException {
        return switch (query) {
            case Query.And(List<Query> parts) -> Query.and(loosened(searcher, parts));
            case Query.Or(List<Query> parts) -> Query.or(loosened(searcher, parts));
            case Query.Words words ->
                words.isRun() && searcher.count(queries.matching(words)) == 0 ? apart(words) : words;
            case Query.Not _, Query.Phrase _, Query.Votes _, Query.Appeared _, Query.HasVideo _, Query.Id _ -> query;
        };
    }

    private List<Query> loosened(IndexSearcher searcher, List<Query> parts) throws IOException {
        List<Query> loosened = new ArrayList<>();
        for (Query part : parts) {
            loosened.add(loosened(searcher, part));
        }
        return loosened;
    }

    private Query apart(Query.Words run) {
        List<Query.Words> words = Arrays.stream(run.text().split(" "))
                .map(word -> new Query.Words(run.field(), word))
                .filter(word -> !index.analyzer().tokens(word).isEmpty())
                .toList();
        return words.isEmpty() ? run : Query.and(words);
    }

    private static Hit hit(IndexReader reader, int doc, double score) throws IOException {
        LeafReaderContext context = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        LeafReader leaf = context.reader();
        int local = doc - context.docBase;
        SortedDocValues ids = DocValues.getSorted(leaf, PaperDocument.ID);
        NumericDocValues dates = DocValues.getNumeric(leaf, PaperDocument.DATE);
        NumericDocValues votes = DocValues.getNumeric(leaf, PaperDocument.VOTES);
        ids.advanceExact(local);
        dates.advanceExact(local);
        OptionalInt known = votes.advanceExact(local) ? OptionalInt.of((int) votes.longValue()) : OptionalInt.empty();
        PaperId id = new PaperId(ids.lookupOrd(ids.ordValue()).utf8ToString());
        return new Hit(id, score, LocalDate.ofEpochDay(dates.longValue()), known);
    }
}
