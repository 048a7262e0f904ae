package dev.paperboy.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperboy.chat.Destination;
import dev.paperboy.chat.PersonRef;
import dev.paperboy.chat.WorkspaceId;
import dev.paperboy.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults F16 (rules or zone change) and F17 (the clock jumps), as far as the table decides them. */
class SchedulesTest {
    @TempDir
    Path folder;

    private Database database;
    private Schedules schedules;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("paperboy.db"));
        schedules = new Schedules(database.jdbi());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Instant seoul(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Seoul")).toInstant();
    }

    private Schedule kept(String time, String zone, Instant now) {
        Schedule schedule = DueTimesTest.at(time, zone, DueTimesTest.EVERY_DAY);
        Schedule due = schedule.dueAt(DueTimes.next(schedule, now));
        schedules.keep(due);
        return due;
    }

    private List<Schedule> due(Instant now) {
        return database.jdbi().inTransaction(handle -> schedules.due(handle, now));
    }

    /** What the planner does with all that is due. */
    private int plan(Instant now) {
        return database.jdbi().inTransaction(handle -> {
            List<Schedule> due = schedules.due(handle, now);
            due.forEach(schedule -> schedules.advance(handle, schedule.id(), DueTimes.next(schedule, now)));
            return due.size();
        });
    }

    private Schedule change(Schedule before, String time, String zone, Instant now) {
        Schedule changed = new Schedule(
                before.id(),
                before.destination(),
                before.rhythm(),
                LocalTime.parse(time),
                ZoneId.of(zone),
                before.days(),
                before.top(),
                before.layout(),
                before.waits(),
                before.catchUp(),
                before.language(),
                before.setBy(),
                before.pausedUntil(),
                before.suspended(),
                now);
        database.jdbi()
                .useTransaction(handle ->
                        schedules.keep(handle, changed.dueAt(schedules.dueAfterChange(handle, changed, now))));
        return schedules.find(before.id()).orElseThrow();
    }

    @Test
    void whatIsKeptComesBackAsItWas() {
        Schedule schedule = kept("09:00", "Asia/Seoul", seoul("2025-04-28T10:00"));
        assertThat(schedules.find(schedule.id())).contains(schedule);
        assertThat(schedules.of(schedule.destination())).containsExactly(schedule);
        assertThat(schedules.earliest()).contains(seoul("2025-04-29T09:00"));
        Schedule paused = schedule.pausedUntil(Optional.of(LocalDate.MAX));
        schedules.keep(paused);
        assertThat(schedules.find(schedule.id())).contains(paused);
        assertThat(schedules.earliest()).isEmpty();
        schedules.remove(schedule.id());
        assertThat(schedules.find(schedule.id())).isEmpty();
    }

    @Test
    void isDueFromItsMomentOnUntilItIsAdvanced() {
        kept("09:00", "Asia/Seoul", seoul("2025-04-28T10:00"));
        assertThat(due(seoul("2025-04-29T08:59:59.999"))).isEmpty();
        assertThat(due(seoul("2025-04-29T09:00:00.001"))).hasSize(1);
        assertThat(plan(seoul("2025-04-29T09:00"))).isOne();
        assertThat(due(seoul("2025-04-29T23:00"))).isEmpty();
        assertThat(schedules.earliest()).contains(seoul("2025-04-30T09:00"));
    }

    @Test
    void advancingIsUndoneWithItsTransaction() {
        Schedule schedule = kept("09:00", "Asia/Seoul", seoul("2025-04-28T10:00"));
        database.jdbi().useHandle(handle -> {
            handle.begin();
            schedules.advance(handle, schedule.id(), seoul("2025-04-30T09:00"));
            handle.rollback();
        });
        assertThat(due(seoul("2025-04-29T09:00"))).hasSize(1);
    }

    @Test
    void whatIsPausedOrSuspendedIsNotDue() {
        Schedule schedule = kept("09:00", "Asia/Seoul", seoul("2025-04-28T10:00"));
        database.jdbi().useTransaction(handle -> schedules.suspend(handle, schedule.id(), "gone"));
        assertThat(due(seoul("2025-04-29T09:00"))).isEmpty();
        assertThat(schedules.find(schedule.id()).orElseThrow().suspended()).contains("gone");
        schedules.keep(schedule.pausedUntil(Optional.of(LocalDate.MAX)));
        assertThat(due(seoul("2026-04-29T09:00"))).isEmpty();
        assertThat(database.jdbi().withHandle(schedules::all)).hasSize(1);
    }

    @Test
    void aPauseIsOverWithTheFirstDayThatIsDueAgain() {
        Schedule schedule = kept("09:00", "Asia/Seoul", seoul("2025-04-28T10:00"))
                .pausedUntil(Optional.of(LocalDate.parse("2025-05-07")));
        schedules.keep(schedule.dueAt(DueTimes.next(schedule, seoul("2025-04-28T10:00"))));
        assertThat(plan(seoul("2025-05-06T09:00"))).isZero();
        assertThat(plan(seoul("2025-05-07T09:00"))).isOne();
        assertThat(schedules.find(schedule.id()).orElseThrow().pausedUntil()).isEmpty();
    }

    @Test
    void theRevisionChangesWithEachChangeAndWithNothingElse() {
        long before = schedules.revision();
        Schedule schedule = kept("09:00", "Asia/Seoul", seoul("2025-04-28T10:00"));
        assertThat(schedules.revision()).isGreaterThan(before);
        before = schedules.revision();
        plan(seoul("2025-04-28T11:00"));
        assertThat(schedules.revision()).isEqualTo(before);
        plan(seoul("2025-04-29T09:00"));
        assertThat(schedules.revision()).isGreaterThan(before);
        before = schedules.revision();
        schedules.remove(schedule.id());
        assertThat(schedules.revision()).isGreaterThan(before);
    }

    @Test
    void f16ADayThatWasServedIsNotServedAgainInAnotherZone() {
        Schedule schedule = kept("09:00", "Asia/Seoul", seoul("2025-04-28T10:00"));
        assertThat(plan(seoul("2025-04-29T09:00"))).isOne();
        // In New York it is still the evening of the 28th, and the 29th has been served.
        Schedule changed = change(schedule, "09:00", "America/New_York", seoul("2025-04-29T09:05"));
        assertThat(changed.nextDue()).isEqualTo("2025-04-30T13:00:00Z");
    }

    @Test
    void f16ADayThatIsStillToComeIsNotLeftOut() {
        Schedule schedule = kept("09:00", "America/New_York", Instant.parse("2025-04-27T20:00:00Z"));
        Instant now = Instant.parse("2025-04-28T12:55:00Z");
        // In Seoul nine o'clock of the 28th has passed.
        assertThat(change(schedule, "09:00", "Asia/Seoul", now).nextDue()).isEqualTo(now);
        assertThat(plan(now)).isOne();
        assertThat(schedules.earliest()).contains(seoul("2025-04-29T09:00"));
    }

    @Test
    void f16AnotherTimeOfADayThatHasNotBeenServedIsThatDay() {
        Schedule schedule = kept("09:00", "Asia/Seoul", seoul("2025-04-29T09:30"));
        assertThat(change(schedule, "11:00", "Asia/Seoul", seoul("2025-04-29T09:31"))
                        .nextDue())
                .isEqualTo(seoul("2025-04-29T11:00"));
    }

    /** The table was written with other rules: it says eight o'clock where the zone has nine. */
    @Test
    void f16NewRulesMoveTheMomentAndNotTheDay() {
        Schedule schedule = kept("09:00", "Asia/Seoul", seoul("2025-04-28T10:00"));
        database.jdbi().useHandle(handle -> handle.execute("UPDATE schedule SET next_due = '2025-04-28T23:00:00Z'"));
        schedules.followZoneRules();
        assertThat(schedules.find(schedule.id())).contains(schedule);
    }

    /** It was due and posted by the old rules; by the new ones the same day's moment is still to come. */
    @Test
    void f16NewRulesGiveNoDayASecondEdition() {
        Schedule schedule = kept("09:00", "Asia/Seoul", seoul("2025-04-28T10:00"));
        database.jdbi().useTransaction(handle -> schedules.advance(handle, schedule.id(), seoul("2025-04-30T08:00")));
        schedules.followZoneRules();
        assertThat(schedules.earliest()).contains(seoul("2025-04-30T09:00"));
    }

    @Test
    void f17AClockThatJumpsRepeatsAndSkipsNoDay() {
        kept("09:00", "Asia/Seoul", seoul("2025-04-28T10:00"));
        assertThat(plan(seoul("2025-04-29T09:00"))).isOne();
        // Back by ten minutes, then past the same moment again.
        assertThat(plan(seoul("2025-04-29T08:50"))).isZero();
        assertThat(plan(seoul("2025-04-29T09:00"))).isZero();
        // An hour forward over the due moment, and back.
        assertThat(plan(seoul("2025-04-30T09:30"))).isOne();
        assertThat(plan(seoul("2025-04-30T08:31"))).isZero();
        assertThat(plan(seoul("2025-04-30T09:01"))).isZero();
        // A day forward, and back: what came early does not come again.
        assertThat(plan(seoul("2025-05-01T10:00"))).isOne();
        assertThat(plan(seoul("2025-04-30T10:01"))).isZero();
        assertThat(plan(seoul("2025-05-01T09:00"))).isZero();
        assertThat(plan(seoul("2025-05-02T09:00"))).isOne();
    }

    @Test
    void isForgottenWithItsWorkspaceOrPerson() {
        Schedule schedule = kept("09:00", "Asia/Seoul", seoul("2025-04-28T10:00"));
        schedules.deleteWorkspace(new WorkspaceId("local", "another"));
        // A channel of that name, and whoever set it.
        schedules.deletePerson(new PersonRef(schedule.setBy().workspace(), "papers"));
        schedules.deletePerson(schedule.setBy());
        assertThat(schedules.of(schedule.destination()))
                .singleElement()
                .extracting(kept -> kept.setBy().id())
                .isEqualTo("");
        schedules.deleteWorkspace(schedule.destination().workspace());
        assertThat(schedules.of(schedule.destination())).isEmpty();
        assertThat(schedules.of(new Destination.Person(schedule.setBy()))).isEmpty();
    }
}
