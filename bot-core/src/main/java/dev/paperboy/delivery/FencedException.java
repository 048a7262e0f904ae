package dev.paperboy.delivery;

/** Someone else sends now; whatever was about to be done must not be done. */
final class FencedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FencedException(long fence, long present) {
        super("the sender of fence " + fence + " was followed by that of " + present);
    }
}
