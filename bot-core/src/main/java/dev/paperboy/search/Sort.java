package dev.paperboy.search;

/** In which order papers are found. */
public enum Sort {
    /** Best match first, then as {@link #VOTES}. */
    RELEVANCE,
    /** Most votes first, unknown last, then newest. */
    VOTES,
    /** Newest appearance first, then most votes. */
    NEW
}
