package dev.paperboy.delivery;

import dev.paperboy.edition.Edition;
import dev.paperboy.platform.MessageJson;
import dev.paperboy.schedule.Schedule;
import dev.paperboy.schedule.ScheduleId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Writes editions, and why there is none, into the ledger. Part of the caller's transaction. */
final class Entries {
    private final Ledger ledger;
    private final PostKeys keys;

    Entries(Ledger ledger, PostKeys keys) {
        this.ledger = ledger;
        this.keys = keys;
    }

    /** What stands for an edition that is not known yet. */
    static String dueKey(Schedule schedule, Instant due) {
        return "due:" + schedule.id().value() + ":" + due;
    }

    /** Freezes an edition's content; what the ledger has already stays as it is. */
    void edition(Handle handle, Edition edition, ScheduleId schedule, Instant at) {
        edition.parts().forEach(part -> add(handle, edition, part, Optional.of(schedule), at));
    }

    /** An edition that was waited for; its first part takes the place of the waiting row. */
    void filled(Handle handle, Delivery waiting, Edition edition, Instant now) {
        for (Edition.Part part : edition.parts()) {
            if (part.number() == edition.parts().getFirst().number()) {
                Delivery first = delivery(edition, part, waiting.schedule(), now);
                ledger.fill(handle, waiting, first, MessageJson.write(part.message()));
            } else {
                add(handle, edition, part, waiting.schedule(), now);
            }
        }
    }

    void waiting(Handle handle, Schedule schedule, Instant due, Progress progress) {
        ledger.add(handle, entry(schedule, dueKey(schedule, due), due, progress), Optional.empty());
    }

    void skipped(Handle handle, Schedule schedule, String key, Cause cause, Instant now) {
        Progress skipped = Progress.of(State.SKIPPED, Optional.of(cause), now);
        ledger.add(handle, entry(schedule, key, now, skipped), Optional.empty());
    }

    private Delivery entry(Schedule schedule, String key, Instant at, Progress progress) {
        return new Delivery(
                keys.next(),
                schedule.destination(),
                key,
                0,
                Optional.empty(),
                Optional.of(schedule.id()),
                at,
                progress);
    }

    private void add(Handle handle, Edition edition, Edition.Part part, Optional<ScheduleId> schedule, Instant at) {
        ledger.add(handle, delivery(edition, part, schedule, at), Optional.of(MessageJson.write(part.message())));
    }

    private Delivery delivery(Edition edition, Edition.Part part, Optional<ScheduleId> schedule, Instant at) {
        Optional<Delivery.Parent> parent = part.parent().isPresent()
                ? Optional.of(new Delivery.Parent(edition.key(), part.parent().getAsInt()))
                : edition.inReplyTo().map(key -> new Delivery.Parent(key, 0));
        return new Delivery(
                keys.next(),
                edition.destination(),
                edition.key(),
                part.number(),
                parent,
                schedule,
                at,
                Progress.pending(at));
    }
}
