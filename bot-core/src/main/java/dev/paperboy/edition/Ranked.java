package dev.paperboy.edition;

import dev.paperboy.digest.ArchivedEntry;
import dev.paperboy.digest.PaperId;
import dev.paperboy.subscription.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A paper of a digest or a week, with its place there.
 *
 * @param rank by votes, from 1
 * @param matches the destination's own, in the order of its subscriptions
 */
record Ranked(int rank, ArchivedEntry archived, List<Match> matches) {
    Ranked {
        matches = List.copyOf(matches);
    }

    PaperId paper() {
        return archived.entry().paper();
    }

    boolean isMatch() {
        return !matches.isEmpty();
    }

    /** @param entries most votes first */
    static List<Ranked> of(List<ArchivedEntry> entries, List<Match> matches) {
        Map<PaperId, List<Match>> byPaper = new HashMap<>();
        matches.forEach(match ->
                byPaper.computeIfAbsent(match.paper(), any -> new ArrayList<>()).add(match));
        List<Ranked> ranked = new ArrayList<>();
        for (ArchivedEntry entry : entries) {
            ranked.add(new Ranked(
                    ranked.size() + 1, entry, byPaper.getOrDefault(entry.entry().paper(), List.of())));
        }
        return ranked;
    }
}
