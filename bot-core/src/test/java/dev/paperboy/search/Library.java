package dev.paperboy.search;

import dev.paperboy.digest.Archive;
import dev.paperboy.digest.ArchivedPaper;
import dev.paperboy.digest.ImportReport;
import dev.paperboy.digest.Importer;
import dev.paperboy.digest.Progress;
import dev.paperboy.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An archive in a folder, with what searches it. */
final class Library implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2025, 4, 28);

    private final Path folder;
    private final Database database;
    private final Archive archive;
    private final List<PaperIndex> opened = new ArrayList<>();

    Library(Path folder) {
        this.folder = folder;
        this.database = Database.open(folder.resolve("paperboy.db"));
        this.archive = new Archive(database);
    }

    /** Imports a digest of these entries. */
    Library publish(String date, String... entries) {
        try {
            Path file = folder.resolve(date + ".md");
            Files.writeString(file, "## Daily Papers (" + date + ")\n\n" + String.join("\n\n", entries) + "\n");
            return take(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Library take(Path files) {
        ImportReport report = new Importer(database.jdbi(), InstantSource.fixed(Instant.EPOCH))
                .run(List.of(files), false, Progress.NONE);
        if (!report.refused().isEmpty()) {
            throw new IllegalStateException(report.toString());
        }
        return this;
    }

    static String entry(String id, String title, String summary) {
        return entry(id, title, "Vote: 7", "Anna Berg, Lee Min", summary);
    }

    static String entry(String id, String title, String votes, String authors, String summary) {
        return "### [%s](https://arxiv.org/abs/%s)\n\n%s\n\nAuthors: %s\n\n- %s"
                .formatted(title, id, votes, authors, summary);
    }

    Path indexFolder() {
        return folder.resolve("index");
    }

    Archive archive() {
        return archive;
    }

    List<ArchivedPaper> papers() {
        List<ArchivedPaper> papers = new ArrayList<>();
        archive.changedSince(0, papers::add);
        return papers;
    }

    /** Another process's view of the index. */
    PaperIndex open() {
        PaperIndex index = PaperIndex.open(indexFolder(), archive);
        index.catchUp();
        opened.add(index);
        return index;
    }

    static Query query(String text) {
        try {
            return new QueryParser(new SearchAnalyzer()).parse(text, TODAY);
        } catch (QueryException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static Found find(PaperIndex index, String text) {
        return new Search(index).search(query(text), Sort.RELEVANCE, 0, 0);
    }

    /** The ids of all hits, best first. */
    static List<String> ids(PaperIndex index, String text) {
        return find(index, text).hits().stream().map(hit -> hit.id().value()).toList();
    }

    @Override
    public void close() {
        opened.forEach(PaperIndex::close);
        database.close();
    }
}
