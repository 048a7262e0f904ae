package dev.paperboy.local;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is said to the local chat itself instead of to the bot: who one is, where, and when. */
enum ColonCommand {
    AS,
    MANAGER,
    CHANNEL,
    DM,
    NOW,
    LOCALE,
    PRESS,
    HELP,
    QUIT;

    /** As typed: {@code :as}. */
    String typed() {
        return ":" + word();
    }

    /** Its texts: how it is used, and what for. */
    String usageKey() {
        return "local.usage." + word();
    }

    String helpKey() {
        return "local.help." + word();
    }

    static Optional<ColonCommand> of(String typed) {
        return Arrays.stream(values())
                .filter(command -> command.typed().equals(typed.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
