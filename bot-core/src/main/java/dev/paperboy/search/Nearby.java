package dev.paperboy.search;

import dev.paperboy.search.Query.Field;
import dev.paperboy.search.Query.Sought;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** What to offer when a search finds nothing. */
public final class Nearby {
    /** Of each word, so many near spellings are tried. */
    private static final int TRIED = 5;

    private final PaperIndex index;
    private final Search search;
    private final LuceneQueries queries;
    private final Spellings spellings;

    public Nearby(PaperIndex index) {
        this.index = index;
        this.search = new Search(index);
        this.queries = new LuceneQueries(index.analyzer());
        this.spellings = new Spellings(index);
    }

    /** The query with each word that occurs nowhere replaced by the nearest one that does, as the papers write it. */
    public Optional<Suggestion> nearestWord(Query query) {
        for (Sought sought : query.sought()) {
            if (search.count(sought) == 0) {
                Optional<Query> repaired = corrections(sought).stream()
                        .map(correction -> replaced(query, sought, correction))
                        .filter(whole -> search.count(whole) > 0)
                        .findFirst();
                if (repaired.isPresent()) {
                    return suggestion(repaired.get());
                }
            }
        }
        return Optional.empty();
    }

    /** The most parts of an And that some paper has together; what is excluded stays excluded. */
    public Optional<Suggestion> widest(Query query) {
        if (!(search.loosened(query) instanceof Query.And(List<Query> parts))) {
            return Optional.empty();
        }
        List<Query> excluded =
                parts.stream().filter(Query.Not.class::isInstance).toList();
        List<Query> wanted =
                parts.stream().filter(part -> !(part instanceof Query.Not)).toList();
        if (wanted.size() < 2) {
            return Optional.empty();
        }
        Map<Integer, Integer> papers = combinations(wanted, excluded);
        int most = papers.keySet().stream().mapToInt(Integer::bitCount).max().orElse(0);
        return papers.keySet().stream()
                .filter(combination -> Integer.bitCount(combination) == most && most < wanted.size())
                // Equally many: the one that keeps the earlier words, which people put first.
                .max((one, other) -> Integer.compareUnsigned(Integer.reverse(one), Integer.reverse(other)))
                .flatMap(combination -> {
                    List<Query> kept = new ArrayList<>();
                    IntStream.range(0, wanted.size())
                            .filter(part -> (combination & (1 << part)) != 0)
                            .forEach(part -> kept.add(wanted.get(part)));
                    kept.addAll(excluded);
                    return suggestion(Query.and(kept));
                });
    }

    /** The query's words as an author's name. */
    public Optional<Suggestion> asAuthor(Query query) {
        List<Sought> words = query.sought();
        List<Query> parts = query instanceof Query.And(List<Query> all) ? all : List.of(query);
        if (words.isEmpty()
                || words.size() != parts.size()
                || words.stream().anyMatch(word -> word.field() != Field.ANYWHERE)) {
            return Optional.empty();
        }
        String name = words.stream().map(Sought::text).collect(Collectors.joining(" "));
        return suggestion(new Query.Phrase(Field.AUTHOR, name));
    }

    /**
     * Authors whose name, or a later part of it, begins so.
     *
     * @return as the papers write them, those with most papers first
     */
    public List<String> authors(String beginning, int most) {
        return spellings.beginning(beginning, most);
    }

    private Optional<Suggestion> suggestion(Query query) {
        int total = search.count(query);
        return total == 0 ? Optional.empty() : Optional.of(new Suggestion(query, query.toString(), total));
    }

    /** For each combination of wanted parts that some paper has: how many papers have exactly it. */
    private Map<Integer, Integer> combinations(List<Query> wanted, List<Query> excluded) {
        return index.look(searcher -> {
            int[] parts = new int[searcher.getIndexReader().maxDoc()];
            for (int part = 0; part < wanted.size(); part++) {
                int bit = 1 << part;
                List<Query> one = new ArrayList<>(List.of(wanted.get(part)));
                one.addAll(excluded);
                searcher.search(queries.matching(Query.and(one)), EachPaper.told(doc -> parts[doc] |= bit));
            }
            Map<Integer, Integer> papers = new HashMap<>();
            for (int combination : parts) {
                if (combination != 0) {
                    papers.merge(combination, 1, Integer::sum);
                }
            }
            return papers;
        });
    }

    /** The spellings of words that occur, nearest first, each word or phrase with one word replaced. */
    private List<Sought> corrections(Sought sought) {
        Map<String, Sought> corrections = new LinkedHashMap<>();
        for (Spellings.Correction correction : spellings.near(sought, TRIED)) {
            String text = sought.text().substring(0, correction.start())
                    + correction.spelling()
                    + sought.text().substring(correction.end());
            boolean words = sought instanceof Query.Words && (text.indexOf(' ') < 0 || Hangul.isWord(text));
            corrections.putIfAbsent(
                    text, words ? new Query.Words(sought.field(), text) : new Query.Phrase(sought.field(), text));
        }
        return List.copyOf(corrections.values());
    }

    private static Query replaced(Query query, Sought old, Sought fresh) {
        return switch (query) {
            case Query.And(List<Query> parts) -> Query.and(replaced(parts, old, fresh));
            case Query.Or(List<Query> parts) -> Query.or(replaced(parts, old, fresh));
            case Sought sought -> sought.equals(old) ? fresh : sought;
            case Query.Not _, Query.Votes _, Query.Appeared _, Query.HasVideo _, Query.Id _ -> query;
        };
    }

    private static List<Query> replaced(List<Query> parts, Sought old, Sought fresh) {
        return parts.stream().map(part -> replaced(part, old, fresh)).toList();
    }

    /** Tells of each paper that matches, in no order. */
    private static final class EachPaper extends SimpleCollector {
        private final IntConsumer each;
        private int base;

        EachPaper(IntConsumer each) {
            this.each = each;
        }

        static CollectorManager<EachPaper, Boolean> told(IntConsumer each) {
            return new CollectorManager<>() {
                @Override
                public EachPaper newCollector() {
                    return new EachPaper(each);
                }

                @Override
                public Boolean reduce(Collection<EachPaper> collectors) {
                    return !collectors.isEmpty();
                }
            };
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) {
            base = context.docBase;
        }

        @Override
        public void collect(int doc) {
            each.accept(base + doc);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
