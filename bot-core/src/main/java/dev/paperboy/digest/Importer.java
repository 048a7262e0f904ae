package dev.paperboy.digest;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;

/**
 * Brings digest files into the archive. Importing again changes nothing; a changed file adds and updates, and what it no
 * longer lists stays, marked as such. Each digest is one transaction, so that whoever stops it leaves whole digests, and
 * several processes may import at once.
 */
public final class Importer {
    private final Jdbi jdbi;
    private final InstantSource clock;

    public Importer(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * @param paths files, and folders with all markdown files in and below them
     * @param dryRun whether to report what would be done, and write nothing
     */
    public ImportReport run(List<Path> paths, boolean dryRun, Progress progress) {
        SourceFiles files = SourceFiles.in(paths);
        if (!dryRun) {
            return new ImportRun(new Each(jdbi), files, clock, progress).run();
        }
        try (Handle handle = jdbi.open()) {
            handle.begin();
            try {
                return new ImportRun(new Within(handle), files, clock, progress).run();
            } finally {
                handle.rollback();
            }
        }
    }

    private record Each(Jdbi jdbi) implements ImportRun.Transactions {
        @Override
        public void read(HandleConsumer<SQLException> work) throws SQLException {
            jdbi.useHandle(work);
        }

        @Override
        public void write(HandleConsumer<SQLException> work) throws SQLException {
            jdbi.useTransaction(work);
        }
    }

    private record Within(Handle handle) implements ImportRun.Transactions {
        @Override
        public void read(HandleConsumer<SQLException> work) throws SQLException {
            work.useHandle(handle);
        }

        @Override
        public void write(HandleConsumer<SQLException> work) throws SQLException {
            work.useHandle(handle);
        }
    }
}
