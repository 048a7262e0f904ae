package dev.paperboy.schedule;

import java.security.SecureRandom;

/** @param value opaque; never reused */
public record ScheduleId(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one, short enough for a button's line: 50 random bits. */
    public static ScheduleId random() {
        return new ScheduleId(Long.toString(RANDOM.nextLong(1L << 49, 1L << 50), Character.MAX_RADIX));
    }
}
