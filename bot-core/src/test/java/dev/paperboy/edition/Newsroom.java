package dev.paperboy.edition;

import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.PersonRef;
import dev.paperboy.chat.PlainForm;
import dev.paperboy.chat.WorkspaceId;
import dev.paperboy.digest.Archive;
import dev.paperboy.digest.Archived;
import dev.paperboy.schedule.Schedule;
import dev.paperboy.schedule.ScheduleId;
import dev.paperboy.search.Marker;
import dev.paperboy.search.QueryException;
import dev.paperboy.search.QueryParser;
import dev.paperboy.search.SearchAnalyzer;
import dev.paperboy.subscription.Matching;
import dev.paperboy.subscription.Subscriptions;
import dev.paperboy.text.Language;
import dev.paperboy.workspace.Defaults;
import dev.paperboy.workspace.Settings;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Editions over a real archive, for a channel and a person. */
final class Newsroom implements AutoCloseable {
    static final WorkspaceId WORKSPACE = new WorkspaceId("local", "lab");
    static final PersonRef KIM = new PersonRef(WORKSPACE, "kim");
    static final Destination PAPERS = new Destination.Channel(new ChannelRef(WORKSPACE, "papers"));
    static final Destination PERSON = new Destination.Person(KIM);
    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Archived archived;
    private final SearchAnalyzer analyzer = new SearchAnalyzer();
    private final Subscriptions subscriptions;
    private final Settings settings;
    private final Editions editions;

    Newsroom(Path work) {
        archived = new Archived(work);
        Archive archive = archived.archive();
        subscriptions = new Subscriptions(archived.database().jdbi(), new QueryParser(analyzer), () -> Instant.EPOCH);
        settings = new Settings(archived.database().jdbi(), new Defaults(Language.ENGLISH, SEOUL));
        Matching matching = new Matching(subscriptions, archive, analyzer);
        editions = new Editions(archive, Interests.kept(subscriptions, matching), settings, new Marker(analyzer));
    }

    Editions editions() {
        return editions;
    }

    Archived archived() {
        return archived;
    }

    Settings settings() {
        return settings;
    }

    Newsroom publish(String date, String... papers) {
        archived.write(date + ".md", Archived.digest(date, papers));
        archived.importAll();
        return this;
    }

    Newsroom take(Path files) {
        archived.importer().run(List.of(files), false, dev.paperboy.digest.Progress.NONE);
        return this;
    }

    Newsroom subscribe(Destination destination, String query) {
        try {
            subscriptions.add(destination, new QueryParser(analyzer).parse(query, LocalDate.EPOCH), KIM);
            return this;
        } catch (QueryException e) {
            throw new IllegalArgumentException(query, e);
        }
    }

    Optional<Edition> due(Schedule schedule, String now) {
        return archived.database().jdbi().inTransaction(handle -> editions.due(handle, schedule, Instant.parse(now)));
    }

    List<Edition> missed(Schedule schedule, String now) {
        return archived.database()
                .jdbi()
                .inTransaction(handle -> editions.missed(handle, schedule, Instant.parse(now)));
    }

    List<Edition> late(Schedule schedule, String now) {
        return archived.database().jdbi().inTransaction(handle -> editions.late(handle, schedule, Instant.parse(now)));
    }

    Edition given(Edition edition, String now) {
        archived.database().jdbi().useTransaction(handle -> editions.given(handle, edition, Instant.parse(now)));
        return edition;
    }

    /** What is due, and given. */
    Edition gives(Schedule schedule, String now) {
        return given(due(schedule, now).orElseThrow(), now);
    }

    static Schedule daily() {
        return schedule(PAPERS, Schedule.Rhythm.DAILY, 5, Schedule.Layout.COMPACT, Schedule.CatchUp.LATEST);
    }

    static Schedule schedule(
            Destination destination,
            Schedule.Rhythm rhythm,
            int top,
            Schedule.Layout layout,
            Schedule.CatchUp catchUp) {
        return new Schedule(
                new ScheduleId("s1"),
                destination,
                rhythm,
                LocalTime.of(9, 0),
                SEOUL,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                top,
                layout,
                Duration.ofHours(12),
                catchUp,
                Language.ENGLISH,
                KIM,
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2025-04-29T00:00:00Z"));
    }

    static String text(Edition edition) {
        return text(edition.parts().getFirst().message());
    }

    static String text(Message message) {
        return PlainForm.of(message);
    }

    static List<String> labels(Edition edition) {
        return edition.parts().getFirst().message().presses().stream()
                .map(button -> button.label())
                .toList();
    }

    @Override
    public void close() {
        archived.close();
    }
}
