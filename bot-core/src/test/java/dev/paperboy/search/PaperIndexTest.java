package dev.paperboy.search;

import static dev.paperboy.search.Library.entry;
import static dev.paperboy.search.Library.find;
import static dev.paperboy.search.Library.ids;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperIndexTest {
    private Library library;

    @BeforeEach
    void publish(@TempDir Path folder) {
        library = new Library(folder).publish("2025-04-01", entry("2504.00001", "First", "하나"));
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void followsTheArchive() {
        PaperIndex index = library.open();
        assertThat(ids(index, "First OR Second")).containsExactly("2504.00001");

        library.publish("2025-04-02", entry("2504.00002", "Second", "둘"), entry("2504.00001", "First again", "셋"));
        assertThat(index.revision()).isLessThan(library.archive().revision());
        assertThat(ids(index, "Second")).containsExactly("2504.00002");

        assertThat(index.revision()).isEqualTo(library.archive().revision());
        assertThat(ids(index, "title:again 하나 AND 셋")).containsExactly("2504.00001");
        assertThat(find(index, "First").total()).isEqualTo(1);
    }

    @Test
    void catchingUpWithNothingNewWritesNothing() throws IOException {
        PaperIndex index = library.open();
        List<String> before = files();
        index.catchUp();
        library.open();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void anEmptyArchiveGivesAnEmptyIndex(@TempDir Path folder) {
        try (Library empty = new Library(folder)) {
            PaperIndex index = empty.open();
            assertThat(find(index, "-x").total()).isZero();
            assertThat(new Nearby(index).nearestWord(Library.query("x1y"))).isEmpty();
            empty.publish("2025-04-01", entry("2504.00001", "First", "하나"));
            index.catchUp();
            assertThat(ids(index, "First")).hasSize(1);
        }
    }

    @Test
    void aMissingIndexIsMadeAnew() throws IOException {
        library.open().close();
        deleteAll(library.indexFolder());
        assertThat(ids(library.open(), "First")).hasSize(1);
    }

    @Test
    void anyDamagedFileLeadsToANewIndex() throws IOException {
        library.open().close();
        int files = indexFiles().size();
        for (int file = 0; file < files; file++) {
            Path damaged = indexFiles().get(Math.min(file, indexFiles().size() - 1));
            byte[] content = Files.readAllBytes(damaged);
            for (int i = content.length / 3; i < content.length; i++) {
                content[i] ^= 0x55;
            }
            Files.write(damaged, content);
            try (PaperIndex index = PaperIndex.open(library.indexFolder(), library.archive())) {
                assertThat(ids(index, "First")).as(damaged.toString()).containsExactly("2504.00001");
            }
        }
    }

    @Test
    void anyCutOrMissingFileLeadsToANewIndex() throws IOException {
        library.open().close();
        int files = indexFiles().size();
        for (int file = 0; file < files * 2; file++) {
            Path damaged = indexFiles().get(Math.min(file / 2, indexFiles().size() - 1));
            if (file % 2 == 0) {
                Files.delete(damaged);
            } else {
                Files.write(damaged, new byte[0]);
            }
            try (PaperIndex index = PaperIndex.open(library.indexFolder(), library.archive())) {
                assertThat(ids(index, "First")).as(damaged.toString()).containsExactly("2504.00001");
            }
        }
    }

    @Test
    void anotherAnalysisAnotherArchiveOrALaterRevisionLeadsToANewIndex() throws IOException {
        library.open().close();
        long revision = library.archive().revision();
        String identity = library.archive().identity();
        List<IndexStamp> strange = List.of(
                new IndexStamp(revision, identity, SearchAnalyzer.VERSION + 1),
                new IndexStamp(revision, "another", SearchAnalyzer.VERSION),
                new IndexStamp(revision + 7, identity, SearchAnalyzer.VERSION),
                IndexStamp.NOTHING);
        for (IndexStamp stamp : strange) {
            emptyIndexWith(stamp);
            assertThat(ids(library.open(), "First")).as(stamp.toString()).hasSize(1);
        }
    }

    @Test
    void whoCannotWriteReadsWhatThereIs() throws IOException {
        PaperIndex index = library.open();
        library.publish("2025-04-02", entry("2504.00002", "Second", "둘"));
        try (Lock _ = new IndexFolder(library.indexFolder()).lock().orElseThrow()) {
            index.catchUp();
            assertThat(index.rebuild()).isFalse();
            assertThat(ids(index, "First OR Second")).containsExactly("2504.00001");
            assertThat(ids(library.open(), "First OR Second")).containsExactly("2504.00001");
        }
        index.catchUp();
        assertThat(ids(index, "First OR Second")).hasSize(2);
    }

    @Test
    void whatAnotherProcessHasWrittenIsTakenOver() {
        PaperIndex one = library.open();
        PaperIndex other = library.open();
        library.publish("2025-04-02", entry("2504.00002", "Second", "둘"));
        other.catchUp();
        other.rebuild();

        assertThat(one.revision()).isLessThan(other.revision());
        assertThat(ids(one, "Second")).hasSize(1);
    }

    @Test
    void aReaderOfTheOldIndexReadsOnWhileANewOneIsSwappedIn() {
        PaperIndex one = library.open();
        library.open().rebuild();
        assertThat(ids(one, "First")).hasSize(1);
    }

    @Test
    void searchingGoesOnWhileOthersWrite() throws Exception {
        PaperIndex index = library.open();
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> readers = Stream.generate(() -> threads.submit(() -> {
                        int searches = 0;
                        do {
                            assertThat(ids(index, "First")).contains("2504.00001");
                            searches++;
                        } while (!done.get());
                        return searches;
                    }))
                    .limit(4)
                    .toList();
            for (int day = 2; day < 12; day++) {
                library.publish("2025-04-%02d".formatted(day), entry("2504.000%02d".formatted(day), "Another", "둘"));
                index.catchUp();
                index.rebuild();
            }
            done.set(true);
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
        }
        assertThat(ids(index, "Another")).hasSize(10);
    }

    @Test
    void manyPapersComeFromSeveralThreadsAndAllArrive() {
        String[] entries = IntStream.range(0, 300)
                .mapToObj(i -> entry("2505.%05d".formatted(i), "Paper number n" + i, "문장 " + i))
                .toArray(String[]::new);
        library.publish("2025-05-01", entries);
        PaperIndex index = library.open();
        assertThat(find(index, "number").total()).isEqualTo(300);
        assertThat(ids(index, "n299")).containsExactly("2505.00299");
    }

    private void emptyIndexWith(IndexStamp stamp) throws IOException {
        Path build = new IndexFolder(library.indexFolder()).current().orElseThrow();
        try (Directory directory = FSDirectory.open(build);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.deleteAll();
            Map<String, String> written = stamp.written();
            writer.setLiveCommitData(written.entrySet());
            writer.commit();
        }
    }

    private List<Path> indexFiles() throws IOException {
        try (Stream<Path> files = Files.walk(library.indexFolder())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().endsWith(".lock"))
                    .sorted()
                    .toList();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(library.indexFolder())) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
