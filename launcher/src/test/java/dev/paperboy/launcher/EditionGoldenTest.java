package dev.paperboy.launcher;

import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.Golden;
import dev.paperboy.chat.PersonRef;
import dev.paperboy.edition.Edition;
import dev.paperboy.local.Seat;
import dev.paperboy.local.TerminalRenderer;
import dev.paperboy.schedule.Schedule;
import dev.paperboy.schedule.Schedule.Layout;
import dev.paperboy.schedule.Schedule.Rhythm;
import dev.paperboy.schedule.ScheduleId;
import dev.paperboy.search.Query;
import dev.paperboy.search.QueryException;
import dev.paperboy.text.Language;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Editions over the samples, as they are read. */
class EditionGoldenTest {
    private static final LocalDate NEWEST = LocalDate.of(2025, 4, 28);
    private static final PersonRef SOMEONE = new PersonRef(Seat.WORKSPACE, "someone");
    private static final Destination CHANNEL = new Destination.Channel(new ChannelRef(Seat.WORKSPACE, "papers"));

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void aDay(Language language) throws QueryException {
        check("edition-daily", schedule(CHANNEL, Rhythm.DAILY, Layout.COMPACT, 5, language), "GRPO", "확산");
    }

    @ParameterizedTest
    @EnumSource
    void aDayWithoutKeywordsInAThread(Language language) throws QueryException {
        check("edition-thread", schedule(CHANNEL, Rhythm.DAILY, Layout.THREAD, 2, language));
    }

    @ParameterizedTest
    @EnumSource
    void aWeek(Language language) throws QueryException {
        check(
                "edition-weekly",
                schedule(CHANNEL, Rhythm.WEEKLY, Layout.COMPACT, 3, language),
                "GRPO",
                "reasoning",
                "a1",
                "a2",
                "a3",
                "a4",
                "a5");
    }

    @ParameterizedTest
    @EnumSource
    void aPerson(Language language) throws QueryException {
        Destination person = new Destination.Person(SOMEONE);
        check("edition-matches", schedule(person, Rhythm.MATCHES, Layout.COMPACT, 5, language), "GRPO");
    }

    private void check(String name, Schedule schedule, String... queries) throws QueryException {
        try (Bot bot = Bot.overSamples(data)) {
            List<Query> parsed = new ArrayList<>();
            for (String query : queries) {
                parsed.add(bot.paperboy().parser().parse(query, NEWEST));
            }
            Edition edition = bot.paperboy()
                    .editions(bot.paperboy().asked(parsed))
                    .preview(schedule, NEWEST)
                    .orElseThrow();
            String drawn = edition.parts().stream()
                    .map(part ->
                            part.message().summary() + "\n\n" + new TerminalRenderer(110, false).render(part.message()))
                    .collect(Collectors.joining("\n────\n"));
            Golden.check(name + "." + schedule.language().code() + ".txt", drawn);
        }
    }

    private static Schedule schedule(
            Destination destination, Rhythm rhythm, Layout layout, int top, Language language) {
        return new Schedule(
                new ScheduleId("s1"),
                destination,
                rhythm,
                LocalTime.of(9, 0),
                Bot.SEOUL,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                top,
                layout,
                Duration.ofHours(12),
                Schedule.CatchUp.LATEST,
                language,
                SOMEONE,
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
    }
}
