package dev.paperboy.launcher;

/** What the process says when it ends. */
final class ExitCode {
    /** No hits is done, too. */
    static final int DONE = 0;
    /** Done, but something was refused, or {@code doctor} found a problem. */
    static final int REFUSED = 1;
    /** The user's mistake. */
    static final int MISTAKE = 2;
    /** Failed; the message names the incident. */
    static final int FAILED = 3;

    private ExitCode() {}
}
