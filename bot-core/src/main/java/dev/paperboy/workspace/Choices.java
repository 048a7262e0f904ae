package dev.paperboy.workspace;

import dev.paperboy.text.Language;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a person chose for themselves, or a manager for a channel. Empty: nothing chosen, the default holds.
 *
 * @param summaries whether lists show a sentence of each paper's summary
 */
public record Choices(Optional<Language> language, Optional<ZoneId> zone, Optional<Boolean> summaries) {
    public static final Choices NONE = new Choices(Optional.empty(), Optional.empty(), Optional.empty());
}
