package dev.paperboy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("paperboy.db");
    }

    private static Path migrations() throws URISyntaxException {
        URL first = Objects.requireNonNull(DatabaseTest.class.getResource("/db/migration/V1__digests.sql"));
        return Path.of(URI.create(first.toURI().toString())).resolveSibling("");
    }

    @Test
    void createsItselfAndIsSound() {
        try (Database database = Database.open(folder.resolve("a/b/paperboy.db"))) {
            assertThat(database.health().sound()).isTrue();
            assertThat(database.health().schema()).isEqualTo(Schema.PRESENT.newest());
            assertThat(database.health().bytes()).isPositive();
        }
    }

    @Test
    void isSetToLoseNothingAndToWait() {
        try (Database database = Database.open(file())) {
            List<String> settings = Stream.of("journal_mode", "synchronous", "foreign_keys")
                    .map(name -> database.jdbi()
                            .withHandle(handle -> handle.createQuery("pragma " + name)
                                    .mapTo(String.class)
                                    .one()))
                    .toList();
            assertThat(settings).containsExactly("wal", "2", "1");
        }
    }

    @Test
    void knowsTheNewestOfItsMigrations() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(migrations())) {
            int newest = files.map(path -> String.valueOf(path.getFileName()))
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max()
                    .orElseThrow();
            assertThat(Schema.PRESENT.newest()).isEqualTo(newest);
        }
    }

    @Test
    void refusesADatabaseOfANewerProgram() {
        try (Database database = Database.open(file())) {
            database.jdbi().useHandle(handle -> handle.execute("update flyway_schema_history set version = '99'"));
        }
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Database.open(file()))
                .withMessageContaining("newer program")
                .satisfies(e -> assertThat(e.text().key()).isEqualTo("store.newer"));
        try (DataLock alone = DataLock.exclusive(folder)) {
            assertThat(alone).as("a refused database is not held").isNotNull();
        }
    }

    @Test
    void refusesWhatIsNoDatabase() throws IOException {
        Files.writeString(file(), "no database at all, but long enough to look at".repeat(100));
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Database.open(file()))
                .satisfies(e -> assertThat(e.text().key()).isEqualTo("store.unreadable"));
    }

    @Test
    void saysWhenItsFolderCannotBeMade() throws IOException {
        Path occupied = Files.writeString(folder.resolve("occupied"), "");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> DataFolder.in(occupied.resolve("data")))
                .satisfies(e -> assertThat(e.text().key()).isEqualTo("store.folder"));
    }

    @Test
    void opensForSeveralAtOnceAlsoForTheFirstTime() {
        List<CompletableFuture<String>> opened = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try (Database database = Database.open(file())) {
                        return database.identity();
                    }
                }))
                .toList();
        assertThat(opened.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    void undoesAnUpgradeThatFailsHalfWay() throws IOException, SQLException, URISyntaxException {
        Database.open(file()).close();
        Path next = folder.resolve("migrations");
        Files.createDirectories(next);
        try (Stream<Path> present = Files.list(migrations())) {
            for (Path migration : present.toList()) {
                Files.copy(migration, next.resolve(migration.getFileName()));
            }
        }
        Files.writeString(next.resolve("V99__broken.sql"), "create table half (id integer); create nonsense;");
        Schema broken = new Schema("filesystem:" + next, 99);

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> broken.bringUpToDate(Database.sqlite(file())))
                .satisfies(e -> assertThat(e.text().key()).isEqualTo("store.upgrade"));
        Jdbi jdbi = Jdbi.create(Database.sqlite(file()));
        assertThat(jdbi.<List<String>, RuntimeException>withHandle(
                        handle -> handle.createQuery("select name from sqlite_master")
                                .mapTo(String.class)
                                .list()))
                .contains("paper")
                .doesNotContain("half");

        Files.writeString(next.resolve("V99__broken.sql"), "create table half (id integer);");
        broken.bringUpToDate(Database.sqlite(file()));
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> Database.open(file()));
    }

    @Test
    void findsDamage() throws IOException {
        try (Database database = Database.open(file())) {
            database.jdbi()
                    .useTransaction(handle -> IntStream.range(0, 3_000)
                            .forEach(i -> handle.execute(
                                    "insert into paper (id, title, revision) values (?, 'title', 1)", i)));
        }
        try (RandomAccessFile raw = new RandomAccessFile(file().toFile(), "rw")) {
            // Behind the pages of the schema itself.
            for (long at = raw.length() * 3 / 4; at < raw.length(); at += 64) {
                raw.seek(at);
                raw.write(0x5A);
            }
        }
        try (Database database = Database.open(file())) {
            assertThat(database.health().sound()).isFalse();
            assertThat(database.health().problem()).isNotBlank();
        }
    }
}
