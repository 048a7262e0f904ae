package dev.paperboy.source;

import static dev.paperboy.digest.Archived.digest;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.paperboy.digest.Archived;
import dev.paperboy.digest.ArchivedEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Faults F32 (files that are missing, late, empty, half-written, rewritten, renamed, deleted) and F34 (out of reach). */
class FolderSourceTest {
    private static final LocalDate DAY = LocalDate.of(2025, 4, 28);
    private static final String ONE = "2504.00001 24 One";
    private static final String TWO = "2504.00002 - Two";

    @TempDir
    private Path work;

    private Archived archived;
    private Instant now = Archived.NOW;
    private FolderSource source;

    @BeforeEach
    void open() throws IOException {
        archived = new Archived(work);
        Files.createDirectories(archived.folder());
        source = new FolderSource(archived.folder(), archived.importer(), () -> now);
    }

    @AfterEach
    void close() {
        archived.close();
    }

    /** One look, and another when all has stood still. */
    private SourceState settled() {
        source.look();
        now = now.plus(FolderSource.SETTLED);
        return source.look();
    }

    private List<String> titles() {
        return archived.archive().on(DAY).stream()
                .map(ArchivedEntry::entry)
                .map(entry -> entry.title())
                .toList();
    }

    @Test
    void f32aFileThatIsPutThereIsReadWhenItHasStoodStill() {
        assertThat(source.state()).isEqualTo(SourceState.NOT_LOOKED_YET);
        archived.write("2025/04.md", digest("2025-04-28", ONE));
        assertThat(source.look().waiting()).isOne();
        now = now.plus(FolderSource.SETTLED).minusMillis(1);
        assertThat(source.look().waiting()).isOne();
        assertThat(titles()).isEmpty();
        now = now.plusMillis(1);
        assertThat(source.look().waiting()).isZero();
        assertThat(titles()).containsExactly("One");
        assertThat(source.state().lastLook()).contains(now);
    }

    @Test
    void f32aHalfWrittenFileIsLeftUntilItIsComplete() throws IOException {
        String whole = digest("2025-04-28", ONE, TWO);
        for (int length : List.of(20, 60, 100)) {
            archived.write("a.md", whole.substring(0, length));
            source.look();
            now = now.plus(FolderSource.SETTLED.dividedBy(2));
            assertThat(source.look().waiting()).isOne();
        }
        assertThat(archived.archive().revision()).isZero();
        archived.write("a.md", whole);
        settled();
        assertThat(titles()).containsExactly("One", "Two");
        // As one digest, none of it late.
        assertThat(archived.archive().on(DAY)).noneMatch(ArchivedEntry::late);
    }

    @Test
    void f32aRewrittenFileIsReadAgainAndAnUntouchedOneIsNot() {
        archived.write("a.md", digest("2025-04-28", ONE));
        settled();
        long revision = archived.archive().revision();
        settled();
        assertThat(archived.archive().revision()).isEqualTo(revision);
        archived.write("a.md", digest("2025-04-28", ONE, TWO));
        settled();
        assertThat(titles()).containsExactly("One", "Two");
    }

    @Test
    void f32aRenamedOrDeletedFileChangesNothing() throws IOException {
        Path file = archived.write("a.md", digest("2025-04-28", ONE, TWO));
        settled();
        Files.move(file, file.resolveSibling("b.md"));
        assertThat(settled().problems()).isEmpty();
        assertThat(titles()).containsExactly("One", "Two");
        Files.delete(file.resolveSibling("b.md"));
        assertThat(settled().problems()).isEmpty();
        assertThat(titles()).containsExactly("One", "Two");
    }

    @Test
    void f32anEmptyFileIsAProblemUntilItIsWrittenAndTheOldVersionStays() throws IOException {
        Path file = archived.write("a.md", digest("2025-04-28", ONE));
        settled();
        Files.writeString(file, "");
        settled();
        assertThat(titles()).containsExactly("One");
        archived.write("a.md", digest("2025-04-28", ONE, TWO));
        assertThat(settled().problems()).isEmpty();
        assertThat(titles()).containsExactly("One", "Two");
    }

    @Test
    void f32aFileThatCannotBeReadIsNamedAndItsNeighboursAreRead() throws IOException {
        archived.write("a.md", digest("2025-04-28", ONE));
        Files.write(archived.folder().resolve("b.md"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        Files.createSymbolicLink(
                archived.folder().resolve("c.md"), archived.folder().resolve("a.md"));
        SourceState state = settled();
        assertThat(state.problems())
                .hasSize(2)
                .anyMatch(problem -> problem.contains("b.md"))
                .anyMatch(problem -> problem.contains("c.md: a symbolic link"));
        assertThat(titles()).containsExactly("One");
    }

    @Test
    void f34aFolderOutOfReachIsToldOnceADayAndCaughtUpWithLater() throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(FolderSource.class);
        logger.addAppender(log);
        Files.delete(archived.folder());
        try {
            for (int hour = 0; hour < 7 * 24; hour++) {
                assertThat(source.look().problems()).singleElement().asString().contains("cannot be read");
                now = now.plus(Duration.ofHours(1));
            }
        } finally {
            logger.detachAppender(log);
        }
        assertThat(log.list).filteredOn(event -> event.getLevel() == Level.WARN).hasSize(7);
        archived.write("a.md", digest("2025-04-28", ONE));
        assertThat(settled().problems()).isEmpty();
        assertThat(titles()).containsExactly("One");
    }

    @Test
    void isLookedAtAgainAndAgainAlsoAfterAFailure() throws InterruptedException {
        CountDownLatch looks = new CountDownLatch(3);
        DigestSource failing = new DigestSource() {
            @Override
            public String name() {
                return "failing";
            }

            @Override
            public SourceState look() {
                looks.countDown();
                throw new IllegalStateException("for the test");
            }

            @Override
            public SourceState state() {
                return SourceState.NOT_LOOKED_YET;
            }
        };
        try (SourceWatch _ = SourceWatch.start(failing, Duration.ofMillis(1))) {
            assertThat(looks.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
