package dev.paperboy.subscription;

import dev.paperboy.digest.PaperId;
import java.util.List;

/**
 * A paper that a subscription asked for.
 *
 * @param reasons why, in the order of the paper's text; empty when the query has no words ({@code votes>=50})
 */
public record Match(Subscription subscription, PaperId paper, List<Reason> reasons) {
    public Match {
        reasons = List.copyOf(reasons);
    }

    /**
     * One word of the query that stands in the paper.
     *
     * @param word as the paper writes it
     * @param place where
     * @param count how often there
     */
    public record Reason(String word, Place place, int count) {}

    /** Where in a paper a word stands. */
    public sealed interface Place {
        record Title() implements Place {}

        record Authors() implements Place {}

        /** @param heading as published; empty for text without one */
        record Summary(String heading) implements Place {}
    }
}
