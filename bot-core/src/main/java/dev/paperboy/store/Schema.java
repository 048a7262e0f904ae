package dev.paperboy.store;

import dev.paperboy.text.Text;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The shape of the database. Flyway changes it, each step in a transaction. Flyway is not even loaded when the database
 * says that it is up to date, because asking it takes longer than a whole search from the command line.
 *
 * @param location of the migrations, as Flyway names it
 * @param newest the version that they lead to
 */
record Schema(String location, int newest) {
    /** That of this program: the newest version in {@code db/migration}. A test compares the two. */
    static final Schema PRESENT = new Schema("classpath:db/migration", 6);

    /**
     * Upgrades an older database and creates a new one.
     *
     * @throws StoreException when the database is of a newer version of the program
     */
    void bringUpToDate(DataSource database) throws SQLException {
        if (versionOf(database) == newest) {
            return;
        }
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(database)
                    .locations(location)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            // Another process that starts at the same moment may have been first.
            if (versionOf(database) != newest) {
                throw new StoreException(
                        Text.of("store.upgrade"), "the database could not be upgraded to version " + newest, e);
            }
        }
    }

    private int versionOf(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            int version = version(connection).orElse(0);
            if (version > newest) {
                throw new StoreException(
                        Text.of("store.newer", "found", version, "known", newest),
                        "the database has version " + version + " and this program knows " + newest
                                + " at most: use the newer program");
            }
            return version;
        }
    }

    /** The version that a database has; empty for one that this program has not made. */
    static OptionalInt version(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
            if (!tables.next()) {
                return OptionalInt.empty();
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet newest = statement.executeQuery(
                        "select max(cast(version as integer)) from flyway_schema_history where version is not null")) {
            return newest.next() ? OptionalInt.of(newest.getInt(1)) : OptionalInt.empty();
        }
    }
}
