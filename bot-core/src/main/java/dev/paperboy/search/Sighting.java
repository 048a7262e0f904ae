package dev.paperboy.search;

/**
 * A word of a query that stands in a paper.
 *
 * @param word as the paper writes it, the first time there
 * @param heading of the part of the summary, as published; empty elsewhere and for text without one
 * @param count how often it stands there
 */
public record Sighting(String word, Spot spot, String heading, int count) {

    /** Where in a paper. */
    public enum Spot {
        TITLE,
        AUTHORS,
        SUMMARY
    }
}
