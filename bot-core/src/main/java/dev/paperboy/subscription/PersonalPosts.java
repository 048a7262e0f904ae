package dev.paperboy.subscription;

import dev.paperboy.chat.Destination;
import dev.paperboy.command.Audience;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** Sees to it that people get what their subscriptions match. Subscriptions know when that is wanted, not how it is done. */
public interface PersonalPosts {
    /**
     * A person has a subscription. Said with each new one; only the first makes a difference.
     *
     * @param audience the person's own
     * @return when their matches come
     */
    Hour wanted(Destination.Person person, Audience audience);

    /** A person has no subscription any more. */
    void unwanted(Destination.Person person);

    /**
     * When a person's matches come.
     *
     * @param change the command line that changes it; empty while there is none
     */
    record Hour(LocalTime time, ZoneId zone, Optional<String> change) {}
}
