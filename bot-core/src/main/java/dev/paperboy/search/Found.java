package dev.paperboy.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param total how many papers match; all of them, not only this page
 * @param hits this page's, in order
 * @param loosened whether a run of Korean words occurs nowhere as a phrase, so that its words were looked for one by one
 * @param query what was looked for: the loosened query, if it was
 */
public record Found(int total, List<Hit> hits, boolean loosened, Query query) {
    public Found {
        hits = List.copyOf(hits);
    }
}
