package dev.paperboy.delivery;

import dev.paperboy.store.DataLock;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The right to send. One process has it: whoever holds the operating system's lock on {@code sender.lock}. It ends with the
 * process, however that ends; a process that merely stands still keeps it. Should a file system not keep its word about
 * locks, the fence still lets only the newest sender change the ledger, and so post.
 */
final class Lease implements AutoCloseable {
    private final Ledger ledger;
    private final DataLock lock;
    private final long fence;

    private Lease(Ledger ledger, DataLock lock) {
        this.ledger = ledger;
        this.lock = lock;
        this.fence = ledger.nextFence();
    }

    /** Empty when another has it. */
    static Optional<Lease> take(Path folder, Ledger ledger) {
        return DataLock.sender(folder).map(lock -> {
            try {
                return new Lease(ledger, lock);
            } catch (RuntimeException e) {
                lock.close();
                throw e;
            }
        });
    }

    long fence() {
        return fence;
    }

    /** Ends it for whatever may still be running here, and for this process. */
    @Override
    public void close() {
        try {
            if (ledger.holds(fence)) {
                ledger.nextFence();
            }
        } finally {
            lock.close();
        }
    }
}
