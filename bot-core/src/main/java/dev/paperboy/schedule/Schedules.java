package dev.paperboy.schedule;

import dev.paperboy.chat.Destination;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps post times. The table is the truth about what is due. */
public final class Schedules {
    public Schedules(Jdbi jdbi) {}

    public List<Schedule> of(Destination destination) {
        throw new UnsupportedOperationException();
    }

    public Optional<Schedule> find(ScheduleId id) {
        throw new UnsupportedOperationException();
    }

    /** Adds it, or replaces the one with its id. */
    public void keep(Schedule schedule) {
        throw new UnsupportedOperationException();
    }

    public void remove(ScheduleId id) {
        throw new UnsupportedOperationException();
    }

    /** Those that are due, paused and suspended ones excepted; part of the caller's transaction. */
    public List<Schedule> due(Handle handle, Instant now) {
        throw new UnsupportedOperationException();
    }

    public List<Schedule> all(Handle handle) {
        throw new UnsupportedOperationException();
    }

    /** Part of the caller's transaction. */
    public void advance(Handle handle, ScheduleId id, Instant nextDue) {
        throw new UnsupportedOperationException();
    }

    /** Stops it until someone sets or resumes it; part of the caller's transaction. */
    public void suspend(Handle handle, ScheduleId id, String reason) {
        throw new UnsupportedOperationException();
    }

    /** When the next one is due. */
    public Optional<Instant> earliest() {
        throw new UnsupportedOperationException();
    }

    /** Changes whenever anything here does. */
    public long revision() {
        throw new UnsupportedOperationException();
    }
}
