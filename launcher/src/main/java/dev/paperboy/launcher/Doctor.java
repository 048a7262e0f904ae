package dev.paperboy.launcher;

import dev.paperboy.digest.Archive;
import dev.paperboy.digest.ArchiveSize;
import dev.paperboy.search.PaperIndex;
import dev.paperboy.store.DataFolder;
import dev.paperboy.store.Database;
import dev.paperboy.store.Health;
import dev.paperboy.store.StoreException;
import dev.paperboy.text.Language;
import dev.paperboy.text.Words;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;

/** Looks at each thing that Paperboy needs, and says what it found and what to do about it. */
final class Doctor {
    /** Bytes; a year of digests takes about 100 MB with its index. */
    private static final long LITTLE_SPACE = 500L << 20;

    /** Days without a digest after which a source is silent; weekends and holidays are shorter. */
    private static final int SILENT_DAYS = 5;

    enum State {
        OK,
        /** Works, but somebody should know. */
        NOTE,
        PROBLEM
    }

    /**
     * One thing that was looked at.
     *
     * @param todo empty when there is nothing to do
     */
    record Finding(String thing, State state, String found, Optional<String> todo) {
        static Finding ok(String thing, String found) {
            return new Finding(thing, State.OK, found, Optional.empty());
        }

        static Finding note(String thing, String found, String todo) {
            return new Finding(thing, State.NOTE, found, Optional.of(todo));
        }

        static Finding problem(String thing, String found, String todo) {
            return new Finding(thing, State.PROBLEM, found, Optional.of(todo));
        }
    }

    private final RootCommand root;
    private final InstantSource clock;

    Doctor(RootCommand root, InstantSource clock) {
        this.root = root;
        this.clock = clock;
    }

    List<Finding> look() {
        List<Finding> findings = new ArrayList<>(List.of(
                Finding.ok("program", "Paperboy " + VersionCommand.version() + " on Java " + Runtime.version())));
        Config config = Config.standard();
        try {
            config = root.config();
            findings.add(Finding.ok("configuration", configured()));
        } catch (MistakeException e) {
            findings.add(Finding.problem(
                    "configuration", String.valueOf(e.getMessage()), "mend the file; until then nothing starts"));
        }
        findings.add(clock());
        DataFolder folder = new DataFolder(root.data.orElse(config.data()));
        findings.add(space(folder));
        if (Files.exists(folder.database())) {
            findings.addAll(archive(folder, config));
        } else {
            findings.add(Finding.note(
                    "database", "none yet in " + folder.path(), "read digests in: paperboy import FOLDER"));
        }
        return findings;
    }

    private String configured() {
        return root.config
                .or(() -> Optional.of(ConfigFile.usual()).filter(Files::exists))
                .map(file -> file + " is in order")
                .orElse("no file; the defaults hold");
    }

    /** A clock that is far off would call every digest late or early. */
    private Finding clock() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return now.isBefore(Instant.parse("2025-01-01T00:00:00Z"))
                ? Finding.problem("clock", "says " + now, "set the machine's clock; digests are dated by it")
                : Finding.ok("clock", "says " + now);
    }

    private static Finding space(DataFolder folder) {
        try {
            Files.createDirectories(folder.path());
            if (!Files.isWritable(folder.path())) {
                return Finding.problem(
                        "data folder", folder.path() + " cannot be written", "give this user the right to");
            }
            FileStore disk = Files.getFileStore(folder.path());
            long free = disk.getUsableSpace();
            String found = folder.path() + ", " + (free >> 20) + " MB free";
            return free < LITTLE_SPACE
                    ? Finding.note("data folder", found, "make room before it is full")
                    : Finding.ok("data folder", found);
        } catch (IOException e) {
            return Finding.problem(
                    "data folder", folder.path() + " cannot be made: " + e.getMessage(), "choose another with --data");
        }
    }

    private List<Finding> archive(DataFolder folder, Config config) {
        List<Finding> findings = new ArrayList<>();
        try (Database database = Database.open(folder.database())) {
            Archive archive = new Archive(database);
            ArchiveSize size = archive.size();
            Health health = database.health();
            findings.add(
                    health.sound()
                            ? Finding.ok(
                                    "database",
                                    size.digests() + " digests, " + size.papers() + " papers, schema " + health.schema()
                                            + ", " + (health.bytes() >> 10) + " KB")
                            : Finding.problem(
                                    "database",
                                    "is damaged: " + health.problem(),
                                    "restore the newest backup: paperboy restore FILE"));
            findings.add(index(folder, archive));
            findings.add(source(
                    archive,
                    LocalDate.ofInstant(clock.instant(), config.defaults().zone())));
        } catch (StoreException e) {
            findings.add(Finding.problem(
                    "database",
                    Words.in(Language.ENGLISH).say(e.text()),
                    "restore a backup, or use the right program"));
        } catch (JdbiException e) {
            findings.add(Finding.problem("database", String.valueOf(e.getMessage()), "restore a backup"));
        }
        return findings;
    }

    private static Finding index(DataFolder folder, Archive archive) {
        try (PaperIndex index = PaperIndex.open(folder.index(), archive)) {
            index.catchUp();
            return index.revision() == archive.revision()
                    ? Finding.ok("index", "up to date")
                    : Finding.problem(
                            "index",
                            folder.index() + " cannot be brought up to date; the log above says why",
                            "mend or remove that folder, it is made anew from the database");
        }
    }

    private static Finding source(Archive archive, LocalDate today) {
        return archive.newestDate()
                .map(newest -> newest.isBefore(today.minusDays(SILENT_DAYS))
                        ? Finding.note(
                                "digests",
                                "the newest is of " + newest + ", "
                                        + Duration.between(newest.atStartOfDay(), today.atStartOfDay())
                                                .toDays()
                                        + " days ago",
                                "read in newer ones: paperboy import FOLDER")
                        : Finding.ok("digests", "the newest is of " + newest))
                .orElseGet(() -> Finding.note("digests", "none yet", "read some in: paperboy import FOLDER"));
    }
}
