package dev.paperboy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** The command line in this process, over one data folder. */
final class Shell {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path data;

    Shell(Path data) {
        this.data = data;
    }

    Ran run(String... arguments) {
        List<String> line = new ArrayList<>(List.of("--data", data.toString()));
        line.addAll(List.of(arguments));
        return runExactly(line.toArray(String[]::new));
    }

    static Ran runExactly(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return new Ran(commandLine.execute(arguments), out.toString(), err.toString());
    }

    /** What a command left behind. */
    record Ran(int exit, String out, String err) {
        Ran exits(int code) {
            assertThat(exit).as(out + err).isEqualTo(code);
            return this;
        }

        Ran prints(String... texts) {
            assertThat(out).contains(texts);
            return this;
        }

        Ran complains(String... texts) {
            assertThat(err).contains(texts);
            return this;
        }

        JsonNode json() {
            try {
                return JSON.readTree(out);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + out, e);
            }
        }
    }
}
