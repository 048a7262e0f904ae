package dev.paperboy.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * How many deliveries a second the ledger makes, beside two bare commits a delivery on the same disk. To be started by hand;
 * arguments: a folder, deliveries, channels, rounds.
 */
public final class LedgerSpeed {
    private LedgerSpeed() {}

    public static void main(String[] args) throws Exception {
        int deliveries = Integer.parseInt(args[1]);
        int channels = Integer.parseInt(args[2]);
        for (int round = 0; round < Integer.parseInt(args[3]); round++) {
            Path folder = Files.createTempDirectory(Path.of(args[0]), "speed");
            double bare = deliveries / bare(folder, deliveries);
            double ledger = deliveries / ledger(folder.resolve("ledger"), deliveries, channels);
            System.out.printf(
                    Locale.ROOT,
                    "bare %.0f/s, ledger %.0f/s over %d channels, ratio %.2f%n",
                    bare,
                    ledger,
                    channels,
                    ledger / bare);
        }
    }

    /** Seconds for two updates of one row a delivery, each committed. */
    private static double bare(Path folder, int deliveries) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.resolve("bare.db"));
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table delivery (id integer primary key, state text)");
            statement.execute("with recursive n(i) as (select 1 union all select i + 1 from n where i < " + deliveries
                    + ") insert into delivery select i, 'PENDING' from n");
            long start = System.nanoTime();
            try (PreparedStatement update = connection.prepareStatement("update delivery set state = ? where id = ?")) {
                for (int id = 1; id <= deliveries; id++) {
                    for (String state : new String[] {"ATTEMPTING", "SENT"}) {
                        update.setString(1, state);
                        update.setInt(2, id);
                        update.executeUpdate();
                    }
                }
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static double ledger(Path folder, int deliveries, int channels) throws IOException {
        Files.createDirectories(folder);
        try (Desk desk = Desk.in(folder)) {
            desk.ledger().writes().write(handle -> {
                for (int i = 0; i < deliveries; i++) {
                    desk.add(handle, Desk.channel("c" + i % channels), "daily:" + i, "edition " + i);
                }
                return true;
            });
            long start = System.nanoTime();
            desk.engine().tick();
            double seconds = (System.nanoTime() - start) / 1e9;
            if (desk.platform().posts().size() != deliveries) {
                throw new IllegalStateException(
                        "posted " + desk.platform().posts().size());
            }
            return seconds;
        }
    }
}
