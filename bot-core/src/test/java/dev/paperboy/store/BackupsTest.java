package dev.paperboy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
    @TempDir
    private Path work;

    private DataFolder data;
    private Backups backups;
    private Path file;

    @BeforeEach
    void locate() {
        data = DataFolder.in(work.resolve("data"));
        backups = new Backups(data);
        file = work.resolve("backups/paperboy.backup");
    }

    private void write(String paper) {
        try (Database database = Database.open(data.database())) {
            insert(database, paper);
        }
    }

    private static void insert(Database database, String paper) {
        database.jdbi()
                .useHandle(handle ->
                        handle.execute("insert into paper (id, title, revision) values (?, 'title', 1)", paper));
    }

    private long papers(Path database) {
        try (Database opened = Database.open(database)) {
            return opened.jdbi()
                    .withHandle(handle -> handle.createQuery("select count(*) from paper")
                            .mapTo(Long.class)
                            .one());
        }
    }

    private static void assertRefused(String key, ThrowingCallable work) {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(work)
                .satisfies(e -> assertThat(e.text().key()).isEqualTo(key));
    }

    @Test
    void bringsBackWhatWasThereAndKeepsWhatItReplaces() {
        write("one");
        assertThat(backups.backup(file).sound()).isTrue();
        String before = identity();
        write("two");
        backups.restore(file);

        assertThat(papers(data.database())).isEqualTo(1);
        assertThat(identity()).as("an index of the other future must not fit").isNotEqualTo(before);
        assertThat(papers(data.path().resolve("paperboy.db.before-restore"))).isEqualTo(2);
    }

    private String identity() {
        try (Database database = Database.open(data.database())) {
            return database.identity();
        }
    }

    @Test
    void leavesOneFileAndNothingBesideIt() throws IOException {
        write("one");
        backups.backup(file);
        backups.backup(file);
        try (Stream<Path> files = Files.list(file.resolveSibling(""))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void copiesUnderWriteLoad() throws InterruptedException {
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch writing = new CountDownLatch(200);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            try (Database database = Database.open(data.database())) {
                for (int i = 0; !enough.get(); i++) {
                    insert(database, "paper " + i);
                    writing.countDown();
                }
            }
        });
        assertThat(writing.await(30, TimeUnit.SECONDS)).isTrue();
        Health health = backups.backup(file);
        enough.set(true);
        writer.join();

        assertThat(health.sound()).isTrue();
        assertThat(papers(file)).isGreaterThanOrEqualTo(200);
    }

    @Test
    void refusesToRestoreBesideAnOpenDatabase() {
        write("one");
        backups.backup(file);
        try (Database database = Database.open(data.database())) {
            assertRefused("store.in-use", () -> backups.restore(file));
            assertThat(database.health().sound()).isTrue();
        }
        backups.restore(file);
    }

    @Test
    void refusesToRestoreBesideAnotherProcess() throws IOException, InterruptedException {
        write("one");
        backups.backup(file);
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldsData.class.getName(),
                        data.path().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("held");
            assertRefused("store.in-use", () -> backups.restore(file));
            Database.open(data.database()).close();
        } finally {
            other.destroyForcibly().waitFor();
        }
        backups.restore(file);
    }

    /** Another process that has the data open. */
    static final class HoldsData {
        private HoldsData() {}

        public static void main(String[] arguments) throws IOException {
            try (DataLock lock = DataLock.share(Path.of(arguments[0]))) {
                System.out.println(lock == null ? "" : "held");
                System.in.read();
            }
        }
    }

    @Test
    void refusesWhatIsNoSoundBackup() throws IOException {
        write("one");
        assertRefused("store.backup-missing", () -> backups.restore(file));

        Files.createDirectories(file.getParent());
        Files.writeString(file, "nothing of the kind".repeat(1000));
        assertRefused("store.backup-broken", () -> backups.restore(file));
        Files.write(file, new byte[0]);
        assertRefused("store.backup-broken", () -> backups.restore(file));

        backups.backup(file);
        byte[] content = Files.readAllBytes(file);
        for (int i = 4_096 * 3; i < content.length; i += 50) {
            content[i] ^= 0x55;
        }
        Files.write(file, content);
        assertRefused("store.backup-broken", () -> backups.restore(file));

        assertThat(papers(data.database())).isEqualTo(1);
        assertThat(data.path().resolve("paperboy.db.restoring")).doesNotExist();
    }

    @Test
    void refusesABackupOfANewerProgram() {
        write("one");
        backups.backup(file);
        try (Database copy = Database.open(file)) {
            copy.jdbi().useHandle(handle -> handle.execute("update flyway_schema_history set version = '99'"));
        }
        assertRefused("store.backup-broken", () -> backups.restore(file));
    }

    @Test
    void refusesABackupOntoTheDatabaseItself() {
        write("one");
        assertRefused("store.backup-itself", () -> backups.backup(data.database()));
        assertThat(papers(data.database())).isEqualTo(1);
    }

    @Test
    void restoresOverADamagedDatabaseAndIntoAnEmptyFolder() throws IOException {
        write("one");
        backups.backup(file);
        Files.writeString(data.database(), "damaged beyond repair".repeat(500));
        backups.restore(file);
        assertThat(papers(data.database())).isEqualTo(1);

        DataFolder fresh = DataFolder.in(work.resolve("fresh"));
        new Backups(fresh).restore(file);
        assertThat(papers(fresh.database())).isEqualTo(1);
    }
}
