package dev.paperboy.delivery;

import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.MessageRef;
import dev.paperboy.chat.PersonRef;
import dev.paperboy.chat.PostKey;
import dev.paperboy.chat.WorkspaceId;
import dev.paperboy.schedule.ScheduleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** How deliveries look as rows. */
final class LedgerRows {
    private static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private LedgerRows() {}

    static String stored(Instant instant) {
        return INSTANT.format(instant);
    }

    static <S extends SqlStatement<S>> S bind(S statement, Destination destination) {
        return statement
                .bind("platform", destination.workspace().platform())
                .bind("workspace", destination.workspace().id())
                .bind("kind", kind(destination))
                .bind("destination", destination.id());
    }

    static <S extends SqlStatement<S>> S bind(S statement, Progress progress) {
        return statement
                .bind("state", progress.state())
                .bind("reason", progress.cause())
                .bind("notBefore", stored(progress.notBefore()))
                .bind("channel", progress.channel().map(ChannelRef::id))
                .bind("firstAttempt", progress.firstAttempt().map(LedgerRows::stored))
                .bind("doubtSince", progress.doubtSince().map(LedgerRows::stored))
                .bind("attempts", progress.attempts())
                .bind("faults", progress.faults())
                .bind("plain", progress.plain() ? 1 : 0)
                .bind("message", progress.posted().map(MessageRef::id));
    }

    static Delivery delivery(ResultSet row) throws SQLException {
        WorkspaceId workspace = new WorkspaceId(row.getString("platform"), row.getString("workspace"));
        Optional<Delivery.Parent> parent = Optional.empty();
        if (row.getString("parent_edition") != null) {
            parent = Optional.of(new Delivery.Parent(row.getString("parent_edition"), row.getInt("parent_part")));
        }
        return new Delivery(
                new PostKey(row.getString("id")),
                destination(workspace, row.getString("destination_kind"), row.getString("destination")),
                row.getString("edition_key"),
                row.getInt("part"),
                parent,
                text(row, "schedule").map(ScheduleId::new),
                Instant.parse(row.getString("planned_at")),
                progress(row, workspace));
    }

    private static Progress progress(ResultSet row, WorkspaceId workspace) throws SQLException {
        Optional<ChannelRef> channel = text(row, "channel").map(id -> new ChannelRef(workspace, id));
        Optional<String> message = text(row, "message");
        return new Progress(
                State.valueOf(row.getString("state")),
                text(row, "reason").map(Cause::valueOf),
                Instant.parse(row.getString("not_before")),
                channel,
                text(row, "first_attempt").map(Instant::parse),
                text(row, "doubt_since").map(Instant::parse),
                row.getInt("attempts"),
                row.getInt("faults"),
                row.getInt("plain") == 1,
                channel.flatMap(where -> message.map(id -> new MessageRef(where, id))));
    }

    static Destination destination(WorkspaceId workspace, String kind, String id) {
        return kind.equals("CHANNEL")
                ? new Destination.Channel(new ChannelRef(workspace, id))
                : new Destination.Person(new PersonRef(workspace, id));
    }

    private static String kind(Destination destination) {
        return switch (destination) {
            case Destination.Channel channel -> "CHANNEL";
            case Destination.Person person -> "PERSON";
        };
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
