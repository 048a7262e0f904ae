package dev.paperboy.chat;

import java.net.URI;

/** Something to press below a message. */
public sealed interface Button {

    /** What stands on the button. */
    String label();

    /**
     * Runs a command line as whoever presses it, with that person's own rights.
     *
     * @param line the command line, without {@code /papers}
     * @param mode where the answer goes; the platform needs to know before the command runs
     * @param description what a screen reader says instead of the label
     */
    record Press(String label, String line, Mode mode, String description) implements Button {
        public Press {
            label = Printable.line(label);
            line = Printable.line(line);
            description = Printable.line(description);
        }

        public Press(String label, String line, Mode mode) {
            this(label, line, mode, label);
        }
    }

    /** Opens a page in the browser. */
    record Open(String label, URI link) implements Button {
        public Open {
            label = Printable.line(label);
        }
    }

    /** Where the answer to a press goes. */
    enum Mode {
        /** In place of the private message that carries the button; from a public one as {@link #PRIVATE}. */
        REPLACE,
        /** To the presser alone, as a new message. */
        PRIVATE,
        /** To everyone in the channel, naming the presser. */
        SHARE
    }
}
