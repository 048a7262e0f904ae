package dev.paperboy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperboy.digest.GeneratedDigests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year and a half of digests, 400 files with 6,000 papers, through the distribution. The goals on two cores are 15 s to read
 * them in, 2 s to read them again, and 1.5 s to answer; a machine that is busy otherwise may take three times as long here.
 */
class LargeArchiveIT {
    private static final Path PROGRAM = Path.of(System.getProperty("paperboy.distribution"), "bin", "paperboy");

    @TempDir
    Path folder;

    @Test
    void isReadInAndSearchedSoon() throws Exception {
        GeneratedDigests.write(folder.resolve("digests"), 400, 15);
        assertThat(took("import", "digests")).isLessThan(Duration.ofSeconds(45));
        assertThat(output()).contains("6,000 entries added");
        assertThat(took("import", "digests")).isLessThan(Duration.ofSeconds(6));
        assertThat(output()).contains("6,000 unchanged");
        assertThat(took("ask", "/papers search 강화학습")).isLessThan(Duration.ofMillis(4500));
        assertThat(output()).contains("out of 6,000 papers");
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("out"));
    }

    private Duration took(String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(PROGRAM.toString(), "--data", "data"));
        line.addAll(List.of(arguments));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output()).isZero();
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
