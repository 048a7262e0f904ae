package dev.paperboy.edition;

import dev.paperboy.chat.Destination;
import dev.paperboy.digest.Archive;
import dev.paperboy.schedule.Schedule;
import dev.paperboy.subscription.Matching;
import dev.paperboy.subscription.Subscriptions;
import dev.paperboy.workspace.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Chooses and composes what a destination gets. */
public final class Editions {
    public Editions(Archive archive, Matching matching, Subscriptions subscriptions, Settings settings) {}

    /** What is due now by this schedule's rhythm and what its destination has seen; empty when there is nothing new (yet). */
    public Optional<Edition> due(Handle handle, Schedule schedule, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** With {@code CatchUp.ALL}: every missed edition, oldest first; with {@code LATEST}: those that are passed over. */
    public List<Edition> missed(Handle handle, Schedule schedule, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Papers that came late into digests that the destination had within seven days; one edition for each digest. */
    public List<Edition> late(Handle handle, Schedule schedule, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** The edition of one digest as this schedule would have it, whatever was seen before; for previews. */
    public Optional<Edition> preview(Schedule schedule, LocalDate digest) {
        throw new UnsupportedOperationException();
    }

    /** Remembers that a destination has been given an edition; part of the transaction that plans it. */
    public void given(Handle handle, Edition edition, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** The digest that a daily edition's key names. */
    public static Optional<LocalDate> digestOf(Destination destination, String key) {
        throw new UnsupportedOperationException();
    }
}
