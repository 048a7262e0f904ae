package dev.paperboy.schedule;

import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.PersonRef;
import dev.paperboy.chat.WorkspaceId;
import dev.paperboy.text.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * A schedule as the table has it.
 *
 * @param dueDay the local day that {@code nextDue} stands for
 * @param lastDay the local day on which it was due last
 */
record ScheduleRow(Schedule schedule, LocalDate dueDay, Optional<LocalDate> lastDay) {
    private static final String FOR_GOOD = "for good";

    static ScheduleRow of(ResultSet row) throws SQLException {
        WorkspaceId workspace = new WorkspaceId(row.getString("platform"), row.getString("workspace"));
        Schedule schedule = new Schedule(
                new ScheduleId(row.getString("id")),
                destination(workspace, row.getString("destination_kind"), row.getString("destination")),
                Schedule.Rhythm.valueOf(row.getString("rhythm")),
                LocalTime.parse(row.getString("wall_time")),
                ZoneId.of(row.getString("zone")),
                Arrays.stream(row.getString("days").split(","))
                        .map(day -> DayOfWeek.of(Integer.parseInt(day)))
                        .collect(Collectors.toUnmodifiableSet()),
                row.getInt("top_papers"),
                Schedule.Layout.valueOf(row.getString("layout")),
                Duration.ofSeconds(row.getLong("wait_seconds")),
                Schedule.CatchUp.valueOf(row.getString("catch_up")),
                Language.nearestTo(Locale.forLanguageTag(row.getString("language"))),
                new PersonRef(workspace, row.getString("set_by")),
                Optional.ofNullable(row.getString("paused_until")).map(ScheduleRow::pausedUntil),
                Optional.ofNullable(row.getString("suspended")),
                Instant.parse(row.getString("next_due")));
        return new ScheduleRow(
                schedule,
                LocalDate.parse(row.getString("due_day")),
                Optional.ofNullable(row.getString("last_day")).map(LocalDate::parse));
    }

    private static Destination destination(WorkspaceId workspace, String kind, String id) {
        return kind.equals("CHANNEL")
                ? new Destination.Channel(new ChannelRef(workspace, id))
                : new Destination.Person(new PersonRef(workspace, id));
    }

    private static LocalDate pausedUntil(String stored) {
        return stored.equals(FOR_GOOD) ? LocalDate.MAX : LocalDate.parse(stored);
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        return bind(statement, schedule.destination())
                .bind("id", schedule.id().value())
                .bind("rhythm", schedule.rhythm().name())
                .bind("time", schedule.time().toString())
                .bind("zone", schedule.zone().getId())
                .bind(
                        "days",
                        schedule.days().stream()
                                .sorted()
                                .map(day -> String.valueOf(day.getValue()))
                                .collect(Collectors.joining(",")))
                .bind("top", schedule.top())
                .bind("layout", schedule.layout().name())
                .bind("wait", schedule.waits().toSeconds())
                .bind("catchUp", schedule.catchUp().name())
                .bind("language", schedule.language().code())
                .bind("setBy", schedule.setBy().id())
                .bind(
                        "pausedUntil",
                        schedule.pausedUntil().map(date -> schedule.pausedForGood() ? FOR_GOOD : date.toString()))
                .bind("suspended", schedule.suspended())
                .bind("nextDue", stored(schedule.nextDue()))
                .bind("dueDay", dueDay.toString())
                .bind("lastDay", lastDay.map(LocalDate::toString));
    }

    static <S extends SqlStatement<S>> S bind(S statement, Destination destination) {
        return statement
                .bind("platform", destination.workspace().platform())
                .bind("workspace", destination.workspace().id())
                .bind("kind", kind(destination))
                .bind("destination", destination.id());
    }

    private static String kind(Destination destination) {
        return switch (destination) {
            case Destination.Channel _ -> "CHANNEL";
            case Destination.Person _ -> "PERSON";
        };
    }

    /** Whole seconds, so that moments sort as text. */
    static String stored(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
