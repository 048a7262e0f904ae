package dev.paperboy.search;

import dev.paperboy.digest.ArchivedEntry;
import dev.paperboy.digest.ArchivedPaper;
import dev.paperboy.digest.SummaryPart;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** What the index holds of a paper, under which names. */
final class PaperDocument {
    static final String ID = "id";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String AUTHOR = "author";
    /** Of the newest entry; missing when unknown. */
    static final String VOTES = "votes";
    /** Of the newest entry, in days since 1970. */
    static final String DATE = "date";
    /** Of all entries. */
    static final String DATES = "dates";

    static final String VIDEO = "video";
    /** The words of title and text as {@link Vocabulary} writes them. */
    static final String WORDS = "words";
    /** The authors as {@link Vocabulary} writes them. */
    static final String NAMES = "names";

    private static final FieldType SEARCHED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType LISTED = type(IndexOptions.DOCS);

    private PaperDocument() {}

    static Document of(ArchivedPaper paper, SearchAnalyzer analyzer) {
        Document document = new Document();
        document.add(new StringField(ID, paper.id().value(), Field.Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(paper.id().value())));
        addWords(document, paper, analyzer);
        addAuthors(document, paper, analyzer);
        ArchivedEntry newest = paper.newest();
        newest.entry().votes().ifPresent(votes -> {
            document.add(new IntPoint(VOTES, votes));
            document.add(new NumericDocValuesField(VOTES, votes));
        });
        document.add(new IntPoint(DATE, day(newest.date())));
        document.add(new NumericDocValuesField(DATE, day(newest.date())));
        paper.appearances().forEach(entry -> document.add(new IntPoint(DATES, day(entry.date()))));
        if (paper.appearances().stream()
                .anyMatch(appearance -> appearance.entry().hasVideo())) {
            document.add(new StringField(VIDEO, "yes", Field.Store.NO));
        }
        return document;
    }

    /** Days since 1970, within what the index can hold. */
    static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    /** What a paper's summaries say, without headings; a part that several digests share counts once. */
    static Stream<String> parts(ArchivedPaper paper) {
        return paper.appearances().stream()
                .flatMap(appearance -> appearance.entry().summary().stream())
                .map(SummaryPart::text)
                .distinct();
    }

    /** Everybody whom some digest names. */
    static Stream<String> authors(ArchivedPaper paper) {
        return paper.appearances().stream()
                .flatMap(appearance -> appearance.entry().authors().names().stream())
                .distinct();
    }

    private static void addWords(Document document, ArchivedPaper paper, SearchAnalyzer analyzer) {
        Vocabulary vocabulary = new Vocabulary();
        TokenParts title = new TokenParts();
        List<Token> titleTokens = analyzer.words(paper.title());
        title.add(titleTokens);
        vocabulary.addWords(paper.title(), titleTokens);
        TokenParts text = new TokenParts();
        parts(paper).forEach(part -> {
            List<Token> tokens = analyzer.words(part);
            text.add(tokens);
            vocabulary.addWords(part, tokens);
        });
        document.add(new Field(TITLE, title.stream(), SEARCHED));
        document.add(new Field(TEXT, text.stream(), SEARCHED));
        vocabulary.entries().forEach(word -> document.add(new Field(WORDS, word, LISTED)));
    }

    private static void addAuthors(Document document, ArchivedPaper paper, SearchAnalyzer analyzer) {
        Vocabulary vocabulary = new Vocabulary();
        TokenParts authors = new TokenParts();
        authors(paper).forEach(name -> {
            List<Token> tokens = analyzer.names(name);
            authors.add(tokens);
            vocabulary.addName(name, tokens);
        });
        document.add(new Field(AUTHOR, authors.stream(), SEARCHED));
        vocabulary.entries().forEach(name -> document.add(new Field(NAMES, name, LISTED)));
    }

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(options != IndexOptions.DOCS);
        type.setOmitNorms(options == IndexOptions.DOCS);
        type.freeze();
        return type;
    }
}
