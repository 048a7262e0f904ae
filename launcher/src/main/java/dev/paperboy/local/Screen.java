package dev.paperboy.local;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What someone who uses the local chat reads and types: a terminal, or streams of text. */
public sealed interface Screen extends AutoCloseable permits StreamScreen, TerminalScreen {

    /**
     * Waits for the next line.
     *
     * @param offers what a half-typed line can become
     * @return empty at the end
     */
    Optional<String> read(String prompt, Function<String, List<Offer>> offers);

    /** Shows text that ends with a line break. Any thread may show something at any time. */
    void show(String text);

    /** Whether someone sits there who wants to be greeted. */
    boolean interactive();

    /** How wide the text may be, at this moment. */
    int columns();

    /** Whether escape sequences may be written. */
    boolean colour();

    @Override
    void close();
}
