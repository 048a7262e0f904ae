package dev.paperboy.delivery;

import dev.paperboy.chat.Destination;
import dev.paperboy.chat.PostKey;
import dev.paperboy.chat.WorkspaceId;
import dev.paperboy.schedule.ScheduleId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * The table of all deliveries. A row is never deleted. What the sender changes names its fence, so that one who has been
 * followed by another changes nothing.
 */
final class Ledger {
    private static final String DUE = """
        SELECT d.* FROM delivery d
        WHERE d.state IN ('PENDING', 'UNKNOWN') AND d.not_before <= :now
            AND NOT EXISTS (SELECT 1 FROM delivery_disabled w
                WHERE w.platform = d.platform AND w.workspace = d.workspace)
            AND (d.parent_edition IS NULL OR NOT EXISTS (SELECT 1 FROM delivery p
                WHERE p.platform = d.platform AND p.workspace = d.workspace
                    AND p.destination_kind = d.destination_kind AND p.destination = d.destination
                    AND p.edition_key = d.parent_edition AND p.part = d.parent_part
                    AND p.state NOT IN ('SENT', 'SKIPPED', 'PARKED')))
        """;

    private static final String IN_ORDER = "ORDER BY d.not_before, d.planned_at, d.edition_key, d.part";

    private final Jdbi jdbi;
    private final Writes writes;

    Ledger(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.writes = new Writes(jdbi);
    }

    Writes writes() {
        return writes;
    }

    /**
     * Writes a delivery down, unless the ledger has that part of that edition for that destination.
     *
     * @param payload what will be posted; empty while there is nothing
     * @return whether it is new
     */
    boolean add(Handle handle, Delivery delivery, Optional<String> payload) {
        var insert = handle.createUpdate("""
            INSERT INTO delivery (id, platform, workspace, destination_kind, destination, edition_key, part,
                parent_edition, parent_part, schedule, state, reason, payload, payload_hash, planned_at, not_before,
                channel, first_attempt, doubt_since, attempts, faults, plain, message, fence)
            VALUES (:id, :platform, :workspace, :kind, :destination, :edition, :part,
                :parentEdition, :parentPart, :schedule, :state, :reason, :payload, :hash, :planned, :notBefore,
                :channel, :firstAttempt, :doubtSince, :attempts, :faults, :plain, :message, 0)
            ON CONFLICT (platform, workspace, destination_kind, destination, edition_key, part) DO NOTHING
            """);
        return LedgerRows.bind(LedgerRows.bind(insert, delivery.destination()), delivery.progress())
                        .bind("id", delivery.key().value())
                        .bind("edition", delivery.edition())
                        .bind("part", delivery.part())
                        .bind("parentEdition", delivery.parent().map(Delivery.Parent::edition))
                        .bind("parentPart", delivery.parent().map(Delivery.Parent::part))
                        .bind("schedule", delivery.schedule().map(id -> id.value()))
                        .bind("payload", payload)
                        .bind("hash", payload.map(Ledger::hash))
                        .bind("planned", LedgerRows.stored(delivery.planned()))
                        .execute()
                > 0;
    }

    /**
     * Takes a delivery from the state in which it was read to the next. On the disk when this returns.
     *
     * @return false when somebody else has changed it since
     * @throws FencedException when somebody else sends now
     */
    boolean move(long fence, Delivery from, Progress to) {
        return writes.write(handle -> move(handle, fence, from, to));
    }

    boolean move(Handle handle, long fence, Delivery from, Progress to) {
        int changed = LedgerRows.bind(handle.createUpdate("""
            UPDATE delivery SET state = :state, reason = :reason, not_before = :notBefore, channel = :channel,
                first_attempt = :firstAttempt, doubt_since = :doubtSince, attempts = :attempts,
                faults = :faults, plain = :plain, message = :message, fence = :fence,
                payload = CASE WHEN :state = 'SENT' THEN NULL ELSE payload END
            WHERE id = :id AND state = :from AND :fence = (SELECT fence FROM delivery_sender)
            """), to)
                .bind("id", from.key().value())
                .bind("from", from.state())
                .bind("fence", fence)
                .execute();
        if (changed == 0) {
            requireFence(handle, fence);
        }
        return changed > 0;
    }

    /** What a waiting delivery has waited for; its row becomes the edition's first part. */
    void fill(Handle handle, Delivery waiting, Delivery filled, String payload) {
        handle.createUpdate("UPDATE delivery SET state = 'PENDING', reason = NULL, edition_key = :edition,"
                        + " planned_at = :notBefore, not_before = :notBefore, payload = :payload, payload_hash = :hash"
                        + " WHERE id = :id AND state = 'WAITING'")
                .bind("id", waiting.key().value())
                .bind("edition", filled.edition())
                .bind("notBefore", LedgerRows.stored(filled.progress().notBefore()))
                .bind("payload", payload)
                .bind("hash", hash(payload))
                .execute();
    }

    void requireFence(Handle handle, long fence) {
        long present = fence(handle);
        if (present != fence) {
            throw new FencedException(fence, present);
        }
    }

    long fence(Handle handle) {
        return handle.createQuery("SELECT fence FROM delivery_sender")
                .mapTo(Long.class)
                .one();
    }

    /** Makes whoever calls the sender, and nobody else. */
    long nextFence() {
        return writes.write(handle -> {
            handle.execute("UPDATE delivery_sender SET fence = fence + 1");
            return fence(handle);
        });
    }

    /** Whether that fence is still the newest. */
    boolean holds(long fence) {
        return jdbi.withHandle(this::fence) == fence;
    }

    /**
     * What there is to do: what may be sent, in its order, and doubts that may be settled. Replies wait for what they reply
     * to.
     */
    List<Delivery> due(Instant now) {
        return jdbi.withHandle(
                handle -> deliveries(handle.createQuery(DUE + IN_ORDER).bind("now", LedgerRows.stored(now))));
    }

    /** The same for one destination. */
    List<Delivery> due(Destination destination, Instant now) {
        return jdbi.withHandle(
                handle -> deliveries(LedgerRows.bind(handle.createQuery(DUE + """
                    AND d.platform = :platform AND d.workspace = :workspace
                    AND d.destination_kind = :kind AND d.destination = :destination
                    """ + IN_ORDER), destination)
                        .bind("now", LedgerRows.stored(now))));
    }

    /** When there will be something to do, as far as the ledger knows. */
    Optional<Instant> nextDue(Instant after) {
        return jdbi.withHandle(handle -> handle.createQuery("""
            SELECT min(not_before) FROM delivery
            WHERE state IN ('PENDING', 'UNKNOWN', 'WAITING') AND not_before > :now
            """)
                .bind("now", LedgerRows.stored(after))
                .mapTo(String.class)
                .findOne()
                .map(Instant::parse));
    }

    List<Delivery> in(State state) {
        return jdbi.withHandle(handle -> in(handle, state));
    }

    List<Delivery> in(Handle handle, State state) {
        return deliveries(handle.createQuery("SELECT * FROM delivery WHERE state = :state ORDER BY planned_at, id")
                .bind("state", state));
    }

    List<Delivery> waiting(Handle handle, ScheduleId schedule) {
        return deliveries(handle.createQuery("SELECT * FROM delivery WHERE schedule = :schedule AND state = 'WAITING'")
                .bind("schedule", schedule.value()));
    }

    Optional<Delivery> find(PostKey key) {
        return jdbi
                .withHandle(handle -> deliveries(handle.createQuery("SELECT * FROM delivery WHERE id = :id")
                        .bind("id", key.value())))
                .stream()
                .findFirst();
    }

    Optional<Delivery> find(Destination destination, String edition, int part) {
        return jdbi.withHandle(handle -> find(handle, destination, edition, part));
    }

    Optional<Delivery> find(Handle handle, Destination destination, String edition, int part) {
        return deliveries(LedgerRows.bind(handle.createQuery("""
            SELECT * FROM delivery WHERE platform = :platform AND workspace = :workspace
                AND destination_kind = :kind AND destination = :destination
                AND edition_key = :edition AND part = :part
            """), destination)
                        .bind("edition", edition)
                        .bind("part", part))
                .stream()
                .findFirst();
    }

    /** What a destination would still get. */
    List<Delivery> unsent(Handle handle, Destination destination) {
        return deliveries(LedgerRows.bind(handle.createQuery("""
            SELECT * FROM delivery WHERE platform = :platform AND workspace = :workspace
                AND destination_kind = :kind AND destination = :destination
                AND state IN ('WAITING', 'PENDING')
            """), destination));
    }

    /** Nothing goes to a destination before a moment. */
    void hold(Handle handle, Destination destination, Instant until) {
        LedgerRows.bind(handle.createUpdate("""
            UPDATE delivery SET not_before = :until WHERE platform = :platform AND workspace = :workspace
                AND destination_kind = :kind AND destination = :destination
                AND state = 'PENDING' AND not_before < :until
            """), destination)
                .bind("until", LedgerRows.stored(until))
                .execute();
    }

    /**
     * Sends again what only a person may send again.
     *
     * @return false when it has ended otherwise, or has been released already
     */
    boolean release(PostKey key, Instant now) {
        return writes.write(handle -> handle.createUpdate("""
            UPDATE delivery SET state = 'PENDING', reason = NULL, not_before = :now, planned_at = :now,
                first_attempt = NULL, doubt_since = NULL, attempts = 0, faults = 0
            WHERE id = :id AND state IN ('UNCERTAIN', 'PARKED') AND payload IS NOT NULL
            """)
                        .bind("id", key.value())
                        .bind("now", LedgerRows.stored(now))
                        .execute()
                > 0);
    }

    /** Gives up what a workspace would still have got. */
    void abandon(Handle handle, WorkspaceId workspace) {
        handle.execute(
                "UPDATE delivery SET state = 'SKIPPED', reason = 'WORKSPACE_GONE'"
                        + " WHERE platform = ? AND workspace = ? AND state IN ('WAITING', 'PENDING')",
                workspace.platform(),
                workspace.id());
    }

    /** A destination's deliveries, newest first. */
    List<Delivery> of(Destination destination, Collection<State> states, int most) {
        return jdbi.withHandle(handle ->
                deliveries(LedgerRows.bind(handle.createQuery("""
                    SELECT * FROM delivery WHERE platform = :platform AND workspace = :workspace
                        AND destination_kind = :kind AND destination = :destination AND state IN (<states>)
                    ORDER BY planned_at DESC, not_before DESC, part LIMIT :most
                    """).bindList("states", List.copyOf(states)), destination)
                        .bind("most", most)));
    }

    /** The frozen content; empty when there is none, or none any more. */
    Optional<String> payload(Delivery delivery) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT payload FROM delivery WHERE id = :id")
                .bind("id", delivery.key().value())
                .map((row, _) -> Optional.ofNullable(row.getString(1)))
                .findOne()
                .flatMap(payload -> payload));
    }

    /** For the log: which content was refused. */
    String payloadHash(Delivery delivery) {
        return payload(delivery).map(Ledger::hash).orElse("gone");
    }

    static String hash(String payload) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(payload.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static List<Delivery> deliveries(Query query) {
        return query.map((row, _) -> LedgerRows.delivery(row)).list();
    }
}
