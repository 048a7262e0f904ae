package dev.paperboy.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/**
 * Commits changes, those that come at the same time in one transaction: the disk is asked once for all of them, and
 * SQLite's single writer is not fought over. Whoever comes first commits for those behind.
 */
final class Writes {
    private static final int MOST_AT_ONCE = 200;

    private final Jdbi jdbi;
    private final ReentrantLock committing = new ReentrantLock();
    private final Queue<Write<?>> waiting = new ConcurrentLinkedQueue<>();

    Writes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Makes a change. When this returns, it is on the disk.
     *
     * @param change may run twice; only its last run counts
     */
    <T> T write(HandleCallback<T, RuntimeException> change) {
        Write<T> write = new Write<>(change);
        waiting.add(write);
        committing.lock();
        try {
            while (write.outcome.isEmpty()) {
                commitSome();
            }
        } finally {
            committing.unlock();
        }
        return write.outcome.get().orThrow();
    }

    private void commitSome() {
        List<Write<?>> batch = new ArrayList<>();
        for (Write<?> next = waiting.poll(); next != null; next = waiting.poll()) {
            batch.add(next);
            if (batch.size() == MOST_AT_ONCE) {
                break;
            }
        }
        try {
            jdbi.useTransaction(handle -> batch.forEach(write -> write.run(handle)));
        } catch (RuntimeException together) {
            if (batch.size() == 1) {
                batch.getFirst().failed(together);
                return;
            }
            batch.forEach(this::commitAlone);
        }
        batch.forEach(Write::committed);
    }

    private void commitAlone(Write<?> write) {
        try {
            jdbi.useTransaction(write::run);
        } catch (RuntimeException alone) {
            write.failed(alone);
        }
    }

    private sealed interface Outcome<T> {
        T orThrow();

        record Done<T>(T result) implements Outcome<T> {
            @Override
            public T orThrow() {
                return result;
            }
        }

        record Failed<T>(RuntimeException cause) implements Outcome<T> {
            @Override
            public T orThrow() {
                throw cause;
            }
        }
    }

    /** Touched by whoever holds the lock alone. */
    private static final class Write<T> {
        private final HandleCallback<T, RuntimeException> change;
        private Optional<Outcome<T>> result = Optional.empty();
        private Optional<Outcome<T>> outcome = Optional.empty();

        Write(HandleCallback<T, RuntimeException> change) {
            this.change = change;
        }

        void run(Handle handle) {
            result = Optional.of(new Outcome.Done<>(change.withHandle(handle)));
        }

        void failed(RuntimeException cause) {
            outcome = Optional.of(new Outcome.Failed<>(cause));
        }

        void committed() {
            if (outcome.isEmpty()) {
                outcome = result;
            }
        }
    }
}
