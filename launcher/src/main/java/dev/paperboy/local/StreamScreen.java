package dev.paperboy.local;

import dev.paperboy.chat.Printable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One command a line and the answers below each other; every line is repeated, so that the whole reads as a transcript. */
public final class StreamScreen implements Screen {
    private final BufferedReader in;
    private final PrintStream out;
    private final int columns;
    private final boolean colour;

    /**
     * @param columns how wide the answers may be
     * @param colour whether escape sequences may be written
     */
    public StreamScreen(BufferedReader in, PrintStream out, int columns, boolean colour) {
        this.in = in;
        this.out = out;
        this.columns = columns;
        this.colour = colour;
    }

    @Override
    public Optional<String> read(String prompt, Function<String, List<Offer>> offers) {
        try {
            Optional<String> line = Optional.ofNullable(in.readLine());
            line.map(Printable::line).filter(text -> !text.isBlank()).ifPresent(text -> show(prompt + text + "\n"));
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException("the input cannot be read", e);
        }
    }

    @Override
    public synchronized void show(String text) {
        out.print(text);
        out.flush();
    }

    @Override
    public boolean interactive() {
        return false;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public boolean colour() {
        return colour;
    }

    /** The streams are whoever's that opened them. */
    @Override
    public void close() {}
}
