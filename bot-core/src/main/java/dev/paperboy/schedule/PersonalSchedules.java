package dev.paperboy.schedule;

import dev.paperboy.chat.Destination;
import dev.paperboy.chat.PersonRef;
import dev.paperboy.command.Audience;
import dev.paperboy.subscription.PersonalPosts;
import dev.paperboy.workspace.Choices;
import dev.paperboy.workspace.Settings;
import dev.paperboy.workspace.SettingsCommands;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;

/**
 * When people get what their subscriptions match: every day at the time and in the zone of their own settings. Comes with the
 * first subscription and goes with the last; the time is a setting, so that it is there before and stays afterwards.
 */
public final class PersonalSchedules implements PersonalPosts, SettingsCommands.Changed {
    private final Schedules schedules;
    private final Settings settings;
    private final InstantSource clock;

    public PersonalSchedules(Schedules schedules, Settings settings, InstantSource clock) {
        this.schedules = schedules;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Hour wanted(Destination.Person person, Audience audience) {
        LocalTime time = settings.of(person.ref()).time().orElse(Choices.USUAL_TIME);
        Schedule schedule =
                of(person).orElseGet(() -> keep(person, ScheduleId.random(), time, audience, clock.instant()));
        return new Hour(schedule.time(), schedule.zone(), Optional.of("settings"));
    }

    @Override
    public void unwanted(Destination.Person person) {
        of(person).map(Schedule::id).ifPresent(schedules::remove);
    }

    /** The time, the zone or the language of someone's settings is another now. */
    @Override
    public void changed(PersonRef person, Audience audience, Instant now) {
        Destination.Person destination = new Destination.Person(person);
        LocalTime time = settings.of(person).time().orElse(Choices.USUAL_TIME);
        of(destination)
                .filter(schedule -> !schedule.time().equals(time)
                        || !schedule.zone().equals(audience.zone())
                        || schedule.language() != audience.language())
                .ifPresent(schedule -> keep(destination, schedule.id(), time, audience, now));
    }

    private Optional<Schedule> of(Destination.Person person) {
        return schedules.of(person).stream()
                .filter(schedule -> schedule.rhythm() == Schedule.Rhythm.MATCHES)
                .findFirst();
    }

    private Schedule keep(Destination.Person person, ScheduleId id, LocalTime time, Audience audience, Instant now) {
        Schedule schedule = new Schedule(
                id,
                person,
                Schedule.Rhythm.MATCHES,
                time,
                audience.zone(),
                EnumSet.allOf(DayOfWeek.class),
                SetSchedule.MOST_PAPERS,
                Schedule.Layout.COMPACT,
                Duration.ZERO,
                Schedule.CatchUp.LATEST,
                audience.language(),
                person.ref(),
                Optional.empty(),
                Optional.empty(),
                now);
        return schedules.change(schedule, now);
    }
}
