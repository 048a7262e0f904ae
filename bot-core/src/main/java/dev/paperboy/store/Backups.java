package dev.paperboy.store;

import dev.paperboy.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/** Copies the database while it is in use, and puts a copy back. A copy counts only once it was checked. */
public final class Backups {
    private final DataFolder data;

    public Backups(DataFolder data) {
        this.data = data;
    }

    /**
     * Writes a copy as of one moment, under load too. An older copy of that name is replaced only by a sound one.
     *
     * @return how the copy is
     * @throws StoreException when it cannot be written
     */
    public Health backup(Path file) {
        Path target = file.toAbsolutePath().normalize();
        if (isDatabaseItself(target)) {
            throw new StoreException(
                    Text.of("store.backup-itself", "file", file), "a backup onto the database itself: " + file);
        }
        if (!Files.exists(data.database())) {
            throw new StoreException(
                    Text.of("store.nothing-to-back-up", "folder", data.path()),
                    "there is no database in " + data.path());
        }
        Path unchecked = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.createDirectories(target.getParent());
            copy(data.database(), unchecked);
            Health health = check(unchecked);
            Files.move(unchecked, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return health;
        } catch (IOException | SQLException | StoreException e) {
            removeDatabase(unchecked);
            throw new StoreException(
                    Text.of("store.backup-failed", "file", file), "cannot write the backup " + file + ": " + e, e);
        }
    }

    /**
     * Puts a copy in the database's place and keeps what was there as {@code paperboy.db.before-restore}. The database is
     * at every moment either the old one or the new one. It gets a new identity, so that an index of what it replaces is
     * not taken for its own.
     *
     * @throws StoreException when the file is no sound backup, or the data are in use
     */
    public Health restore(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StoreException(Text.of("store.backup-missing", "file", file), "there is no such backup: " + file);
        }
        try (DataLock _ = DataLock.exclusive(data.path())) {
            Path unchecked = data.path().resolve("paperboy.db.restoring");
            removeDatabase(unchecked);
            try {
                Health health = verifiedCopy(file, unchecked);
                keepPresent();
                Files.move(
                        unchecked,
                        data.database(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                return health;
            } finally {
                removeDatabase(unchecked);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot restore " + file, e);
        }
    }

    private static Health verifiedCopy(Path file, Path unchecked) {
        try {
            copy(file, unchecked);
            Health health = check(unchecked);
            try (Connection connection = plain(unchecked);
                    PreparedStatement identity =
                            connection.prepareStatement("update database_identity set identity = ?")) {
                identity.setString(1, UUID.randomUUID().toString());
                identity.executeUpdate();
            }
            return health;
        } catch (SQLException e) {
            throw broken(file, e);
        }
    }

    /** The database's own copying, which waits for nobody and keeps nobody waiting. */
    private static void copy(Path from, Path to) throws SQLException {
        removeDatabase(to);
        SQLiteConfig readOnly = new SQLiteConfig();
        readOnly.setReadOnly(true);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + from, readOnly.toProperties())) {
            int result = connection.unwrap(SQLiteConnection.class).getDatabase().backup("main", to.toString(), null);
            if (result != 0) {
                throw new SQLException("SQLite's backup ended with code " + result);
            }
        }
        try (Connection connection = plain(to);
                Statement statement = connection.createStatement()) {
            // One file, with nothing beside it.
            statement.execute("pragma journal_mode = delete");
        }
    }

    private static Health check(Path file) throws SQLException {
        try (Connection connection = plain(file)) {
            Health health = Database.health(connection, file, "pragma integrity_check");
            if (!health.sound() || health.schema() < 1 || health.schema() > Schema.PRESENT.newest()) {
                throw broken(file, new SQLException("version " + health.schema() + ", " + health.problem()));
            }
            return health;
        }
    }

    private static StoreException broken(Path file, SQLException cause) {
        return new StoreException(
                Text.of("store.backup-broken", "file", file), "no sound backup: " + file + ": " + cause, cause);
    }

    /** Sets the present database aside, with what is still in its log; a damaged one as it is, log and all. */
    private void keepPresent() throws IOException {
        Path present = data.database();
        Path kept = data.path().resolve("paperboy.db.before-restore");
        if (!Files.exists(present)) {
            return;
        }
        removeDatabase(kept);
        try (Connection connection = plain(present);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = delete");
        } catch (SQLException damaged) {
            moveIfThere(beside(present, "-wal"), beside(kept, "-wal"));
            moveIfThere(beside(present, "-shm"), beside(kept, "-shm"));
        }
        Files.copy(present, kept, StandardCopyOption.REPLACE_EXISTING, LinkOption.NOFOLLOW_LINKS);
        Files.deleteIfExists(beside(present, "-wal"));
        Files.deleteIfExists(beside(present, "-shm"));
    }

    private boolean isDatabaseItself(Path target) {
        try {
            return Files.exists(target) && Files.exists(data.database()) && Files.isSameFile(target, data.database());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Connection plain(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private static void moveIfThere(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void removeDatabase(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(beside(file, "-wal"));
            Files.deleteIfExists(beside(file, "-shm"));
            Files.deleteIfExists(beside(file, "-journal"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + file, e);
        }
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
