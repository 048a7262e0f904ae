package dev.paperboy.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How it goes with a source.
 *
 * @param lastLook when it was looked at last, whatever came of it; empty before the first time
 * @param waiting how many files are left until they are complete
 * @param problems what is wrong now, each in one line
 */
public record SourceState(Optional<Instant> lastLook, int waiting, List<String> problems) {
    public static final SourceState NOT_LOOKED_YET = new SourceState(Optional.empty(), 0, List.of());

    public SourceState {
        problems = List.copyOf(problems);
    }
}
