package dev.paperboy.launcher;

import dev.paperboy.local.Seat;
import dev.paperboy.text.Language;
import dev.paperboy.workspace.Defaults;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Who talks to the bot from the command line, where, in which language, and at what time. */
final class SeatOptions {
    @Option(names = "--as", paramLabel = "NAME", description = "Who asks (default: you).")
    private String name = "you";

    @Option(names = "--manager", description = "Ask as someone who manages the channel.")
    private boolean manager;

    @Option(names = "--channel", paramLabel = "NAME", description = "Where it is asked (default: papers).")
    private String channel = "papers";

    @Option(names = "--locale", paramLabel = "LOCALE", description = "The language: en or ko.")
    private Optional<String> locale = Optional.empty();

    @Option(
            names = "--now",
            paramLabel = "INSTANT",
            description = "The time to answer for, such as 2025-04-29T00:00:00Z (default: now).")
    private Optional<Instant> now = Optional.empty();

    SettableClock clock() {
        return new SettableClock(now);
    }

    /** The language asked for, else the one that everyone sees. */
    Language language(Defaults configured) {
        return locale.map(tag -> Language.nearestTo(Locale.forLanguageTag(tag.replace('_', '-'))))
                .orElse(configured.language());
    }

    /** The configured defaults; a language asked for is also the workspace's. */
    Defaults defaults(Defaults configured) {
        return new Defaults(language(configured), configured.zone());
    }

    Seat seat(Defaults configured) {
        return new Seat(name, manager, channel, language(configured).locale(), configured.zone());
    }
}
