package dev.paperboy.store;

import dev.paperboy.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Says to other processes that the data are in use: a lock of the operating system on {@code paperboy.lock}, shared by
 * all that have the database open, exclusive for who replaces it. It ends with the process, however that ends.
 */
public final class DataLock implements AutoCloseable {
    /**
     * What this process holds. Kept for the process, because the operating system forgets all its locks on a file as soon
     * as it closes that file once.
     */
    private static final Map<Path, Held> HELD = new ConcurrentHashMap<>();

    private final Path file;
    private boolean closed;

    private record Held(FileChannel channel, FileLock lock, int holders) {
        Held more(int by) {
            return new Held(channel, lock, holders + by);
        }
    }

    private DataLock(Path file) {
        this.file = file;
    }

    /**
     * Holds the data in use, beside others.
     *
     * @throws StoreException when they are just being replaced
     */
    public static DataLock share(Path folder) {
        return take(folder, true);
    }

    /**
     * Holds the data alone.
     *
     * @throws StoreException when anyone, this process included, has the database open
     */
    public static DataLock exclusive(Path folder) {
        return take(folder, false);
    }

    /** Makes this process the one that sends; empty when another is, or when this one already sends. */
    public static Optional<DataLock> sender(Path folder) {
        try {
            return Optional.of(take(folder, "sender.lock", false));
        } catch (StoreException another) {
            return Optional.empty();
        }
    }

    private static DataLock take(Path folder, boolean shared) {
        return take(folder, "paperboy.lock", shared);
    }

    private static DataLock take(Path folder, String name, boolean shared) {
        Path file = folder.toAbsolutePath().normalize().resolve(name);
        HELD.compute(file, (path, held) -> {
            if (held == null) {
                return lock(path, shared);
            }
            if (!shared || !held.lock().isShared()) {
                throw inUse(path);
            }
            return held.more(1);
        });
        return new DataLock(file);
    }

    private static Held lock(Path file, boolean shared) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            if (lock == null) {
                channel.close();
                throw inUse(file);
            }
            return new Held(channel, lock, 1);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + file, e);
        }
    }

    private static StoreException inUse(Path file) {
        return new StoreException(Text.of("store.in-use"), "the data are in use by another process: " + file);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        HELD.computeIfPresent(file, (path, held) -> held.holders() > 1 ? held.more(-1) : release(held));
    }

    private static @Nullable Held release(Held held) {
        try {
            held.channel().close();
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
