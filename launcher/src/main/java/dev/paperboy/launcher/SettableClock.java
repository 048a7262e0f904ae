package dev.paperboy.launcher;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The system's time until someone sets another; then that time stands still. */
final class SettableClock implements InstantSource {
    private final AtomicReference<Optional<Instant>> set;

    SettableClock(Optional<Instant> now) {
        this.set = new AtomicReference<>(now);
    }

    void set(Instant now) {
        set.set(Optional.of(now));
    }

    @Override
    public Instant instant() {
        return set.get().orElseGet(Instant::now);
    }
}
