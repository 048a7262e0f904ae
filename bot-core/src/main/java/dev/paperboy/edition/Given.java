package dev.paperboy.edition;

import dev.paperboy.chat.Destination;
import dev.paperboy.digest.PaperId;
import dev.paperboy.edition.EditionKey.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** What each destination has been given, as one transaction sees it. */
final class Given {
    private static final String DESTINATION = " platform = :platform and workspace = :workspace"
            + " and destination_kind = :destination_kind and destination = :destination ";

    private final Handle handle;
    private final Destination destination;

    Given(Handle handle, Destination destination) {
        this.handle = handle;
        this.destination = destination;
    }

    /**
     * A digest that the destination had.
     *
     * @param revision of the archive up to which its papers are accounted for
     */
    record Had(LocalDate day, long revision) {}

    boolean has(String key) {
        return of(handle.createQuery("select count(*) from edition_given where" + DESTINATION
                                + "and edition_key = :edition_key"))
                        .bind("edition_key", key)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** The newest digest that was the subject of a daily edition. */
    Optional<LocalDate> newestDaily() {
        return of(handle.createQuery("select day from edition_given where" + DESTINATION
                        + "and kind = 'daily' order by day desc limit 1"))
                .map((row, context) -> LocalDate.parse(row.getString(1)))
                .findOne();
    }

    /** Digests of daily editions since a moment, oldest first. */
    List<Had> dailySince(Instant since) {
        return of(handle.createQuery("select day, max(revision) from edition_given where" + DESTINATION
                        + "and kind in ('daily', 'late') group by day"
                        + " having max(case when kind = 'daily' then given_at else '' end) >= :since order by day"))
                .bind("since", since.toString())
                .map((row, context) -> new Had(LocalDate.parse(row.getString(1)), row.getLong(2)))
                .list();
    }

    /** Those of the papers that have been given before. */
    Set<PaperId> seen(List<PaperId> papers) {
        return papers.isEmpty()
                ? Set.of()
                : of(handle.createQuery(
                                "select paper from paper_given where" + DESTINATION + "and paper in (<papers>)"))
                        .bindList("papers", papers.stream().map(PaperId::value).toList())
                        .map((row, context) -> new PaperId(row.getString(1)))
                        .set();
    }

    void add(Edition edition, Instant now) {
        Kind kind = EditionKey.kind(edition.key());
        of(handle.createUpdate("insert into edition_given (platform, workspace, destination_kind, destination,"
                        + " edition_key, kind, day, revision, given_at) values (:platform, :workspace,"
                        + " :destination_kind, :destination, :edition_key, :kind, :day, :revision, :given_at)"
                        + " on conflict do nothing"))
                .bind("edition_key", edition.key())
                .bind("kind", kind.word())
                .bind("day", EditionKey.day(edition.key()).map(LocalDate::toString))
                .bind("revision", edition.revision())
                .bind("given_at", now.toString())
                .execute();
        PreparedBatch papers = handle.prepareBatch("insert into paper_given (platform, workspace, destination_kind,"
                + " destination, paper, edition_key) values (:platform, :workspace, :destination_kind, :destination,"
                + " :paper, :edition_key) on conflict do nothing");
        for (PaperId paper : edition.papers()) {
            of(papers)
                    .bind("paper", paper.value())
                    .bind("edition_key", edition.key())
                    .add();
        }
        if (papers.size() > 0) {
            papers.execute();
        }
    }

    private <S extends SqlStatement<S>> S of(S statement) {
        return statement
                .bind("platform", destination.workspace().platform())
                .bind("workspace", destination.workspace().id())
                .bind("destination_kind", destination instanceof Destination.Channel ? "channel" : "person")
                .bind("destination", destination.id());
    }
}
