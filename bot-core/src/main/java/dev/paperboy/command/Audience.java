package dev.paperboy.command;

import dev.paperboy.text.Language;
import dev.paperboy.text.Words;
import java.time.ZoneId;

/**
 * Whom an answer is for: the caller, or everyone in a channel.
 *
 * @param summaries whether lists show a sentence of each paper's summary
 */
public record Audience(Language language, ZoneId zone, boolean summaries) {
    public Words words() {
        return Words.in(language);
    }
}
