package dev.paperboy.workspace;

import dev.paperboy.text.Language;
import java.time.ZoneId;

/**
 * What holds where nobody has chosen.
 *
 * @param language of what everyone sees
 * @param zone of people whose platform does not tell theirs
 */
public record Defaults(Language language, ZoneId zone) {}
