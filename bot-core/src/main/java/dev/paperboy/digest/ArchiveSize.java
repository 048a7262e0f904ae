package dev.paperboy.digest;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How much the archive holds.
 *
 * @param span first and last date; empty when there is no digest
 */
public record ArchiveSize(int digests, int papers, int entries, Optional<Span> span) {
    public record Span(LocalDate first, LocalDate last) {}
}
