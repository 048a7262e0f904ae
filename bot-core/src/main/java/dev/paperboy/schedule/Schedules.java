package dev.paperboy.schedule;

import dev.paperboy.chat.Destination;
import dev.paperboy.chat.PersonRef;
import dev.paperboy.chat.WorkspaceId;
import dev.paperboy.workspace.OwnsWorkspaceData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Keeps post times. The table is the truth about what is due. */
public final class Schedules implements OwnsWorkspaceData {
    private static final int LONGEST_REASON = 400;

    private final Jdbi jdbi;

    public Schedules(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Daily ones first, by time. */
    public List<Schedule> of(Destination destination) {
        return jdbi.withHandle(handle -> of(handle, destination));
    }

    List<Schedule> of(Handle handle, Destination destination) {
        return schedules(ScheduleRow.bind(handle.createQuery("""
            SELECT * FROM schedule
            WHERE platform = :platform AND workspace = :workspace
                AND destination_kind = :kind AND destination = :destination
            ORDER BY rhythm, wall_time, days, id
            """), destination));
    }

    public Optional<Schedule> find(ScheduleId id) {
        return jdbi.withHandle(handle -> row(handle, id).map(ScheduleRow::schedule));
    }

    /**
     * Adds it, or replaces the one with its id. Where its next moment stands for a local day on which it was due already, it
     * is moved to the next day.
     */
    public void keep(Schedule schedule) {
        jdbi.useTransaction(handle -> keep(handle, schedule));
    }

    void keep(Handle handle, Schedule schedule) {
        Optional<LocalDate> last = row(handle, schedule.id()).flatMap(ScheduleRow::lastDay);
        Schedule kept = last.filter(
                        day -> !DueTimes.day(schedule, schedule.nextDue()).isAfter(day))
                .map(day -> schedule.dueAt(DueTimes.next(schedule, schedule.nextDue(), day.plusDays(1))))
                .orElse(schedule);
        write(handle, new ScheduleRow(kept, DueTimes.day(kept, kept.nextDue()), last));
    }

    /**
     * When a changed schedule is due next. A local day that was still to come and whose new time has passed is due at once:
     * it is not left out.
     */
    Instant dueAfterChange(Handle handle, Schedule changed, Instant now) {
        Optional<ScheduleRow> before = row(handle, changed.id());
        LocalDate from =
                before.flatMap(ScheduleRow::lastDay).map(day -> day.plusDays(1)).orElse(LocalDate.MIN);
        Instant next = DueTimes.next(changed, now, from);
        return before.filter(row -> runs(row.schedule()) && runs(changed))
                .map(ScheduleRow::dueDay)
                .filter(day -> changed.days().contains(day.getDayOfWeek()))
                .filter(day -> day.isBefore(DueTimes.day(changed, next)))
                .map(_ -> now)
                .orElse(next);
    }

    /** Keeps a schedule that is new or has changed, due again from now on. */
    Schedule change(Schedule schedule, Instant now) {
        return jdbi.inTransaction(handle -> change(handle, schedule, now));
    }

    Schedule change(Handle handle, Schedule schedule, Instant now) {
        Schedule due = schedule.dueAt(dueAfterChange(handle, schedule, now));
        keep(handle, due);
        return row(handle, schedule.id()).map(ScheduleRow::schedule).orElse(due);
    }

    /**
     * A change of all that a destination has, which can be undone: what is gone from the list is removed, the rest kept and
     * due again from now on.
     *
     * @return what the change is known by
     */
    String replaceAll(Destination destination, List<Schedule> schedules, PersonRef by, Instant now) {
        return jdbi.inTransaction(handle -> {
            String change = ScheduleHistory.remember(handle, destination, by);
            List<ScheduleId> kept = schedules.stream().map(Schedule::id).toList();
            byCommand(handle, destination).stream()
                    .map(row -> row.schedule().id())
                    .filter(id -> !kept.contains(id))
                    .forEach(id -> remove(handle, id));
            schedules.stream()
                    .filter(schedule -> !row(handle, schedule.id())
                            .map(ScheduleRow::schedule)
                            .equals(Optional.of(schedule)))
                    .forEach(schedule -> change(handle, schedule, now));
            return change;
        });
    }

    boolean lastChangedBy(Destination destination, PersonRef person) {
        return jdbi.withHandle(handle -> ScheduleHistory.last(handle, destination))
                .filter(last -> last.by().equals(person.id()))
                .isPresent();
    }

    /** @return whether it was the last change, and so has been undone */
    boolean undo(Destination destination, String change, Instant now) {
        return jdbi.inTransaction(handle -> {
            if (ScheduleHistory.last(handle, destination)
                    .filter(last -> last.name().equals(change))
                    .isEmpty()) {
                return false;
            }
            List<ScheduleRow> present = byCommand(handle, destination);
            List<ScheduleRow> before = ScheduleHistory.before(handle, destination, present, now);
            present.forEach(row -> remove(handle, row.schedule().id()));
            before.forEach(row -> write(handle, row));
            ScheduleHistory.forget(handle, destination);
            return true;
        });
    }

    /** What people have set. What comes and goes with their subscriptions is not among it. */
    private List<ScheduleRow> byCommand(Handle handle, Destination destination) {
        return of(handle, destination).stream()
                .filter(schedule -> schedule.rhythm() != Schedule.Rhythm.MATCHES)
                .flatMap(schedule -> row(handle, schedule.id()).stream())
                .toList();
    }

    private static boolean runs(Schedule schedule) {
        return schedule.pausedUntil().isEmpty() && schedule.suspended().isEmpty();
    }

    public void remove(ScheduleId id) {
        jdbi.useTransaction(handle -> remove(handle, id));
    }

    void remove(Handle handle, ScheduleId id) {
        changed(handle, handle.execute("DELETE FROM schedule WHERE id = ?", id.value()));
    }

    /** Those that are due, paused and suspended ones excepted; part of the caller's transaction. */
    public List<Schedule> due(Handle handle, Instant now) {
        return schedules(handle.createQuery("""
            SELECT * FROM schedule WHERE next_due <= :now
                AND suspended IS NULL AND (paused_until IS NULL OR paused_until <> 'for good')
            ORDER BY next_due, id
            """).bind("now", ScheduleRow.stored(now)));
    }

    public List<Schedule> all(Handle handle) {
        return schedules(handle.createQuery("SELECT * FROM schedule ORDER BY next_due, id"));
    }

    /** Part of the caller's transaction. A pause that has passed is over. */
    public void advance(Handle handle, ScheduleId id, Instant nextDue) {
        row(handle, id).ifPresent(row -> {
            LocalDate day = DueTimes.day(row.schedule(), nextDue);
            changed(
                    handle,
                    handle.createUpdate("""
                        UPDATE schedule SET next_due = :nextDue, due_day = :dueDay, last_day = :lastDay,
                            paused_until = CASE WHEN paused_until <= :lastDay THEN NULL ELSE paused_until END
                        WHERE id = :id
                        """)
                            .bind("id", id.value())
                            .bind("nextDue", ScheduleRow.stored(nextDue))
                            .bind("dueDay", day.toString())
                            .bind(
                                    "lastDay",
                                    DueTimes.dayBefore(row.schedule(), day).toString())
                            .execute());
        });
    }

    /** Stops it until someone sets or resumes it; part of the caller's transaction. */
    public void suspend(Handle handle, ScheduleId id, String reason) {
        changed(
                handle,
                handle.execute(
                        "UPDATE schedule SET suspended = ? WHERE id = ?",
                        reason.substring(0, Math.min(reason.length(), LONGEST_REASON)),
                        id.value()));
    }

    /** When the next one is due. */
    public Optional<Instant> earliest() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                    SELECT next_due FROM schedule
                    WHERE suspended IS NULL AND (paused_until IS NULL OR paused_until <> 'for good')
                    ORDER BY next_due LIMIT 1
                    """).mapTo(String.class).findOne().map(Instant::parse));
    }

    /** Changes whenever anything here does. */
    public long revision() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT revision FROM schedule_state")
                .mapTo(Long.class)
                .one());
    }

    /** Moves what is due to where the rules of its zone put it now; they change from one version of Java to the next. */
    public void followZoneRules() {
        jdbi.useTransaction(handle -> rows(handle.createQuery("SELECT * FROM schedule")).stream()
                .filter(row -> !due(row).equals(row.schedule().nextDue()))
                .forEach(row ->
                        write(handle, new ScheduleRow(row.schedule().dueAt(due(row)), row.dueDay(), row.lastDay()))));
    }

    private static Instant due(ScheduleRow row) {
        Schedule schedule = row.schedule();
        return DueTimes.on(row.dueDay(), schedule.time(), schedule.zone()).orElse(schedule.nextDue());
    }

    /** Removes what a person gets by themselves. Channels keep theirs; who set them is forgotten. */
    @Override
    public void deletePerson(PersonRef person) {
        jdbi.useTransaction(handle -> {
            Destination own = new Destination.Person(person);
            ScheduleHistory.forget(handle, own);
            int removed = ScheduleRow.bind(handle.createUpdate("""
                DELETE FROM schedule
                WHERE platform = :platform AND workspace = :workspace
                    AND destination_kind = :kind AND destination = :destination
                """), own).execute();
            changed(handle, removed + ScheduleHistory.forgetSetter(handle, person));
        });
    }

    @Override
    public void deleteWorkspace(WorkspaceId workspace) {
        jdbi.useTransaction(handle -> {
            ScheduleHistory.forget(handle, workspace);
            changed(
                    handle,
                    handle.execute(
                            "DELETE FROM schedule WHERE platform = ? AND workspace = ?",
                            workspace.platform(),
                            workspace.id()));
        });
    }

    Optional<ScheduleRow> row(Handle handle, ScheduleId id) {
        return rows(handle.createQuery("SELECT * FROM schedule WHERE id = :id").bind("id", id.value())).stream()
                .findFirst();
    }

    static void write(Handle handle, ScheduleRow row) {
        changed(handle, row.bind(handle.createUpdate("""
            INSERT INTO schedule (id, platform, workspace, destination_kind, destination, rhythm, wall_time,
                zone, days, top_papers, layout, wait_seconds, catch_up, language, set_by, paused_until,
                suspended, next_due, due_day, last_day)
            VALUES (:id, :platform, :workspace, :kind, :destination, :rhythm, :time,
                :zone, :days, :top, :layout, :wait, :catchUp, :language, :setBy, :pausedUntil,
                :suspended, :nextDue, :dueDay, :lastDay)
            ON CONFLICT (id) DO UPDATE SET
                rhythm = excluded.rhythm, wall_time = excluded.wall_time, zone = excluded.zone,
                days = excluded.days, top_papers = excluded.top_papers, layout = excluded.layout,
                wait_seconds = excluded.wait_seconds, catch_up = excluded.catch_up,
                language = excluded.language, set_by = excluded.set_by,
                paused_until = excluded.paused_until, suspended = excluded.suspended,
                next_due = excluded.next_due, due_day = excluded.due_day, last_day = excluded.last_day
            """)).execute());
    }

    private static void changed(Handle handle, int rows) {
        if (rows > 0) {
            handle.execute("UPDATE schedule_state SET revision = revision + 1");
        }
    }

    static List<ScheduleRow> rows(Query query) {
        return query.map((row, _) -> ScheduleRow.of(row)).list();
    }

    private static List<Schedule> schedules(Query query) {
        return rows(query).stream().map(ScheduleRow::schedule).toList();
    }
}
