package dev.paperboy.search;

import dev.paperboy.digest.Archive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A view of the archive that can be searched. It lies in a folder of its own, may be deleted at any time, and several processes may
 * use it: one at a time writes, only while it brings the index up to date.
 */
public final class PaperIndex implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PaperIndex.class);

    private final IndexFolder folder;
    private final Archive archive;
    private final SearchAnalyzer analyzer;
    private final ReentrantLock catchingUp = new ReentrantLock();
    private volatile IndexSnapshot snapshot = IndexSnapshot.empty();
    private volatile boolean closed;

    private PaperIndex(IndexFolder folder, Archive archive) {
        this.folder = folder;
        this.archive = archive;
        this.analyzer = new SearchAnalyzer();
    }

    /** The index in a folder. Nothing is read before the first search or {@link #catchUp}. */
    public static PaperIndex open(Path folder, Archive archive) {
        return new PaperIndex(new IndexFolder(folder), archive);
    }

    /**
     * Takes over what has changed in the archive; next to nothing when nothing has. While another process writes, or when the
     * index cannot be written, this one stays with what there is.
     */
    public void catchUp() {
        if (isUpToDate()) {
            return;
        }
        catchingUp.lock();
        try {
            refresh();
            if (!isUpToDate()) {
                write(false);
            }
        } catch (IOException e) {
            log.error("the index cannot be brought up to date; searching revision {}", revision(), e);
        } finally {
            catchingUp.unlock();
        }
    }

    /**
     * Makes the index anew from the archive, whatever there is.
     *
     * @return false when another process was writing, and nothing was done
     */
    public boolean rebuild() {
        catchingUp.lock();
        try {
            return write(true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot rebuild the index", e);
        } finally {
            catchingUp.unlock();
        }
    }

    /** The archive's revision that is searched; -1 before the first. */
    public long revision() {
        return snapshot.stamp().revision();
    }

    private boolean isUpToDate() {
        return snapshot.stamp().equals(archiveNow());
    }

    private IndexStamp archiveNow() {
        return IndexStamp.of(archive.revision(), archive.identity());
    }

    /** What cuts text into words, here and in every query. */
    public SearchAnalyzer analyzer() {
        return analyzer;
    }

    /** A look into the index. */
    @FunctionalInterface
    interface Look<T> {
        T at(IndexSearcher searcher) throws IOException;
    }

    /**
     * Looks at one state of the index, whatever is written meanwhile: the newest, unless someone is just making it. A
     * damaged index is rebuilt first.
     */
    <T> T look(Look<T> look) {
        keepUp();
        try {
            return lookOnce(look);
        } catch (IOException damaged) {
            log.warn("the index cannot be read and is rebuilt", damaged);
            rebuild();
            try {
                return lookOnce(look);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the index", e);
            }
        }
    }

    /** Whether there is an index at all; not while the very first is being made, or when none can be. */
    boolean isReady() {
        keepUp();
        return revision() >= 0;
    }

    /** Waits for whoever brings it up to date only while there is nothing to read yet. */
    private void keepUp() {
        if (revision() < 0 || !catchingUp.isLocked()) {
            catchUp();
        }
    }

    private <T> T lookOnce(Look<T> look) throws IOException {
        IndexSnapshot current = held();
        try {
            return look.at(current.searcher());
        } finally {
            current.release();
        }
    }

    private IndexSnapshot held() {
        while (true) {
            IndexSnapshot current = snapshot;
            if (current.hold()) {
                return current;
            }
            if (closed) {
                throw new IllegalStateException("the index is closed");
            }
        }
    }

    /** Brings what is on disk up to date or makes it anew; false when another process has the lock. */
    private boolean write(boolean anew) throws IOException {
        Optional<Lock> lock = folder.lock();
        if (lock.isEmpty()) {
            log.debug("another process writes the index; reading revision {}", revision());
            return false;
        }
        try (Lock _ = lock.get()) {
            refresh();
            IndexStamp wanted = archiveNow(); // read last: an index never seems to be ahead of its archive
            if (anew || !update(wanted)) {
                build(wanted);
            }
            return true;
        }
    }

    /** @return whether the index on disk could be brought up to date */
    private boolean update(IndexStamp wanted) throws IOException {
        IndexStamp old = snapshot.stamp();
        Optional<Path> build = folder.current();
        if (build.isEmpty() || !old.canBecome(wanted)) {
            return false;
        }
        if (old.equals(wanted)) {
            return true;
        }
        try {
            new IndexUpdate(analyzer)
                    .write(build.get(), wanted, papers -> archive.changedSince(old.revision(), papers));
            refresh();
            return snapshot.stamp().equals(wanted);
        } catch (IOException e) {
            log.warn("the index is damaged and is rebuilt", e);
            return false;
        }
    }

    private void build(IndexStamp stamp) throws IOException {
        Path build = folder.begin();
        try {
            new IndexUpdate(analyzer).write(build, stamp, papers -> archive.changedSince(0, papers));
        } catch (IOException | RuntimeException e) {
            folder.delete(build);
            throw e;
        }
        folder.use(build);
        refresh();
    }

    /** Shows what is on disk, if it is whole; otherwise an empty index, which is then made anew. */
    private void refresh() {
        IndexSnapshot old = snapshot;
        IndexSnapshot fresh = IndexSnapshot.open(folder, old);
        if (!fresh.equals(old)) {
            snapshot = fresh;
            old.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        snapshot.close();
    }
}
