package dev.paperboy.digest;

import java.util.List;
import java.util.OptionalInt;

/**
 * What an import did. {@code added + updated + unchanged = entries}.
 *
 * @param files that could be read
 * @param digests different days in them
 * @param entries in them; one that two files list counts twice
 * @param papers different papers in them
 * @param refused what was left out, and why
 * @param notices what was odd, also in files that have not changed
 */
public record ImportReport(
        int files,
        int digests,
        int entries,
        int papers,
        int added,
        int updated,
        int unchanged,
        List<Remark> refused,
        List<Remark> notices) {
    public ImportReport {
        refused = List.copyOf(refused);
        notices = List.copyOf(notices);
    }

    /**
     * @param file as people know it: beginning with the folder that was named
     * @param line from 1; empty when it concerns the whole file
     */
    public record Remark(String file, OptionalInt line, String text) {}
}
