package dev.paperboy.command;

import dev.paperboy.chat.Message;
import java.util.Optional;

/**
 * The answer to a call. There always is one.
 *
 * @param message what is said
 * @param privateCopy for a share: what the sharer's private message becomes
 * @param announcement what everyone in the channel is told besides, in its own language; empty when it concerns nobody else
 */
public record Reply(
        Outcome outcome,
        Visibility visibility,
        Message message,
        Optional<Message> privateCopy,
        Optional<Message> announcement) {

    /** An answer that concerns nobody else. */
    public Reply(Outcome outcome, Visibility visibility, Message message, Optional<Message> privateCopy) {
        this(outcome, visibility, message, privateCopy, Optional.empty());
    }

    public enum Outcome {
        ANSWERED,
        /** The caller's mistake; the message says which. */
        USER_ERROR,
        /** Ours; the message names the incident. */
        FAILED
    }

    public enum Visibility {
        /** For the caller alone. */
        PRIVATE,
        /** For everyone in the channel. */
        PUBLIC
    }

    public static Reply answered(Message message) {
        return new Reply(Outcome.ANSWERED, Visibility.PRIVATE, message, Optional.empty());
    }

    /** This answer, and something that everyone in the channel is told besides. */
    Reply announcing(Message line) {
        return new Reply(outcome, visibility, message, privateCopy, Optional.of(line));
    }

    public static Reply shared(Message post, Message privateCopy) {
        return new Reply(Outcome.ANSWERED, Visibility.PUBLIC, post, Optional.of(privateCopy));
    }
}
