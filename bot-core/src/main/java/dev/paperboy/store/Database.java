package dev.paperboy.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.paperboy.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The open database, up to date. Whoever opens it shares a {@link DataLock} on its folder. */
public final class Database implements AutoCloseable {
    /** How long a writer waits for another, also for an import of many files that is only tried out. */
    private static final Duration BUSY = Duration.ofSeconds(20);

    private final Path file;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final DataLock lock;

    private Database(Path file, HikariDataSource pool, DataLock lock) {
        this.file = file;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        this.lock = lock;
    }

    /**
     * Opens a SQLite database, and creates or upgrades it where needed.
     *
     * @throws StoreException when it cannot be used
     */
    public static Database open(Path file) {
        Path folder = DataFolder.in(file.toAbsolutePath().normalize().resolveSibling(""))
                .path();
        DataLock lock = DataLock.share(folder);
        try {
            SQLiteDataSource sqlite = sqlite(file);
            Schema.PRESENT.bringUpToDate(sqlite);
            Database database = new Database(file, pool(sqlite), lock);
            try {
                database.ensureIdentity();
            } catch (JdbiException e) {
                database.pool.close();
                throw new SQLException(e);
            }
            return database;
        } catch (SQLException e) {
            lock.close();
            throw new StoreException(
                    Text.of("store.unreadable", "file", file), "cannot open the database " + file + ": " + e, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    static SQLiteDataSource sqlite(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        // A transaction that reads before it writes fails under load otherwise, whatever the timeout.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout((int) BUSY.toMillis());
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static HikariDataSource pool(SQLiteDataSource sqlite) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("paperboy");
        config.setDataSource(sqlite);
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(BUSY.plusSeconds(10).toMillis());
        return new HikariDataSource(config);
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    /** Several queries over one and the same state, without keeping writers out; within the caller's transaction if there is one. */
    public <T> T reading(HandleCallback<T, RuntimeException> queries) {
        return jdbi.withHandle(handle -> {
            if (handle.isInTransaction()) {
                return queries.withHandle(handle);
            }
            handle.execute("begin deferred");
            try {
                return queries.withHandle(handle);
            } finally {
                handle.execute("rollback");
            }
        });
    }

    /** Tells this database from any other, and from its own past when a backup is restored. */
    public String identity() {
        return jdbi.withHandle(handle -> handle.createQuery("select identity from database_identity")
                .mapTo(String.class)
                .one());
    }

    /** A check that reads the whole file, but no more than it must. */
    public Health health() {
        try (Connection connection = pool.getConnection()) {
            return health(connection, file, "pragma quick_check");
        } catch (SQLException e) {
            return new Health(e.toString(), file.toFile().length(), 0);
        }
    }

    static Health health(Connection connection, Path file, String check) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(check)) {
            String problem = found.next() ? String.valueOf(found.getString(1)) : "no answer";
            return new Health(
                    problem.equals("ok") ? "" : problem,
                    Files.size(file),
                    Schema.version(connection).orElse(0));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void ensureIdentity() {
        jdbi.useHandle(handle -> {
            if (handle.createQuery("select 1 from database_identity")
                    .mapTo(Integer.class)
                    .findOne()
                    .isEmpty()) {
                handle.execute(
                        "insert into database_identity (id, identity) values (1, ?) on conflict (id) do nothing",
                        UUID.randomUUID().toString());
            }
        });
    }

    @Override
    public void close() {
        pool.close();
        lock.close();
    }
}
