package dev.paperboy.local;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/** What this process reads from and writes to: a terminal or not, how wide, in colour or not. UTF-8 in any case. */
public final class StandardStreams {
    /** What a pipe or a file gets: wide enough for a title, narrow enough to be read. */
    private static final int COLUMNS_WITHOUT_TERMINAL = 100;

    private final Map<String, String> environment;

    /** For an environment in which {@code NO_COLOR} (no-color.org) and {@code TERM=dumb} are respected. */
    public StandardStreams(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    public boolean inputIsTerminal() {
        return isTerminal(SystemStream.Input, 0);
    }

    public boolean outputIsTerminal() {
        return isTerminal(SystemStream.Output, 1);
    }

    /** Whether escape sequences may be written to standard output. */
    public boolean colour() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb")
                && outputIsTerminal();
    }

    /** What draws messages on standard output. */
    public TerminalRenderer renderer() {
        return LocalChat.renderer(columns(), colour());
    }

    /**
     * The screen of the local chat.
     *
     * @param history where typed lines are kept; used only at a terminal
     * @throws IOException when the terminal or the folder of the history cannot be used
     */
    public Screen screen(Path history) throws IOException {
        return inputIsTerminal() && outputIsTerminal()
                ? TerminalScreen.ofProcess(history, colour())
                : new StreamScreen(in(), out(), columns(), colour());
    }

    private int columns() {
        return outputIsTerminal()
                ? terminals()
                        .map(provider -> provider.systemStreamWidth(SystemStream.Output))
                        .filter(columns -> columns > 0)
                        .orElse(COLUMNS_WITHOUT_TERMINAL)
                : COLUMNS_WITHOUT_TERMINAL;
    }

    /** Where the system shows what a stream is, that is enough; to load JLine's native part takes a tenth of a second. */
    private static boolean isTerminal(SystemStream stream, int descriptor) {
        Path link = Path.of("/proc/self/fd", String.valueOf(descriptor));
        if (Files.isSymbolicLink(link)) {
            try {
                String target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            } catch (IOException e) {
                return false;
            }
        }
        return terminals().filter(provider -> provider.isSystemStream(stream)).isPresent();
    }

    private static BufferedReader in() {
        return new BufferedReader(
                new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
    }

    private static PrintStream out() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    }

    private static Optional<TerminalProvider> terminals() {
        for (String name : List.of("ffm", "exec")) {
            try {
                return Optional.of(TerminalProvider.load(name));
            } catch (IOException missing) {
                // then the next
            }
        }
        return Optional.empty();
    }
}
