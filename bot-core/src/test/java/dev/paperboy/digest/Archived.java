package dev.paperboy.digest;

import dev.paperboy.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An archive over a real database, and a folder of digest files to fill it from. */
public final class Archived implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2025-04-29T00:00:00Z");

    private final Database database;
    private final Path folder;

    public Archived(Path work) {
        database = Database.open(work.resolve("data").resolve("paperboy.db"));
        folder = work.resolve("digests");
    }

    public Database database() {
        return database;
    }

    public Archive archive() {
        return new Archive(database);
    }

    public Path folder() {
        return folder;
    }

    public Importer importer() {
        return new Importer(database.jdbi(), () -> NOW);
    }

    public ImportReport importAll() {
        return importer().run(List.of(folder), false, Progress.NONE);
    }

    /** Writes a file of digests that {@link #digest} makes. */
    public Path write(String name, String... digests) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, String.join("\n", digests));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param papers each like {@code 2504.00001 24 A title} or {@code 2504.00001 - A title} */
    public static String digest(String date, String... papers) {
        return Stream.of(papers)
                .map(paper -> paper.split(" ", 3))
                .map(paper -> "### [%s](https://arxiv.org/abs/%s)\n\nVote: %s\n\nAuthors: Ada\n\n- About %s\n"
                        .formatted(paper[2], paper[0], paper[1], paper[2]))
                .collect(Collectors.joining("\n", "## Daily Papers (" + date + ")\n\n", ""));
    }

    @Override
    public void close() {
        database.close();
    }
}
