package dev.paperboy.search;

import dev.paperboy.search.Query.Field;
import dev.paperboy.search.Query.Sought;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/** The words and names of the archive, by how near their spelling is. */
final class Spellings {
    private static final Pattern WORD = Pattern.compile("\\S+");
    /** A longer word is not looked for: its neighbours are found by its parts. */
    private static final int LONGEST = 40;

    private static final int SHORTEST = 3;
    /** From so many letters on, two slips are forgiven. */
    private static final int LONG = 5;

    /** The same in strokes: three syllables or more. */
    private static final int LONG_KOREAN = 8;

    /**
     * @param start where the replaced piece begins in the searched text
     * @param spelling what to write instead
     */
    record Correction(int start, int end, String spelling, int slips, int papers) {}

    private final PaperIndex index;

    Spellings(PaperIndex index) {
        this.index = index;
    }

    /** Near spellings of the words of a query that occur nowhere; the nearest first, then the most frequent. */
    List<Correction> near(Sought sought, int most) {
        String field = sought.field() == Field.AUTHOR ? PaperDocument.NAMES : PaperDocument.WORDS;
        return index.look(searcher -> {
            List<Correction> corrections = new ArrayList<>();
            if (sought.field() == Field.AUTHOR) {
                correct(searcher, field, sought.text(), 0, sought.text().length(), corrections);
            }
            Matcher word = WORD.matcher(sought.text());
            while (word.find()) {
                correct(searcher, field, sought.text(), word.start(), word.end(), corrections);
            }
            List<Token> tokens = index.analyzer().tokens(sought);
            for (Token token : tokens) {
                if (tokens.size() > 1 && !Hangul.isWord(token.forms().getFirst())) {
                    correct(searcher, field, sought.text(), token.start(), token.end(), corrections);
                }
            }
            return corrections.stream()
                    .sorted(Comparator.comparingInt(Correction::slips)
                            .thenComparing(
                                    Comparator.comparingInt(Correction::papers).reversed()))
                    .limit(most)
                    .toList();
        });
    }

    /** Spellings of entries whose key begins so, most frequent first. */
    List<String> beginning(String beginning, int most) {
        String key = Vocabulary.key(beginning.strip());
        return index.look(searcher -> {
            Map<String, Integer> papers = new HashMap<>();
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), PaperDocument.NAMES);
            if (terms == null || key.isEmpty()) {
                return List.of();
            }
            TermsEnum names = terms.iterator();
            TermsEnum.SeekStatus status = names.seekCeil(new BytesRef(key));
            while (status != TermsEnum.SeekStatus.END
                    && names.term().utf8ToString().startsWith(key)) {
                papers.merge(Vocabulary.spelling(names.term().utf8ToString()), names.docFreq(), Math::max);
                status = names.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.FOUND;
            }
            return papers.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(most)
                    .map(Map.Entry::getKey)
                    .toList();
        });
    }

    private static void correct(
            IndexSearcher searcher, String field, String text, int start, int end, List<Correction> corrections)
            throws IOException {
        String key = Vocabulary.key(text.substring(start, end));
        int length = key.codePointCount(0, key.length());
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
        if (terms == null || length < SHORTEST || length > LONGEST) {
            return;
        }
        int most = length < (Hangul.isHangul(key.codePointAt(0)) ? LONG_KOREAN : LONG) ? 1 : 2;
        for (int slips = 1; slips <= most; slips++) {
            TermsEnum near = new CompiledAutomaton(entriesNear(key, slips), false, true).getTermsEnum(terms);
            int before = corrections.size();
            for (BytesRef entry = near.next(); entry != null; entry = near.next()) {
                String spelling = Vocabulary.spelling(entry.utf8ToString());
                corrections.add(new Correction(start, end, spelling, slips, near.docFreq()));
            }
            if (corrections.size() > before) {
                return;
            }
        }
    }

    /** All entries whose key is at most so many slips away; the first letter is right when there are two. */
    private static Automaton entriesNear(String key, int slips) {
        int sure = slips == 1 ? 0 : key.offsetByCodePoints(0, 1);
        Automaton near = new LevenshteinAutomata(key.substring(sure), true).toAutomaton(slips, key.substring(0, sure));
        Automaton entries = Operations.concatenate(
                List.of(near, Automata.makeChar(Vocabulary.SEPARATOR), Automata.makeAnyString()));
        return Operations.determinize(entries, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }
}
