package dev.paperboy.delivery;

import dev.paperboy.chat.Destination;
import dev.paperboy.chat.PostKey;
import dev.paperboy.schedule.ScheduleId;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing to post, as the ledger has it.
 *
 * @param key makes the post recognisable on its platform
 * @param edition which edition it is part of
 * @param parent in whose thread it stands
 * @param schedule whose edition it is; empty for a notice
 * @param planned when it was to go out; from then on it is worth sending for a while
 */
public record Delivery(
        PostKey key,
        Destination destination,
        String edition,
        int part,
        Optional<Parent> parent,
        Optional<ScheduleId> schedule,
        Instant planned,
        Progress progress) {

    /** A part of an edition for the same destination. */
    public record Parent(String edition, int part) {}

    State state() {
        return progress.state();
    }

    Delivery with(Progress next) {
        return new Delivery(key, destination, edition, part, parent, schedule, planned, next);
    }
}
