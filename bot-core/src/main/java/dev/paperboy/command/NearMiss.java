package dev.paperboy.command;

import dev.paperboy.chat.Message;
import java.util.Optional;

/** Looks kindly at a line that names no command: perhaps it says enough all the same. */
@FunctionalInterface
public interface NearMiss {
    /**
     * The answer, where the line makes enough sense.
     *
     * @param invocation the call; its line is empty
     * @param text what was typed
     */
    Optional<Message> read(Invocation invocation, String text);
}
