package dev.paperboy.search;

/**
 * Another search that may have been meant. It is offered, never run by itself.
 *
 * @param shown the query as people should see it
 * @param total how many papers it finds, at least one
 */
public record Suggestion(Query query, String shown, int total) {}
