package dev.paperboy.digest;

/** Hears of each file before it is read. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (file, index, total) -> {};

    /** @param index from 1 */
    void reading(String file, int index, int total);
}
