package dev.paperboy.launcher;

import dev.paperboy.chat.Destination;
import dev.paperboy.command.Audience;
import dev.paperboy.subscription.PersonalPosts;
import java.time.LocalTime;
import java.util.Optional;

/** The hour at which people get what their subscriptions match while nobody can change it. */
final class MorningPosts implements PersonalPosts {
    @Override
    public Hour wanted(Destination.Person person, Audience audience) {
        return new Hour(LocalTime.of(9, 0), audience.zone(), Optional.empty());
    }

    @Override
    public void unwanted(Destination.Person person) {}
}
