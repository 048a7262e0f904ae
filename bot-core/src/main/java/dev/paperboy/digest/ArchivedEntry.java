package dev.paperboy.digest;

import java.time.LocalDate;

/**
 * An entry as the archive keeps it.
 *
 * @param date its digest's
 * @param listed whether the newest version of its digest still lists it
 * @param late whether it came with a later import than its digest
 */
public record ArchivedEntry(LocalDate date, Entry entry, boolean listed, boolean late) {}
