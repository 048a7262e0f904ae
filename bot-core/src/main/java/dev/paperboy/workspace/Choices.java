package dev.paperboy.workspace;

import dev.paperboy.text.Language;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a person chose for themselves, or a manager for a channel. Empty: nothing chosen, the default holds.
 *
 * @param summaries whether lists show a sentence of each paper's summary
 * @param time at which a person gets what their subscriptions match; a channel has none
 */
public record Choices(
        Optional<Language> language, Optional<ZoneId> zone, Optional<Boolean> summaries, Optional<LocalTime> time) {
    /** When people get what their subscriptions match, where they have chosen no time. */
    public static final LocalTime USUAL_TIME = LocalTime.of(9, 0);

    public static final Choices NONE =
            new Choices(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
