package dev.paperboy.launcher;

import dev.paperboy.chat.Printable;
import dev.paperboy.digest.Progress;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/** One line on the terminal that says how far the work is; gone when it is done. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final String START_OF_LINE = "\r";
    private static final String CLEAR_TO_END = "\u001b[K";

    private final PrintWriter terminal;
    private final boolean shown;

    private ProgressLine(PrintWriter terminal, boolean shown) {
        this.terminal = terminal;
        this.shown = shown;
    }

    /** Silent when nobody is watching. */
    static ProgressLine onTerminal(PrintWriter terminal) {
        return new ProgressLine(
                terminal,
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent());
    }

    @Override
    public void reading(String name, int index, int total) {
        if (shown) {
            terminal.print(
                    START_OF_LINE + "reading " + index + " of " + total + "  " + Printable.line(name) + CLEAR_TO_END);
            terminal.flush();
        }
    }

    @Override
    public void close() {
        if (shown) {
            terminal.print(START_OF_LINE + CLEAR_TO_END);
            terminal.flush();
        }
    }
}
