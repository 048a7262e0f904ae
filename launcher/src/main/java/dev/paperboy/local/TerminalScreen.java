package dev.paperboy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A terminal with someone at it: a line editor with history and completion. */
public final class TerminalScreen implements Screen {
    /** What a terminal had before there were windows. */
    private static final int COLUMNS_UNKNOWN = 80;

    private final Terminal terminal;
    private final LineReader reader;
    private final boolean colour;
    private volatile Function<String, List<Offer>> offers = before -> List.of();

    private TerminalScreen(Terminal terminal, Path history, boolean colour) {
        this.terminal = terminal;
        this.colour = colour;
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("paperboy")
                .parser(new BlankParser())
                .completionMatcher(new AsOffered())
                .completer((lines, line, candidates) -> offers.apply(line.line().substring(0, line.cursor()))
                        .forEach(offer -> candidates.add(candidate(offer, candidates.size()))))
                .variable(LineReader.HISTORY_FILE, history)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_IGNORE_DUPS, true)
                .option(LineReader.Option.AUTO_FRESH_LINE, true)
                .build();
    }

    /**
     * The terminal in which this process runs.
     *
     * @param history where typed lines are kept; made when missing
     * @throws IOException when the terminal or the folder of the history cannot be used
     */
    public static TerminalScreen ofProcess(Path history, boolean colour) throws IOException {
        Optional<Path> folder = Optional.ofNullable(history.toAbsolutePath().getParent());
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
        }
        Terminal terminal = TerminalBuilder.builder()
                .name("paperboy")
                .system(true)
                .encoding(StandardCharsets.UTF_8)
                .build();
        return on(terminal, history, colour);
    }

    /** A terminal that someone else has opened; closing the screen closes it. */
    static TerminalScreen on(Terminal terminal, Path history, boolean colour) {
        boolean dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
        return new TerminalScreen(terminal, history, colour && !dumb);
    }

    /** Ctrl-C clears the line, Ctrl-D on an empty one ends. */
    @Override
    public Optional<String> read(String prompt, Function<String, List<Offer>> lineOffers) {
        offers = lineOffers;
        while (true) {
            try {
                return Optional.of(reader.readLine(colour ? Ink.BOLD.draw(prompt) : prompt));
            } catch (UserInterruptException clearsTheLine) {
                // and the next one begins
            } catch (EndOfFileException e) {
                return Optional.empty();
            }
        }
    }

    @Override
    public void show(String text) {
        reader.printAbove(text);
    }

    @Override
    public boolean interactive() {
        return true;
    }

    @Override
    public int columns() {
        int columns = terminal.getSize().getColumns();
        return columns > 0 ? columns : COLUMNS_UNKNOWN;
    }

    @Override
    public boolean colour() {
        return colour;
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be given back", e);
        }
    }

    /** @param rank keeps the order in which the offers came, which JLine would sort by their names */
    private static Candidate candidate(Offer offer, int rank) {
        return new Candidate(offer.value(), offer.label(), null, null, null, null, offer.ends(), rank);
    }
}
