package dev.paperboy.edition;

import dev.paperboy.search.Query;
import dev.paperboy.subscription.Match;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many papers each of a destination's queries matched; oldest query first. */
record Tally(Map<Query, Long> counts) {
    private static final int MOST_HITS = 10;
    private static final int MOST_NONE = 3;

    static Tally of(List<Query> queries, List<Ranked> papers) {
        Map<Query, Long> counts = new LinkedHashMap<>();
        queries.forEach(query -> counts.put(query, 0L));
        papers.stream()
                .flatMap(paper -> paper.matches().stream()
                        .map(Match::subscription)
                        .map(each -> each.query())
                        .distinct())
                .forEach(query -> counts.merge(query, 1L, Long::sum));
        return new Tally(counts);
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Those with hits first, then some without, so that it can be seen that they were looked for. */
    String line(Voice voice) {
        List<String> parts = new ArrayList<>(hits(voice, MOST_HITS));
        List<Query> none = counts.keySet().stream()
                .filter(query -> counts.getOrDefault(query, 0L) == 0)
                .toList();
        none.stream()
                .limit(MOST_NONE)
                .map(query -> voice.say("edition.tally.none", "keyword", Marks.name(query)))
                .forEach(parts::add);
        if (none.size() > MOST_NONE) {
            parts.add(voice.say("edition.tally.others", "count", none.size() - MOST_NONE));
        }
        return voice.sayAs("edition.tally", "tally", String.join(" · ", parts));
    }

    /** {@code GRPO 2}, and how many keywords more have hits. */
    List<String> hits(Voice voice, int most) {
        List<String> hits = counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> voice.say(
                        "edition.tally.hits", "keyword", Marks.name(count.getKey()), "count", count.getValue()))
                .toList();
        if (hits.size() <= most) {
            return hits;
        }
        List<String> shown = new ArrayList<>(hits.subList(0, most));
        shown.add(voice.say("edition.tally.more", "count", hits.size() - most));
        return shown;
    }
}
