package dev.paperboy.schedule;

import java.time.Instant;

/** When a schedule is due, by the rules of its zone. */
public final class DueTimes {
    private DueTimes() {}

    /** The first due moment after an instant: once on each of its local days, whatever the clocks do there. */
    public static Instant next(Schedule schedule, Instant after) {
        throw new UnsupportedOperationException();
    }
}
