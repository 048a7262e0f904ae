package dev.paperboy.digest;

import static dev.paperboy.digest.Archived.digest;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 4, 30);

    @TempDir
    private Path work;

    private Archived archived;

    @BeforeEach
    void open() {
        archived = new Archived(work);
    }

    @AfterEach
    void close() {
        archived.close();
    }

    private Archive archive() {
        return archived.archive();
    }

    private static List<String> titles(List<ArchivedEntry> entries) {
        return entries.stream().map(entry -> entry.entry().title()).toList();
    }

    private static LocalDate april(int day) {
        return LocalDate.of(2025, 4, day);
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(archive().newestDate()).isEmpty();
        assertThat(archive().lastImport()).isEmpty();
        assertThat(archive().revision()).isZero();
        assertThat(archive().on(FIRST)).isEmpty();
        assertThat(archive().nearest(FIRST, 3)).isEmpty();
        assertThat(archive().best(FIRST, LAST, 0, 5)).isEmpty();
        assertThat(archive().countBetween(FIRST, LAST)).isZero();
        assertThat(archive().paper(new PaperId("2504.00001"))).isEmpty();
        assertThat(archive().papers(List.of())).isEmpty();
        assertThat(archive().size().span()).isEmpty();
    }

    @Test
    void ordersADayByVotesUnknownLastThenAsPublished() {
        archived.write(
                "a.md",
                digest(
                        "2025-04-28",
                        "2504.00005 - E",
                        "2504.00004 0 D",
                        "2504.00003 7 C",
                        "2504.00002 9 B",
                        "2504.00001 7 A"));
        archived.importAll();
        assertThat(titles(archive().on(april(28)))).containsExactly("B", "C", "A", "D", "E");
        assertThat(archive().lastImport()).hasValue(Archived.NOW);
        assertThat(archive().newestDate()).hasValue(april(28));
    }

    @Test
    void givesTheBestOfAPeriodEachOnceWithItsNewestAppearance() {
        archived.write(
                "a.md",
                digest("2025-03-31", "2504.00009 99 Before"),
                digest("2025-04-01", "2504.00001 50 A, early", "2504.00002 7 B", "2504.00003 - C"),
                digest("2025-04-02", "2504.00001 8 A", "2504.00004 7 D", "2504.00005 - E"),
                digest("2025-05-01", "2504.00002 70 B, later"));
        archived.importAll();

        assertThat(titles(archive().best(FIRST, LAST, 0, 10))).containsExactly("A", "D", "B", "E", "C");
        assertThat(titles(archive().best(FIRST, LAST, 1, 2))).containsExactly("D", "B");
        assertThat(archive().best(FIRST, LAST, 5, 2)).isEmpty();
        assertThat(archive().countBetween(FIRST, LAST)).isEqualTo(5);
    }

    @Test
    void leavesOutOfADayAndAPeriodWhatIsNoLongerListed() {
        archived.write("a.md", digest("2025-04-28", "2504.00001 5 A", "2504.00002 9 B"));
        archived.importAll();
        archived.write("a.md", digest("2025-04-28", "2504.00001 5 A"));
        archived.importAll();

        assertThat(titles(archive().on(april(28)))).containsExactly("A");
        assertThat(titles(archive().best(FIRST, LAST, 0, 10))).containsExactly("A");
        assertThat(archive().countBetween(FIRST, LAST)).isEqualTo(1);
        assertThat(archive().paper(new PaperId("2504.00002"))).isPresent();
    }

    @Test
    void findsTheNearestDays() {
        archived.write(
                "a.md",
                IntStream.of(1, 5, 9, 11, 20)
                        .mapToObj(day -> digest(april(day).toString(), "2504.000" + (10 + day) + " 1 T"))
                        .toArray(String[]::new));
        archived.importAll();

        assertThat(archive().nearest(april(10), 3)).containsExactly(april(11), april(9), april(5));
        assertThat(archive().nearest(april(9), 2)).containsExactly(april(9), april(11));
        assertThat(archive().nearest(LocalDate.of(2030, 1, 1), 2)).containsExactly(april(20), april(11));
        assertThat(archive().dates(2)).containsExactly(april(20), april(11));
    }

    @Test
    void givesPapersInTheAskedOrderEachOnceWithFewQueries() {
        GeneratedDigests.write(archived.folder(), 60, 20);
        archived.importAll();
        List<PaperId> ids = new ArrayList<>();
        archive().changedSince(0, paper -> ids.add(paper.id()));
        List<PaperId> asked = new ArrayList<>(ids.reversed());
        asked.add(ids.getFirst());
        asked.add(new PaperId("9912.99999"));

        AtomicInteger queries = new AtomicInteger();
        archived.database().jdbi().getConfig(SqlStatements.class).setSqlLogger(new Counting(queries));
        assertThat(archive().papers(asked)).extracting(ArchivedPaper::id).containsExactlyElementsOf(ids.reversed());
        assertThat(queries).hasValueLessThan(20);
        queries.set(0);
        assertThat(archive().best(GeneratedDigests.FIRST, LAST, 0, 100)).hasSize(100);
        assertThat(queries).hasValueLessThan(10);
    }

    private record Counting(AtomicInteger queries) implements SqlLogger {
        @Override
        public void logBeforeExecution(StatementContext context) {
            queries.incrementAndGet();
        }
    }

    @Test
    void givesBackEveryEntryAsItWasRead() throws IOException {
        GeneratedDigests.write(archived.folder(), 3, 20);
        archived.importAll();
        Path file = archived.folder().resolve(GeneratedDigests.FIRST + ".md");
        Digest digest =
                ((Reading.Digests) new DigestReader().read(file)).digests().getFirst();

        assertThat(archive().on(digest.date()).stream()
                        .map(ArchivedEntry::entry)
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(digest.entries()));
    }

    @Test
    void tellsWhatChangedSinceARevisionAndWhen() {
        archived.write("a.md", digest("2025-04-28", "2504.00001 5 A", "2504.00002 9 B"));
        archived.importAll();
        long revision = archive().revision();
        archived.write("a.md", digest("2025-04-28", "2504.00001 5 A"));
        archived.write("b.md", digest("2025-04-29", "2504.00003 5 C"));
        archived.importAll();

        List<String> changed = new ArrayList<>();
        archive().changedSince(revision, paper -> changed.add(paper.title()));
        assertThat(changed).containsExactly("B", "C");
        archive().changedSince(archive().revision(), paper -> changed.add("none"));
        assertThat(changed).hasSize(2);
        List<String> kinds = archived.database()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select kind || ' ' || paper from archive_change order by revision, paper")
                        .mapTo(String.class)
                        .list());
        assertThat(kinds)
                .containsExactly("added 2504.00001", "added 2504.00002", "unlisted 2504.00002", "added 2504.00003");
    }

    @Test
    void hasAnIdentityThatStays() {
        String identity = archive().identity();
        archived.close();
        archived = new Archived(work);
        assertThat(archive().identity()).isEqualTo(identity);
    }
}
