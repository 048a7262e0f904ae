package dev.paperboy.launcher;

import dev.paperboy.local.Seat;
import dev.paperboy.local.SettableTime;
import dev.paperboy.text.Language;
import dev.paperboy.workspace.Defaults;
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
            paramLabel = "TIME",
            description =
                    "The time to answer for, such as 2025-04-29T00:00:00Z or \"2025-04-29 09:00\" (default: now).")
    private Optional<String> now = Optional.empty();

    /** @throws MistakeException when the time cannot be read */
    SettableClock clock(Defaults configured) {
        return new SettableClock(now.map(typed -> new SettableTime(RootCommand.systemClock(), instant -> {})
                .read(typed, configured.zone())
                .orElseThrow(() ->
                        new MistakeException("--now cannot be read: " + typed + "; write 2025-04-29T00:00:00Z"))));
    }

    /** The language asked for, else the one that everyone sees. */
    Language language(Defaults configured) {
        return locale.map(SeatOptions::language).orElse(configured.language());
    }

    /** @throws MistakeException when Paperboy does not speak it */
    static Language language(String locale) {
        return Language.of(Locale.forLanguageTag(locale.replace('_', '-')).getLanguage())
                .orElseThrow(() -> new MistakeException("--locale " + locale + ": Paperboy speaks en and ko"));
    }

    /** The configured defaults; a language asked for is also the workspace's. */
    Defaults defaults(Defaults configured) {
        return new Defaults(language(configured), configured.zone());
    }

    Seat seat(Defaults configured) {
        return new Seat(name, manager, channel, language(configured).locale(), configured.zone());
    }
}
