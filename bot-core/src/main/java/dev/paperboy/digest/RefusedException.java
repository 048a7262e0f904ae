package dev.paperboy.digest;

import java.util.OptionalInt;

/** Ends the reading of one file. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    /** 0 when the whole file is meant. */
    private final int line;

    RefusedException(String reason) {
        this(0, reason);
    }

    RefusedException(int line, String reason) {
        super(reason, null, false, false);
        this.line = line;
    }

    OptionalInt line() {
        return line == 0 ? OptionalInt.empty() : OptionalInt.of(line);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
