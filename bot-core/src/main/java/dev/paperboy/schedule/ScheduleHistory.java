package dev.paperboy.schedule;

import dev.paperboy.chat.Destination;
import dev.paperboy.chat.PersonRef;
import dev.paperboy.chat.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * What a destination's schedules were before the last change, so that it can be undone. What a person gets from their
 * subscriptions has no part in it: that comes and goes with them.
 */
final class ScheduleHistory {
    private ScheduleHistory() {}

    /** Remembers how it is now. The change that follows is known by what is returned. */
    static String remember(Handle handle, Destination destination, PersonRef by) {
        forget(handle, destination);
        String change = ScheduleId.random().value();
        ScheduleRow.bind(handle.createUpdate("""
            INSERT INTO past_schedule SELECT * FROM schedule
            WHERE platform = :platform AND workspace = :workspace
                AND destination_kind = :kind AND destination = :destination AND rhythm <> 'MATCHES'
            """), destination).execute();
        ScheduleRow.bind(handle.createUpdate("""
            INSERT INTO schedule_change (platform, workspace, destination_kind, destination, name, made_by)
            VALUES (:platform, :workspace, :kind, :destination, :name, :by)
            """), destination)
                .bind("name", change)
                .bind("by", by.id())
                .execute();
        return change;
    }

    /** @param by the id of whoever made it */
    record Change(String name, String by) {}

    static Optional<Change> last(Handle handle, Destination destination) {
        return ScheduleRow.bind(handle.createQuery("""
            SELECT name, made_by FROM schedule_change
            WHERE platform = :platform AND workspace = :workspace
                AND destination_kind = :kind AND destination = :destination
            """), destination)
                .map((row, _) -> new Change(row.getString("name"), row.getString("made_by")))
                .findOne();
    }

    /** What was there before the last change, due again from now on; no local day that was served is served again. */
    static List<ScheduleRow> before(Handle handle, Destination destination, List<ScheduleRow> present, Instant now) {
        Map<ScheduleId, ScheduleRow> byId =
                present.stream().collect(Collectors.toMap(row -> row.schedule().id(), Function.identity()));
        return Schedules.rows(ScheduleRow.bind(handle.createQuery("""
            SELECT * FROM past_schedule
            WHERE platform = :platform AND workspace = :workspace
                AND destination_kind = :kind AND destination = :destination
            """), destination)).stream()
                .map(row -> dueAgain(
                        row, Optional.ofNullable(byId.get(row.schedule().id())), now))
                .toList();
    }

    private static ScheduleRow dueAgain(ScheduleRow past, Optional<ScheduleRow> present, Instant now) {
        Optional<LocalDate> last = Stream.of(past.lastDay(), present.flatMap(ScheduleRow::lastDay))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo);
        Schedule schedule = past.schedule();
        Instant due =
                DueTimes.next(schedule, now, last.map(day -> day.plusDays(1)).orElse(LocalDate.MIN));
        return new ScheduleRow(schedule.dueAt(due), DueTimes.day(schedule, due), last);
    }

    static void forget(Handle handle, Destination destination) {
        Stream.of("""
            DELETE FROM past_schedule
            WHERE platform = :platform AND workspace = :workspace
                AND destination_kind = :kind AND destination = :destination
            """, """
            DELETE FROM schedule_change
            WHERE platform = :platform AND workspace = :workspace
                AND destination_kind = :kind AND destination = :destination
            """)
                .map(handle::createUpdate)
                .forEach(statement -> ScheduleRow.bind(statement, destination).execute());
    }

    /** @return how many of today's schedules they had set */
    static int forgetSetter(Handle handle, PersonRef person) {
        return Stream.of(
                        "UPDATE schedule_change SET made_by = '' WHERE platform = ? AND workspace = ? AND made_by = ?",
                        "UPDATE past_schedule SET set_by = '' WHERE platform = ? AND workspace = ? AND set_by = ?",
                        "UPDATE schedule SET set_by = '' WHERE platform = ? AND workspace = ? AND set_by = ?")
                .mapToInt(statement -> handle.execute(
                        statement,
                        person.workspace().platform(),
                        person.workspace().id(),
                        person.id()))
                .reduce(0, (_, last) -> last);
    }

    static void forget(Handle handle, WorkspaceId workspace) {
        Stream.of(
                        "DELETE FROM past_schedule WHERE platform = ? AND workspace = ?",
                        "DELETE FROM schedule_change WHERE platform = ? AND workspace = ?")
                .forEach(statement -> handle.execute(statement, workspace.platform(), workspace.id()));
    }
}
