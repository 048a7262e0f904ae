package dev.paperboy.delivery;

/** Where a delivery stands. */
public enum State {
    /** For a digest that is not in yet. */
    WAITING,
    /** Composed and frozen; to be sent. */
    PENDING,
    /** A request may be under way. */
    ATTEMPTING,
    /** Nobody knows whether it arrived; it is looked for before anything else is done. */
    UNKNOWN,
    /** The platform has it. */
    SENT,
    /** Never to be sent; nothing went wrong. */
    SKIPPED,
    /** Given up. */
    PARKED,
    /** Whether it arrived cannot be told; only a person may send it again. */
    UNCERTAIN;

    /** Whether nothing more happens by itself. */
    public boolean ended() {
        return switch (this) {
            case WAITING, PENDING, ATTEMPTING, UNKNOWN -> false;
            case SENT, SKIPPED, PARKED, UNCERTAIN -> true;
        };
    }
}
