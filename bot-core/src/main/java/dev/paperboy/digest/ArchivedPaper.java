package dev.paperboy.digest;

import java.util.List;

/**
 * A paper with all its appearances.
 *
 * @param title the newest appearance's
 * @param appearances newest first, never empty
 */
public record ArchivedPaper(PaperId id, String title, List<ArchivedEntry> appearances) {
    public ArchivedPaper {
        appearances = List.copyOf(appearances);
    }

    public ArchivedEntry newest() {
        return appearances.getFirst();
    }
}
