package dev.paperboy.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperboy.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real digests, from the file through the archive and back. */
class SeedDigestsTest {
    @TempDir
    private Path data;

    private List<ArchivedEntry> archived(Path file, LocalDate date) {
        try (Database database = Database.open(data.resolve("paperboy.db"))) {
            ImportReport report =
                    new Importer(database.jdbi(), InstantSource.system()).run(List.of(file), false, Progress.NONE);
            assertThat(report.refused()).isEmpty();
            assertThat(report.notices()).isEmpty();
            return new Archive(database)
                    .on(date).stream()
                            .sorted(Comparator.comparing(entry -> entry.entry().position()))
                            .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-03, 11, 143, 0, 69",
        "2024-04-19, 9, 21, 0, 62",
        "2024-11-12, 17, 221, 51, 0",
        "2025-01-09, 14, 299, 42, 0",
        "2025-04-28, 12, 258, 36, 0",
    })
    void yieldsExactlyWhatIsThere(LocalDate date, int papers, int votes, int sections, int bullets) throws IOException {
        Path file = Seeds.folder().resolve(date + ".md");
        List<ArchivedEntry> entries = archived(file, date);

        assertThat(entries).hasSize(papers);
        assertThat(entries.stream()
                        .mapToInt(entry -> entry.entry().votes().orElse(0))
                        .sum())
                .isEqualTo(votes);
        assertThat(count(entries, SummaryPart.Section.class)).isEqualTo(sections);
        assertThat(count(entries, SummaryPart.Bullet.class)).isEqualTo(bullets);
        assertThat(count(entries, SummaryPart.Paragraph.class)).isZero();
        assertThat(rewritten(date, entries)).isEqualTo(bare(Files.readString(file)));
    }

    private static long count(List<ArchivedEntry> entries, Class<? extends SummaryPart> kind) {
        return entries.stream()
                .flatMap(entry -> entry.entry().summary().stream())
                .filter(kind::isInstance)
                .count();
    }

    /** The file as it must have been, line by line. */
    private static String rewritten(LocalDate date, List<ArchivedEntry> entries) {
        return bare("## Daily Papers (" + date + ")\n"
                + entries.stream().map(entry -> rewritten(entry.entry())).collect(Collectors.joining("\n")));
    }

    private static String rewritten(Entry entry) {
        Stream<String> head = Stream.of(
                "### [" + entry.title() + "](https://arxiv.org/abs/" + entry.paper() + ")",
                entry.media().stream()
                        .map(medium -> "![](" + medium.address() + ")")
                        .collect(Collectors.joining()),
                "Vote: "
                        + (entry.votes().isPresent()
                                ? String.valueOf(entry.votes().getAsInt())
                                : "-"));
        Stream<String> parts = entry.summary().stream().map(part -> switch (part) {
            case SummaryPart.Section section -> "- ***" + section.heading() + "***: " + section.text();
            case SummaryPart.Bullet bullet -> "- " + bullet.text();
            case SummaryPart.Paragraph paragraph -> paragraph.text();
        });
        return Stream.of(head, Stream.of(authors(entry.authors())), parts)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String authors(Authors authors) {
        return "Authors: " + String.join(",", authors.names());
    }

    /** Without white space; and without the sign for further authors, whose place among them is not kept. */
    private static String bare(String text) {
        return text.replace(", +,", ",").replaceAll("\\s", "");
    }

    @Test
    void importsTheFolderOnce() {
        Path folder = Seeds.folder();
        try (Database database = Database.open(data.resolve("paperboy.db"))) {
            Importer importer = new Importer(database.jdbi(), InstantSource.system());
            assertThat(importer.run(List.of(folder), false, Progress.NONE))
                    .isEqualTo(new ImportReport(5, 5, 63, 63, 63, 0, 0, List.of(), List.of()));
            long revision = new Archive(database).revision();
            assertThat(importer.run(List.of(folder), false, Progress.NONE))
                    .isEqualTo(new ImportReport(5, 5, 63, 63, 0, 0, 63, List.of(), List.of()));
            assertThat(new Archive(database).revision()).isEqualTo(revision);
        }
    }
}
