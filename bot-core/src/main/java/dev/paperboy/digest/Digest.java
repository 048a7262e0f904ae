package dev.paperboy.digest;

import java.time.LocalDate;
import java.util.List;

/**
 * One day's papers as published.
 *
 * @param date the date in its heading; it often appears the day after
 * @param entries in the order of publication
 */
public record Digest(LocalDate date, List<Entry> entries) {
    public Digest {
        entries = List.copyOf(entries);
    }
}
