package dev.paperboy.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.PersonRef;
import dev.paperboy.chat.WorkspaceId;
import dev.paperboy.digest.Archived;
import dev.paperboy.edition.Editions;
import dev.paperboy.edition.Interests;
import dev.paperboy.platform.Pacer;
import dev.paperboy.schedule.Schedule;
import dev.paperboy.schedule.ScheduleId;
import dev.paperboy.schedule.Schedules;
import dev.paperboy.search.Marker;
import dev.paperboy.search.QueryParser;
import dev.paperboy.search.SearchAnalyzer;
import dev.paperboy.store.DataFolder;
import dev.paperboy.subscription.Matching;
import dev.paperboy.subscription.Subscriptions;
import dev.paperboy.text.Language;
import dev.paperboy.workspace.Defaults;
import dev.paperboy.workspace.Settings;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a digest that comes in to a post in a channel, with all parts real but the platform. */
class DeliveriesTest {
    private static final WorkspaceId WORKSPACE = new WorkspaceId("stand-in", "w");
    private static final Destination PAPERS = new Destination.Channel(new ChannelRef(WORKSPACE, "papers"));
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2025-04-27T23:59:00Z"));
    private final StandInPlatform platform = new StandInPlatform(now::get);
    private Archived archived;
    private Schedules schedules;
    private Deliveries deliveries;

    @BeforeEach
    void open() {
        archived = new Archived(folder);
        schedules = new Schedules(archived.database().jdbi());
        restart();
    }

    @AfterEach
    void close() {
        deliveries.close();
        archived.close();
    }

    private void restart() {
        if (deliveries != null) {
            deliveries.close();
        }
        SearchAnalyzer analyzer = new SearchAnalyzer();
        Subscriptions subscriptions =
                new Subscriptions(archived.database().jdbi(), new QueryParser(analyzer), now::get);
        Matching matching = new Matching(subscriptions, archived.archive(), analyzer);
        Editions editions = new Editions(
                archived.archive(),
                Interests.kept(subscriptions, matching),
                new Settings(archived.database().jdbi(), new Defaults(Language.ENGLISH, SEOUL)),
                new Marker(analyzer));
        deliveries = new Deliveries(
                archived.database(),
                DataFolder.in(folder),
                archived.archive(),
                schedules,
                editions,
                name -> name.equals("stand-in") ? Optional.of(platform) : Optional.empty(),
                new Pacer(Map.of(), System::nanoTime),
                Timing.DEFAULT,
                now::get);
    }

    private void publish(String date, String... papers) {
        archived.write(date + ".md", Archived.digest(date, papers));
        archived.importAll();
    }

    private void at(String instant) {
        now.set(Instant.parse(instant));
        deliveries.tick();
    }

    private void schedule(Schedule.CatchUp catchUp, String nextDue) {
        schedules.keep(new Schedule(
                new ScheduleId("s1"),
                PAPERS,
                Schedule.Rhythm.DAILY,
                LocalTime.of(9, 0),
                SEOUL,
                EnumSet.allOf(DayOfWeek.class),
                5,
                Schedule.Layout.COMPACT,
                Duration.ofHours(12),
                catchUp,
                Language.ENGLISH,
                new PersonRef(WORKSPACE, "seojun"),
                Optional.empty(),
                Optional.empty(),
                Instant.parse(nextDue)));
    }

    private List<String> days() {
        return platform.texts().stream()
                .map(text -> text.replaceAll("Daily Papers (.*?) · .*", "$1"))
                .toList();
    }

    private List<String> ledger() {
        return archived.database()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select edition_key || ' ' || state || coalesce(' ' || reason, '') from delivery"
                                        + " order by edition_key")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void anEditionGoesOutAtItsHourAndNeverAgain() {
        schedule(Schedule.CatchUp.LATEST, "2025-04-28T00:00:00Z");
        publish("2025-04-28", "2504.00001 9 New", "2504.00002 5 Other");
        at("2025-04-27T23:59:59Z");
        assertThat(days()).isEmpty();
        at("2025-04-28T00:00:00Z");
        assertThat(days()).containsExactly("Mon 28 Apr");
        restart();
        at("2025-04-28T00:00:01Z");
        at("2025-04-29T00:00:00Z");
        at("2025-04-29T12:00:00Z");
        assertThat(days()).containsExactly("Mon 28 Apr");
        assertThat(ledger())
                .containsExactly("daily:2025-04-28 SENT", "due:s1:2025-04-29T00:00:00Z SKIPPED NOTHING_NEW");
    }

    @Test
    void aDigestThatIsNotInYetIsWaitedFor() {
        schedule(Schedule.CatchUp.LATEST, "2025-04-29T00:00:00Z");
        at("2025-04-29T00:00:00Z");
        assertThat(ledger()).containsExactly("due:s1:2025-04-29T00:00:00Z WAITING");
        publish("2025-04-28", "2504.00001 9 New");
        at("2025-04-29T03:00:00Z");
        assertThat(days()).containsExactly("Mon 28 Apr");
        assertThat(ledger()).containsExactly("daily:2025-04-28 SENT");
    }

    @Test
    void whatComesAfterTheWaitIsForTheNextDay() {
        schedule(Schedule.CatchUp.LATEST, "2025-04-29T00:00:00Z");
        at("2025-04-29T00:00:00Z");
        at("2025-04-29T12:00:00Z");
        publish("2025-04-28", "2504.00001 9 New");
        at("2025-04-29T12:00:01Z");
        assertThat(days()).isEmpty();
        at("2025-04-30T00:00:00Z");
        assertThat(days()).containsExactly("Mon 28 Apr");
    }

    @Test
    void f18AfterThreeMissedDaysTheNewestGoesOutAndOlderOnesAreRecorded() {
        schedule(Schedule.CatchUp.LATEST, "2025-04-26T00:00:00Z");
        threeDays();
        at("2025-04-28T09:30:00Z");
        at("2025-04-28T12:30:00Z");
        assertThat(days()).containsExactly("Mon 28 Apr");
        assertThat(ledger())
                .containsExactly(
                        "daily:2025-04-26 SKIPPED PASSED_OVER",
                        "daily:2025-04-27 SKIPPED PASSED_OVER",
                        "daily:2025-04-28 SENT");
    }

    @Test
    void f18WithAllEachGoesOutOldestFirstOneAnHour() {
        schedule(Schedule.CatchUp.ALL, "2025-04-26T00:00:00Z");
        threeDays();
        at("2025-04-28T09:30:00Z");
        assertThat(days()).containsExactly("Sat 26 Apr");
        at("2025-04-28T10:29:59Z");
        assertThat(days()).hasSize(1);
        at("2025-04-28T10:30:00Z");
        restart();
        at("2025-04-28T11:30:00Z");
        at("2025-04-28T15:30:00Z");
        assertThat(days()).containsExactly("Sat 26 Apr", "Sun 27 Apr", "Mon 28 Apr");
    }

    @Test
    void f18WithSkipNothingMissedGoesOut() {
        schedule(Schedule.CatchUp.SKIP, "2025-04-26T00:00:00Z");
        threeDays();
        at("2025-04-28T09:30:00Z");
        assertThat(days()).isEmpty();
        assertThat(ledger()).containsExactly("due:s1:2025-04-28T00:00:00Z SKIPPED WAS_DOWN");
        publish("2025-04-29", "2504.00009 9 Fresh");
        at("2025-04-29T00:00:00Z");
        assertThat(days()).containsExactly("Tue 29 Apr");
    }

    @Test
    void f18AfterAMonthOneEditionGoesOut() {
        schedule(Schedule.CatchUp.LATEST, "2025-03-28T00:00:00Z");
        threeDays();
        at("2025-04-28T09:30:00Z");
        assertThat(days()).containsExactly("Mon 28 Apr");
    }

    @Test
    void f32AFileThatIsRewrittenIsNotPostedAgainAndLatePapersAreOneReply() {
        schedule(Schedule.CatchUp.LATEST, "2025-04-28T00:00:00Z");
        publish("2025-04-28", "2504.00001 9 New");
        at("2025-04-28T00:00:00Z");
        publish("2025-04-28", "2504.00001 12 Renamed", "2504.00002 5 Late", "2504.00003 1 Later");
        at("2025-04-28T05:00:00Z");
        restart();
        at("2025-04-28T05:00:01Z");
        assertThat(platform.posts()).hasSize(2);
        assertThat(platform.posts().getLast().parent()).isPresent();
        assertThat(platform.texts().getLast()).contains("2 late papers");
    }

    @Test
    void f33APaperOfAnEarlierEditionIsNotRepeated() {
        schedule(Schedule.CatchUp.LATEST, "2025-04-28T00:00:00Z");
        publish("2025-04-28", "2504.00001 9 Twice");
        at("2025-04-28T00:00:00Z");
        publish("2025-04-29", "2504.00001 12 Twice, with a new title", "2504.00002 5 Fresh");
        at("2025-04-29T00:00:00Z");
        assertThat(platform.posts()).hasSize(2);
        assertThat(dev.paperboy.chat.PlainForm.of(platform.posts().getLast().message()))
                .contains("Fresh")
                .doesNotContain("abs/2504.00001");
    }

    @Test
    void f27AnEditionThatCannotBeComposedCostsNoOtherItsOwn() {
        schedule(Schedule.CatchUp.LATEST, "2025-04-28T00:00:00Z");
        publish("2025-04-28", "2504.00001 9 New");
        archived.database()
                .jdbi()
                .useHandle(handle -> handle.execute("create trigger poisoned before insert on"
                        + " edition_given begin select raise(abort, 'poisoned'); end"));
        at("2025-04-28T00:00:00Z");
        for (int minute = 1; minute < 40; minute++) {
            at(Instant.parse("2025-04-28T00:00:00Z").plusSeconds(60L * minute).toString());
        }
        assertThat(platform.requests()).isZero();
        assertThat(ledger()).containsExactly("due:s1:2025-04-28T00:00:00Z PARKED OUR_FAULT");
    }

    @Test
    void aSuspendedChannelIsNotPlanned() {
        schedule(Schedule.CatchUp.LATEST, "2025-04-28T00:00:00Z");
        publish("2025-04-28", "2504.00001 9 New");
        deliveries.unreachable(new ChannelRef(WORKSPACE, "papers"), true);
        at("2025-04-28T00:00:00Z");
        assertThat(platform.posts()).extracting(post -> post.channel().id()).containsExactly("@seojun");
    }

    @Test
    void aWorkspaceThatCameBackGetsNoBurst() {
        schedule(Schedule.CatchUp.LATEST, "2025-04-28T00:00:00Z");
        publish("2025-04-28", "2504.00001 9 New");
        deliveries.uninstalled(WORKSPACE);
        at("2025-04-28T00:00:00Z");
        deliveries.installed(WORKSPACE);
        at("2025-04-28T00:30:00Z");
        assertThat(platform.requests()).isZero();
        publish("2025-04-29", "2504.00002 9 Newer");
        at("2025-04-29T00:00:00Z");
        assertThat(days()).containsExactly("Tue 29 Apr");
    }

    private void threeDays() {
        publish("2025-04-26", "2504.00001 9 One");
        publish("2025-04-27", "2504.00002 9 Two");
        publish("2025-04-28", "2504.00003 9 Three");
    }
}
