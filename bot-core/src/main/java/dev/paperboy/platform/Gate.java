package dev.paperboy.platform;

import java.util.OptionalInt;

/**
 * Lets one after the other pass, at even distances, and nobody while it is held. Times are nanoseconds since some moment.
 *
 * <p>Even distances instead of a burst a second: a burst that a slow network delays meets the next one at the platform.
 */
final class Gate {
    static final long SECOND = 1_000_000_000L;

    /** Who comes late, because a thread woke late, does not delay those behind by more than the rest. */
    static final long LATE = SECOND / 50;

    /**
     * So many seconds' worth of messages take so much longer than the limit asks: what may come late, and 30 ms by which the
     * way to the platform may differ, stay below the limit in any second.
     */
    static final double MARGIN = 1.05;

    private long even = Long.MIN_VALUE / 2;
    private long heldUntil = Long.MIN_VALUE / 2;

    /** The first moment at which the next may pass. */
    long opensAt() {
        return Math.max(even - LATE, heldUntil);
    }

    boolean isOpen(long now) {
        return opensAt() <= now;
    }

    /** @param limit how many may pass in a second; empty for any number */
    void pass(long now, OptionalInt limit) {
        if (limit.isPresent()) {
            even = Math.max(even, now) + (long) (MARGIN * SECOND / limit.getAsInt());
        }
    }

    void hold(long until) {
        heldUntil = Math.max(heldUntil, until);
    }

    /** Whether a new gate would do the same. */
    boolean isAsNew(long now) {
        return even <= now && heldUntil <= now;
    }
}
