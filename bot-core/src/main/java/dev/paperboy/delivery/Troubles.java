package dev.paperboy.delivery;

import dev.paperboy.chat.Destination;
import dev.paperboy.chat.WorkspaceId;
import dev.paperboy.schedule.Schedule;
import dev.paperboy.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Destinations that cannot be reached. After three failures over at least a day, or at once when the platform has said so
 * itself, their schedules are suspended, and whoever set them is told. Nothing is deleted.
 */
final class Troubles {
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);
    private static final int FAILURES = 3;
    private static final Duration LONG_ENOUGH = Duration.ofDays(1);

    private final Jdbi jdbi;
    private final Ledger ledger;
    private final Schedules schedules;
    private final Notices notices;

    Troubles(Jdbi jdbi, Ledger ledger, Schedules schedules, Notices notices) {
        this.jdbi = jdbi;
        this.ledger = ledger;
        this.schedules = schedules;
        this.notices = notices;
    }

    private record Trouble(int failures, Instant since) {
        boolean isLasting(Instant now) {
            return failures >= FAILURES && !now.isBefore(since.plus(LONG_ENOUGH));
        }
    }

    /** Counts a failure; part of the transaction that records it. */
    void failed(Handle handle, long fence, Destination destination, Cause cause, boolean forGood, Instant now) {
        LedgerRows.bind(handle.createUpdate("""
            INSERT INTO delivery_trouble (platform, workspace, destination_kind, destination, failures, first_at)
            VALUES (:platform, :workspace, :kind, :destination, 1, :now)
            ON CONFLICT (platform, workspace, destination_kind, destination)
                DO UPDATE SET failures = delivery_trouble.failures + 1
            """), destination)
                .bind("now", LedgerRows.stored(now))
                .execute();
        if (forGood || trouble(handle, destination).isLasting(now)) {
            suspend(handle, fence, destination, cause, now);
        }
    }

    /** Something arrived: whatever was wrong is over. */
    void over(Handle handle, Destination destination) {
        LedgerRows.bind(handle.createUpdate("""
            DELETE FROM delivery_trouble WHERE platform = :platform AND workspace = :workspace
                AND destination_kind = :kind AND destination = :destination
            """), destination).execute();
    }

    /** Stops what is planned for a destination and parks what was to be sent to it. */
    void suspend(Handle handle, long fence, Destination destination, Cause cause, Instant now) {
        LOG.warn("{} cannot be reached ({}): its schedules are suspended", destination, cause);
        List<Schedule> running = schedules.all(handle).stream()
                .filter(schedule -> schedule.destination().equals(destination))
                .filter(schedule -> schedule.suspended().isEmpty())
                .toList();
        running.forEach(schedule -> {
            schedules.suspend(handle, schedule.id(), cause.name());
            notices.suspended(handle, schedule, cause, now);
        });
        ledger.unsent(handle, destination)
                .forEach(delivery ->
                        ledger.move(handle, fence, delivery, delivery.progress().ended(State.PARKED, cause)));
        over(handle, destination);
    }

    void disable(Handle handle, WorkspaceId workspace, Instant now) {
        LOG.warn("{} has withdrawn its token: nothing is posted there", workspace);
        handle.createUpdate("INSERT INTO delivery_disabled (platform, workspace, since)"
                        + " VALUES (:platform, :workspace, :since) ON CONFLICT (platform, workspace) DO NOTHING")
                .bind("platform", workspace.platform())
                .bind("workspace", workspace.id())
                .bind("since", LedgerRows.stored(now))
                .execute();
    }

    void enable(Handle handle, WorkspaceId workspace) {
        handle.execute(
                "DELETE FROM delivery_disabled WHERE platform = ? AND workspace = ?",
                workspace.platform(),
                workspace.id());
    }

    boolean isDisabled(WorkspaceId workspace) {
        return jdbi.withHandle(handle -> isDisabled(handle, workspace));
    }

    boolean isDisabled(Handle handle, WorkspaceId workspace) {
        return handle.createQuery("SELECT 1 FROM delivery_disabled WHERE platform = ? AND workspace = ?")
                .bind(0, workspace.platform())
                .bind(1, workspace.id())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static Trouble trouble(Handle handle, Destination destination) {
        return LedgerRows.bind(handle.createQuery("""
            SELECT failures, first_at FROM delivery_trouble WHERE platform = :platform
                AND workspace = :workspace AND destination_kind = :kind AND destination = :destination
            """), destination)
                .map((row, _) -> new Trouble(row.getInt(1), Instant.parse(row.getString(2))))
                .one();
    }
}
