package dev.paperboy.command;

import java.util.random.RandomGenerator;

/** A number that ties what a user was told to the one line in the log that says what happened. */
public record Incident(String number) {
    /** Crockford's base 32 without the letters that are read as digits. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static Incident next(RandomGenerator random) {
        StringBuilder number = new StringBuilder("P-");
        random.ints(4, 0, DIGITS.length()).forEach(digit -> number.append(DIGITS.charAt(digit)));
        return new Incident(number.toString());
    }
}
