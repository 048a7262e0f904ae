package dev.paperboy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The distribution as people start it: another process, another folder, pipes. */
class PackagedIT {
    private static final Path PROGRAM = Path.of(System.getProperty("paperboy.distribution"), "bin", "paperboy");
    /** Seconds within which anything here must have ended, on a slow machine. */
    private static final int PATIENCE = 60;

    @TempDir
    Path folder;

    @Test
    void theDemoEndsWithItsInput() throws Exception {
        Ended demo = start("", "demo", "--data", "demo");
        assertThat(demo.exit()).isZero();
        assertThat(demo.err()).isEmpty();
    }

    @Test
    void theDemoAnswersOneCommandALine() throws Exception {
        Ended demo = start("today\n:press 2\n검색 강화학습\n", "demo", "--data", "demo", "--now", "2025-04-29T00:00:00Z");
        assertThat(demo.exit()).isZero();
        assertThat(demo.out())
                .containsSubsequence(
                        "Daily Papers · Mon 28 Apr 2025", "Skywork R1V2", "2nd of 11", "강화학습", "https://arxiv.org/abs/")
                .doesNotContain("\u001b");
    }

    @Test
    void theLanguageIsAskedForOnce() throws Exception {
        Ended demo = start("오늘\n", "demo", "--data", "demo", "--locale", "ko", "--now", "2025-04-29T00:00:00Z");
        assertThat(demo.out()).contains("데일리 논문 · 2025년 4월 28일 (월)", "채널에 공유");
    }

    @Test
    void exitCodesAndOutputsArePassedThrough() throws Exception {
        assertThat(start("", "search", "(GRPO OR", "--data", "d").exit()).isEqualTo(2);
        assertThat(start("", "version").out()).startsWith("Paperboy ");
        Ended wrong = start("", "nonsense");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).contains("nonsense");
    }

    @Test
    void relativePathsAreTheCallersOwn() throws Exception {
        Files.writeString(
                folder.resolve("mine.md"),
                "## Daily Papers (2025-05-01)\n\n### [A title](https://arxiv.org/abs/2505.00001)\n\n- 확산 모델입니다.\n");
        assertThat(start("", "import", "mine.md", "--data", "d").out()).contains("1 entry added");
        assertThat(start("", "ask", "today", "--data", "d").out()).contains("A title");
        assertThat(folder.resolve("d/paperboy.db")).exists();
    }

    /** While one chats, another reads digests in: the chat answers with the new papers. */
    @Test
    void whatIsImportedMeanwhileIsFound() throws Exception {
        Files.writeString(
                folder.resolve("new.md"),
                "## Daily Papers (2025-05-01)\n\n### [Zebrafish Vision](https://arxiv.org/abs/2505.00001)\n");
        Process chat = process("demo", "--data", "demo").start();
        try (var in = chat.outputWriter(StandardCharsets.UTF_8);
                var out = chat.inputReader(StandardCharsets.UTF_8)) {
            in.write("search zebrafish\n");
            in.flush();
            readUntil(out, "Nothing found");
            assertThat(start("", "import", "new.md", "--data", "demo").exit()).isZero();
            in.write("search zebrafish\ntoday\n:quit\n");
            in.flush();
            assertThat(out.lines().toList().toString()).contains("Zebrafish Vision", "Thu 1 May 2025");
        }
        assertThat(chat.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aRestoreBesideARunningChatIsRefused() throws Exception {
        Process chat = process("demo", "--data", "demo").start();
        try (var in = chat.outputWriter(StandardCharsets.UTF_8);
                var out = chat.inputReader(StandardCharsets.UTF_8)) {
            in.write("status\n");
            in.flush();
            readUntil(out, "Newest");
            assertThat(start("", "backup", "b.db", "--data", "demo").exit()).isZero();
            Ended restore = start("", "restore", "b.db", "--data", "demo");
            assertThat(restore.exit()).isNotZero();
            assertThat(restore.err()).contains("in use");
        }
        assertThat(chat.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(start("", "restore", "b.db", "--data", "demo").exit()).isZero();
    }

    @Test
    void anAnswerComesSoon() throws Exception {
        start("", "demo", "--data", "demo");
        start("", "ask", "/papers search GRPO", "--data", "demo");
        long begin = System.nanoTime();
        assertThat(start("", "ask", "/papers search GRPO", "--data", "demo").exit())
                .isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }

    private static void readUntil(java.io.BufferedReader out, String text) throws IOException {
        String line = out.readLine();
        while (line != null && !line.contains(text)) {
            line = out.readLine();
        }
        assertThat(line).as("the chat's answer").contains(text);
    }

    private record Ended(int exit, String out, String err) {}

    private Ended start(String input, String... arguments) throws Exception {
        Path in = Files.writeString(folder.resolve("stdin"), input);
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        Process process = process(arguments)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS))
                .as("ended in time")
                .isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private ProcessBuilder process(String... arguments) {
        List<String> line = new ArrayList<>(List.of(PROGRAM.toString()));
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line).directory(folder.toFile());
    }
}
