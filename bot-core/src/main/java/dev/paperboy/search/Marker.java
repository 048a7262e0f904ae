package dev.paperboy.search;

import dev.paperboy.chat.RichText;
import dev.paperboy.chat.Span;
import dev.paperboy.digest.ArchivedEntry;
import dev.paperboy.digest.ArchivedPaper;
import dev.paperboy.digest.SummaryPart;
import dev.paperboy.search.Occurrences.Occurrence;
import dev.paperboy.search.Query.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows where a query's words stand in a paper. Words that a query looks for elsewhere, or excludes, are not marked. */
public final class Marker {
    /** How long a snippet is, in chars, without its dots. */
    public static final int SNIPPET = 140;

    private static final Set<Field> IN_TITLE = EnumSet.of(Field.ANYWHERE, Field.TITLE);
    private static final Set<Field> IN_TEXT = EnumSet.of(Field.ANYWHERE, Field.SUMMARY);

    private final SearchAnalyzer analyzer;

    public Marker(SearchAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** The title, whole. */
    public RichText title(String title, Query query) {
        return marked(title, Occurrences.of(analyzer.words(title), sought(query, IN_TITLE)));
    }

    /** An author's name, whole. */
    public RichText author(String name, Query query) {
        return marked(name, Occurrences.of(analyzer.names(name), sought(query, EnumSet.of(Field.AUTHOR))));
    }

    /**
     * The passage of the paper's text that holds most of the query's words: the newest appearance's that has any, the first of
     * equally good ones.
     *
     * @return empty when the text holds none
     */
    public Optional<RichText> snippet(ArchivedPaper paper, Query query) {
        return snippet(paper, query, SNIPPET);
    }

    /**
     * The same, of another length.
     *
     * @param length in chars, without its dots; words that were found are never cut
     */
    public Optional<RichText> snippet(ArchivedPaper paper, Query query, int length) {
        List<List<Token>> words = sought(query, IN_TEXT);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return paper.appearances().stream()
                .map(appearance -> best(appearance, words, length))
                .flatMap(Optional::stream)
                .findFirst()
                .map(passage -> passage.cut(length).marked());
    }

    private Optional<Passage> best(ArchivedEntry appearance, List<List<Token>> words, int length) {
        List<Passage> passages = new ArrayList<>();
        for (SummaryPart part : appearance.entry().summary()) {
            List<Occurrence> found = Occurrences.of(analyzer.words(part.text()), words);
            Passage.best(part.text(), found, length).ifPresent(passages::add);
        }
        return passages.stream()
                .max(Comparator.comparingInt(Passage::words))
                .map(best -> passages.stream()
                        .filter(passage -> passage.words() == best.words())
                        .findFirst()
                        .orElse(best));
    }

    private List<List<Token>> sought(Query query, Set<Field> fields) {
        return query.sought().stream()
                .filter(sought -> fields.contains(sought.field()))
                .map(analyzer::tokens)
                .filter(tokens -> !tokens.isEmpty())
                .toList();
    }

    /** The text with what stands at the occurrences as hits; those that overlap become one. */
    static RichText marked(String text, List<Occurrence> found) {
        List<Span> spans = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < found.size(); ) {
            int start = Math.max(found.get(i).start(), done);
            int end = found.get(i).end();
            for (i++; i < found.size() && found.get(i).start() < end; i++) {
                end = Math.max(end, found.get(i).end());
            }
            end = Graphemes.ceiling(text, end);
            if (start > done) {
                spans.add(new Span.Plain(text.substring(done, start)));
            }
            if (end > start) {
                spans.add(new Span.Hit(text.substring(start, end)));
                done = end;
            }
        }
        if (done < text.length() || spans.isEmpty()) {
            spans.add(new Span.Plain(text.substring(done)));
        }
        return new RichText(spans);
    }
}
