package dev.paperboy.chat;

import java.time.Duration;
import java.util.Optional;

/** A post that did not certainly arrive. */
public final class UndeliverableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why; a closed list, so that each has one policy. */
    public enum Reason {
        /** The platform refused this payload. */
        REJECTED,
        /** Too many requests; not sent. */
        RATE_LIMITED,
        /** The platform could not be reached; certainly not sent. */
        PLATFORM_DOWN,
        /** No answer, or one that does not tell whether the message arrived. */
        IN_DOUBT,
        /** The channel no longer exists or is archived. */
        CHANNEL_GONE,
        /** The bot may not write there. */
        NOT_ALLOWED,
        /** The workspace withdrew its token. */
        REVOKED
    }

    private final Reason reason;
    private final transient Optional<Duration> retryAfter;
    private final boolean forGood;

    /** A post that failed, with no word on when to try again. */
    public UndeliverableException(Reason reason, String message) {
        this(reason, message, Optional.empty());
    }

    /**
     * A post that failed.
     *
     * @param message for the log
     * @param retryAfter how long the platform asks to wait, for {@link Reason#RATE_LIMITED}
     */
    public UndeliverableException(Reason reason, String message, Optional<Duration> retryAfter) {
        this(reason, message, retryAfter, false);
    }

    private UndeliverableException(Reason reason, String message, Optional<Duration> retryAfter, boolean forGood) {
        super(message);
        this.reason = reason;
        this.retryAfter = retryAfter;
        this.forGood = forGood;
    }

    /** A post that failed because the platform has said, and not only in answer to this post, that this is over. */
    public static UndeliverableException forGood(Reason reason, String message) {
        return new UndeliverableException(reason, message, Optional.empty(), true);
    }

    public Reason reason() {
        return reason;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** Whether there is no sense in trying again. */
    public boolean forGood() {
        return forGood;
    }
}
