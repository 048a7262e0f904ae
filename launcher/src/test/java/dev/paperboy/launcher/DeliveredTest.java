package dev.paperboy.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paperboy.digest.Seeds;
import dev.paperboy.local.LocalChat;
import dev.paperboy.local.LocalPosts;
import dev.paperboy.local.Seat;
import dev.paperboy.local.SettableTime;
import dev.paperboy.local.StreamScreen;
import dev.paperboy.source.FolderSource;
import dev.paperboy.store.DataFolder;
import dev.paperboy.text.Language;
import dev.paperboy.workspace.Defaults;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole days of the local chat: each line of a script in a program of its own, so that every restart is tried. */
@Timeout(120)
@ParameterizedClass
@MethodSource("folders")
class DeliveredTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final String NEWEST = "2025-04-28.md";
    private static final String TWO_MORE = """

        ### [A Late Paper about GRPO](https://arxiv.org/abs/2504.99001)

        Vote: 5

        Authors: Someone Else

        - ***What's New***: It came late.

        ### [Another Late Paper](https://arxiv.org/abs/2504.99002)

        Vote: 4

        Authors: Someone Else

        - ***What's New***: So did this one.
        """;

    @Parameter
    private Path published;

    @TempDir
    private Path folder;

    private Path data;
    private Path digests;
    private Instant now = Instant.parse("2025-04-27T23:50:00Z");

    @BeforeEach
    void everyDayButTheNewestIsThere() throws IOException {
        data = folder.resolve("data");
        digests = Files.createDirectory(folder.resolve("digests"));
        try (Stream<Path> samples = Files.list(published)) {
            for (Path sample : samples.toList()) {
                if (!sample.endsWith(NEWEST)) {
                    Files.copy(sample, digests.resolve(sample.getFileName()));
                }
            }
        }
        at("2025-04-28 08:51");
        assertThat(says(
                        ":as boss",
                        ":manager on",
                        "subscribe GRPO to:channel anyway:yes",
                        "schedule 09:00 Asia/Seoul mon-fri top:5"))
                .contains("GRPO", "Mon–Fri", "09:00");
        assertThat(says(":as minji", "subscribe 확산")).contains("Subscribed");
    }

    @Test
    void aDayOfAChannelAndAPerson() throws IOException {
        newestArrives("");
        assertThat(at("2025-04-28 08:59")).doesNotContain("everyone in #papers");

        assertThat(at("2025-04-28 09:00"))
                .containsOnlyOnce("everyone in #papers sees this")
                .containsSubsequence("Camera Motions", "Skywork R1V2", "GRPO", "DianJin-R1", "GRPO")
                .doesNotContain("direct message");
        nothingAgain();
        assertThat(at("2025-04-28 21:00")).doesNotContain("sees this\nDaily", "direct message");

        newestArrives(TWO_MORE);
        assertThat(at("2025-04-28 21:02"))
                .containsOnlyOnce("↳ in the thread of")
                .contains("A Late Paper about GRPO", "Another Late Paper")
                .doesNotContain("Skywork R1V2", "direct message");
        nothingAgain();
        assertThat(at("2025-04-29 09:00")).doesNotContain("everyone in #papers");
        nothingAgain();
        assertThat(posts()).hasSize(2);
    }

    @Test
    void whatComesTheNextMorningGoesOutThen() throws IOException {
        assertThat(at("2025-04-28 09:00")).doesNotContain("everyone in #papers");
        assertThat(at("2025-04-28 21:00")).doesNotContain("everyone in #papers");
        newestArrives("");
        assertThat(at("2025-04-29 08:03")).doesNotContain("everyone in #papers");

        assertThat(at("2025-04-29 09:00"))
                .containsOnlyOnce("everyone in #papers sees this")
                .contains("Camera Motions");
        nothingAgain();
        assertThat(posts()).hasSize(1);
    }

    /** The clock goes on without a look in between: the machine slept. */
    @Test
    void aNightThatNobodySawChangesNothing() throws IOException {
        at("2025-04-28 09:00");
        newestArrives("");
        assertThat(at("2025-04-29 08:03")).doesNotContain("everyone in #papers");

        assertThat(at("2025-04-29 09:00")).containsOnlyOnce("everyone in #papers sees this");
        assertThat(posts()).hasSize(1);
    }

    private void nothingAgain() throws IOException {
        List<String> before = posts();
        assertThat(says("help")).doesNotContain("everyone in #papers", "direct message");
        says("help");
        assertThat(posts()).isEqualTo(before);
    }

    private List<String> posts() throws IOException {
        Path file = data.resolve("chat-posts.jsonl");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private void newestArrives(String more) throws IOException {
        Files.writeString(digests.resolve(NEWEST), Files.readString(published.resolve(NEWEST)) + more);
    }

    private String at(String time) {
        return says(":now " + time);
    }

    /** A program from its start to its end. */
    private String says(String... lines) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        SettableClock clock = new SettableClock(Optional.of(now));
        try (Paperboy paperboy = Paperboy.open(DataFolder.in(data), new Defaults(Language.ENGLISH, SEOUL), clock)) {
            FolderSource source = new FolderSource(digests, paperboy.importer(), clock);
            StreamScreen screen = new StreamScreen(
                    new BufferedReader(new StringReader(String.join("\n", lines))),
                    new PrintStream(written, false, UTF_8),
                    100,
                    false);
            try (LocalChat chat = new LocalChat(
                    new Seat("you", false, "papers", Locale.ENGLISH, SEOUL),
                    new SettableTime(clock, clock::set),
                    paperboy.completions(),
                    screen,
                    LocalPosts.in(data.resolve("chat-posts.jsonl")),
                    () -> {
                        source.look();
                        paperboy.deliver();
                    })) {
                paperboy.connect(chat);
                chat.awaitEnd();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
        now = clock.instant();
        return written.toString(UTF_8);
    }

    /** Samples, and real digests where they are at hand. */
    static Stream<Path> folders() {
        Path samples = Path.of("src/main/samples");
        return Stream.concat(Stream.of(samples), Seeds.found().stream());
    }
}
