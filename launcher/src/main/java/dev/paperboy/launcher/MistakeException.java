package dev.paperboy.launcher;

/** Something that the person at the command line can put right; the message says what and how. */
final class MistakeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MistakeException(String message) {
        super(message, null, false, false);
    }
}
