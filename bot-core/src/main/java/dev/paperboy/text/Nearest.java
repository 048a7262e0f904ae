package dev.paperboy.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what someone probably meant to type. */
public final class Nearest {
    private Nearest() {}

    /**
     * The candidate with the fewest slips of the finger between it and the word: at most one in words of up to four
     * characters, two in longer ones.
     */
    public static Optional<String> to(String word, Collection<String> candidates) {
        String typed = word.toLowerCase(Locale.ROOT);
        LevenshteinDistance distance = new LevenshteinDistance(typed.length() <= 4 ? 1 : 2);
        record Candidate(String word, int slips) {}
        return candidates.stream()
                .map(candidate -> new Candidate(candidate, distance.apply(typed, candidate.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.slips >= 0 && candidate.slips < typed.length())
                .min(Comparator.comparingInt(Candidate::slips))
                .map(Candidate::word);
    }
}
