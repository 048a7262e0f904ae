package dev.paperboy.search;

import dev.paperboy.digest.ArchivedPaper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes papers into an index. Nearly all of the work is analysis, so many papers are shared out among threads. */
final class IndexUpdate {
    private static final Logger log = LoggerFactory.getLogger(IndexUpdate.class);

    private static final int BATCH = 32;
    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
    private static final int BUFFER_MEGABYTES = 64;

    private final SearchAnalyzer analyzer;
    private final Semaphore waiting = new Semaphore(THREADS * 4);
    private final List<Future<?>> batches = new ArrayList<>();
    private List<ArchivedPaper> batch = new ArrayList<>();

    IndexUpdate(SearchAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /**
     * @param papers gives each paper to be written to its argument
     * @throws IOException when the index is damaged or cannot be written; nothing has changed then
     */
    void write(Path build, IndexStamp stamp, Consumer<Consumer<ArchivedPaper>> papers) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig()
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false);
        try (Directory directory = FSDirectory.open(build);
                IndexWriter writer = new IndexWriter(directory, config);
                ExecutorService threads = Executors.newFixedThreadPool(
                        THREADS, Thread.ofPlatform().daemon().name("index-", 1).factory())) {
            papers.accept(paper -> {
                batch.add(paper);
                if (batch.size() == BATCH) {
                    hand(threads, writer);
                }
            });
            add(writer, batch);
            for (Future<?> each : batches) {
                each.get();
            }
            writer.setLiveCommitData(stamp.written().entrySet());
            writer.commit();
        } catch (ExecutionException e) {
            throw new IOException("cannot write the index", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while writing the index", e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void hand(ExecutorService threads, IndexWriter writer) {
        List<ArchivedPaper> full = batch;
        batch = new ArrayList<>();
        waiting.acquireUninterruptibly();
        batches.add(threads.submit(() -> {
            try {
                add(writer, full);
            } finally {
                waiting.release();
            }
        }));
    }

    private void add(IndexWriter writer, List<ArchivedPaper> papers) {
        try {
            for (ArchivedPaper paper : papers) {
                Optional<Document> document = document(paper);
                if (document.isPresent()) {
                    writer.updateDocument(new Term(PaperDocument.ID, paper.id().value()), document.get());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A paper that cannot be analysed must not keep all others from being found. */
    private Optional<Document> document(ArchivedPaper paper) {
        try {
            return Optional.of(PaperDocument.of(paper, analyzer));
        } catch (RuntimeException e) {
            log.error("paper {} cannot be indexed and will not be found", paper.id(), e);
            return Optional.empty();
        }
    }
}
