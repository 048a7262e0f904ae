package dev.paperboy.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One state of the index, open for reading.
 *
 * @param build where it lies; empty for the empty index
 */
record IndexSnapshot(Optional<Path> build, IndexReader reader, IndexSearcher searcher, IndexStamp stamp) {
    private static final Logger log = LoggerFactory.getLogger(IndexSnapshot.class);

    /** Up to this size an index is read whole when it is opened, to see whether it is sound: about 50 ms. */
    private static final long CHECKED_BYTES = 64L << 20;

    private static final int ATTEMPTS = 3;

    static IndexSnapshot empty() {
        try {
            IndexReader nothing = new MultiReader();
            return new IndexSnapshot(Optional.empty(), nothing, searcher(nothing), IndexStamp.NOTHING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The state on disk: the old one when nothing has changed, an empty one when there is none or it is damaged.
     */
    static IndexSnapshot open(IndexFolder folder, IndexSnapshot old) {
        for (int attempt = 1; ; attempt++) {
            try {
                return openOnce(folder, old);
            } catch (IOException | RuntimeException e) {
                // Another process may just have put a new build in its place and deleted this one.
                if (attempt == ATTEMPTS) {
                    log.warn("the index cannot be opened", e);
                    return empty();
                }
            }
        }
    }

    private static IndexSnapshot openOnce(IndexFolder folder, IndexSnapshot old) throws IOException {
        Optional<Path> build = folder.current();
        if (build.isEmpty()) {
            return old.build.isEmpty() ? old : empty();
        }
        return build.equals(old.build) ? old.changed() : open(build.get());
    }

    private static IndexSnapshot open(Path build) throws IOException {
        Directory directory = FSDirectory.open(build);
        try {
            DirectoryReader reader = DirectoryReader.open(directory);
            reader.getReaderCacheHelper().addClosedListener(_ -> directory.close());
            check(directory, reader);
            return of(build, reader);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private IndexSnapshot changed() throws IOException {
        boolean current = !(reader instanceof DirectoryReader open) || open.isCurrent();
        return current ? this : open(build.orElseThrow());
    }

    private static void check(Directory directory, DirectoryReader reader) throws IOException {
        long size = 0;
        for (String file : directory.listAll()) {
            size += directory.fileLength(file);
        }
        if (size <= CHECKED_BYTES) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        }
    }

    private static IndexSnapshot of(Path build, DirectoryReader reader) throws IOException {
        IndexStamp stamp = IndexStamp.read(reader.getIndexCommit().getUserData());
        return new IndexSnapshot(Optional.of(build), reader, searcher(reader), stamp);
    }

    private static IndexSearcher searcher(IndexReader reader) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        return searcher;
    }

    /** @return false when it has been closed; otherwise it stays open until {@link #release} */
    boolean hold() {
        return reader.tryIncRef();
    }

    void release() throws IOException {
        reader.decRef();
    }

    /** Closes it once the last one who holds it has let go. */
    void close() {
        try {
            reader.close();
        } catch (IOException e) {
            log.warn("cannot close the index", e);
        }
    }
}
