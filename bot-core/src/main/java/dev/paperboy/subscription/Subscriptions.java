package dev.paperboy.subscription;

import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.PersonRef;
import dev.paperboy.chat.WorkspaceId;
import dev.paperboy.command.UserError;
import dev.paperboy.search.AnalyzedQuery;
import dev.paperboy.search.Query;
import dev.paperboy.search.QueryException;
import dev.paperboy.search.QueryParser;
import dev.paperboy.search.RequiredTerms;
import dev.paperboy.workspace.OwnsWorkspaceData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps saved queries, as text that is read again by whoever needs them. */
public final class Subscriptions implements OwnsWorkspaceData {
    /** For each destination. */
    public static final int MOST = 100;
    /** Of those that require no word: each of them is compared with every paper. */
    public static final int MOST_WORDLESS = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);
    private static final String COLUMNS = "number, platform, workspace, owner_kind, owner, query, set_by, since";
    private static final String OWNED =
            " platform = :platform AND workspace = :workspace AND owner_kind = :kind AND owner = :owner";
    private static final int PAGE = 10_000;

    private enum Kind {
        PERSON,
        CHANNEL
    }

    private final Jdbi jdbi;
    private final QueryParser parser;
    private final InstantSource clock;
    private final Meaning meaning;
    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

    public Subscriptions(Jdbi jdbi, QueryParser parser, InstantSource clock) {
        this.jdbi = jdbi;
        this.parser = parser;
        this.clock = clock;
        this.meaning = new Meaning(parser.analyzer());
    }

    /** @param isNew false when a subscription of the same meaning was there already */
    public record Added(Subscription subscription, boolean isNew) {}

    /** @throws UserError for a query with dates, and when the destination has as many as it may */
    public Added add(Destination destination, Query query, PersonRef setBy) {
        check(query);
        return jdbi.inTransaction(handle -> {
            lock(handle);
            Optional<Subscription> same = find(handle, destination, query);
            return same.map(old -> new Added(old, false))
                    .orElseGet(() -> new Added(insert(handle, destination, query, setBy), true));
        });
    }

    /** @throws UserError for a query that cannot be saved: one with dates */
    public static void check(Query query) {
        if (query.all().anyMatch(Query.Appeared.class::isInstance)) {
            throw UserError.of("subscribe.dates").detail("subscribe.dates.detail");
        }
    }

    /** The destination's subscription that asks for the same, however it is written. */
    public Optional<Subscription> find(Destination destination, Query query) {
        return jdbi.withHandle(handle -> find(handle, destination, query));
    }

    public boolean remove(SubscriptionId id) {
        return jdbi.inTransaction(handle -> {
            changed(handle);
            return handle.createUpdate("DELETE FROM subscription WHERE number = :number")
                            .bind("number", Long.parseLong(id.value()))
                            .execute()
                    > 0;
        });
    }

    /** Oldest first. */
    public List<Subscription> of(Destination destination) {
        return jdbi.withHandle(handle -> readable(owned(
                handle.createQuery("SELECT " + COLUMNS + " FROM subscription WHERE" + OWNED + " ORDER BY number"),
                destination)));
    }

    public List<Subscription> all() {
        return jdbi.withHandle(
                handle -> readable(handle.createQuery("SELECT " + COLUMNS + " FROM subscription ORDER BY number")));
    }

    /** Those whose canonical text is one of these. */
    List<Subscription> withQuery(Collection<String> texts) {
        return texts.isEmpty()
                ? List.of()
                : jdbi.withHandle(handle -> readable(handle.createQuery(
                                "SELECT " + COLUMNS + " FROM subscription WHERE query IN (<texts>) ORDER BY number")
                        .bindList("texts", texts)));
    }

    /** Grows with each change, also with those of other processes; the same number means the same subscriptions. */
    public long revision() {
        return jdbi.withHandle(Subscriptions::revision);
    }

    int count() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM subscription")
                .mapTo(Integer.class)
                .one());
    }

    /** Hands over the texts of what was added after a revision, in the order in which it was, some thousand at a time. */
    void addedAfter(long revision, Consumer<List<String>> pages) {
        record Row(long number, String query) {}
        long last = revision;
        List<Row> page;
        do {
            long from = last;
            page = jdbi.withHandle(
                    handle -> handle.createQuery("SELECT number, query FROM subscription WHERE number > :from"
                                    + " ORDER BY number LIMIT :page")
                            .bind("from", from)
                            .bind("page", PAGE)
                            .map((row, _) -> new Row(row.getLong(1), row.getString(2)))
                            .list());
            pages.accept(page.stream().map(Row::query).toList());
            last = page.isEmpty() ? last : page.getLast().number();
        } while (page.size() == PAGE);
    }

    @Override
    public void deletePerson(PersonRef person) {
        jdbi.useTransaction(handle -> {
            changed(handle);
            owned(handle.createUpdate("DELETE FROM subscription WHERE" + OWNED), new Destination.Person(person))
                    .execute();
            // A channel's keywords stay with the channel; who set them is forgotten.
            handle.createUpdate("UPDATE subscription SET set_by = '' WHERE platform = :platform"
                            + " AND workspace = :workspace AND set_by = :person")
                    .bind("platform", person.workspace().platform())
                    .bind("workspace", person.workspace().id())
                    .bind("person", person.id())
                    .execute();
        });
    }

    @Override
    public void deleteWorkspace(WorkspaceId workspace) {
        jdbi.useTransaction(handle -> {
            changed(handle);
            handle.createUpdate("DELETE FROM subscription WHERE platform = :platform AND workspace = :workspace")
                    .bind("platform", workspace.platform())
                    .bind("workspace", workspace.id())
                    .execute();
        });
    }

    private Subscription insert(Handle handle, Destination destination, Query query, PersonRef setBy) {
        boolean wordless = RequiredTerms.of(AnalyzedQuery.of(query, parser.analyzer()), _ -> 0)
                .isEmpty();
        refuseBeyond(handle, destination, wordless);
        changed(handle);
        long number = revision(handle);
        Instant now = clock.instant();
        owned(
                        handle.createUpdate("INSERT INTO subscription (number, platform, workspace, owner_kind, owner,"
                                + " query, meaning, wordless, set_by, since) VALUES (:number, :platform, :workspace,"
                                + " :kind, :owner, :query, :meaning, :wordless, :setBy, :since)"),
                        destination)
                .bind("number", number)
                .bind("query", query.toString())
                .bind("meaning", meaning.of(query))
                .bind("wordless", wordless ? 1 : 0)
                .bind("setBy", setBy.id())
                .bind("since", now.toString())
                .execute();
        return new Subscription(new SubscriptionId(String.valueOf(number)), destination, query, setBy, now);
    }

    private static void refuseBeyond(Handle handle, Destination destination, boolean wordless) {
        record Count(int all, int wordless) {}
        Count count = owned(
                        handle.createQuery(
                                "SELECT COUNT(*), COALESCE(SUM(wordless), 0) FROM subscription WHERE" + OWNED),
                        destination)
                .map((row, _) -> new Count(row.getInt(1), row.getInt(2)))
                .one();
        if (count.all() >= MOST) {
            throw UserError.of("subscribe.too-many", "most", MOST).detail("subscribe.too-many.detail");
        }
        if (wordless && count.wordless() >= MOST_WORDLESS) {
            throw UserError.of("subscribe.too-many-wordless", "most", MOST_WORDLESS)
                    .detail("subscribe.too-many-wordless.detail");
        }
    }

    private Optional<Subscription> find(Handle handle, Destination destination, Query query) {
        return readable(owned(
                                handle.createQuery("SELECT " + COLUMNS + " FROM subscription WHERE" + OWNED
                                        + " AND meaning = :meaning"),
                                destination)
                        .bind("meaning", meaning.of(query)))
                .stream()
                .findFirst();
    }

    private static void lock(Handle handle) {
        handle.execute("UPDATE subscription_state SET revision = revision WHERE id = 1");
    }

    private static void changed(Handle handle) {
        handle.execute("UPDATE subscription_state SET revision = revision + 1 WHERE id = 1");
    }

    private static long revision(Handle handle) {
        return handle.createQuery("SELECT revision FROM subscription_state")
                .mapTo(Long.class)
                .one();
    }

    private List<Subscription> readable(org.jdbi.v3.core.statement.Query rows) {
        return rows.map((row, _) -> read(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Subscription> read(ResultSet row) throws SQLException {
        WorkspaceId workspace = new WorkspaceId(row.getString("platform"), row.getString("workspace"));
        String owner = row.getString("owner");
        Destination destination = switch (Kind.valueOf(row.getString("owner_kind"))) {
            case PERSON -> new Destination.Person(new PersonRef(workspace, owner));
            case CHANNEL -> new Destination.Channel(new ChannelRef(workspace, owner));
        };
        SubscriptionId id = new SubscriptionId(row.getString("number"));
        PersonRef setBy = new PersonRef(workspace, row.getString("set_by"));
        Instant since = Instant.parse(row.getString("since"));
        return parsed(row.getString("query")).map(query -> new Subscription(id, destination, query, setBy, since));
    }

    /** The query that a canonical text says; one that an older version wrote and this one cannot read is kept and passed over. */
    Optional<Query> parsed(String text) {
        try {
            return Optional.of(parser.parse(text, LocalDate.EPOCH));
        } catch (QueryException e) {
            if (unreadable.add(text)) {
                LOG.warn("a saved query cannot be read any more and is passed over: {}", text, e);
            }
            return Optional.empty();
        }
    }

    private static <S extends SqlStatement<S>> S owned(S statement, Destination destination) {
        Kind kind = switch (destination) {
            case Destination.Person _ -> Kind.PERSON;
            case Destination.Channel _ -> Kind.CHANNEL;
        };
        return statement
                .bind("platform", destination.workspace().platform())
                .bind("workspace", destination.workspace().id())
                .bind("kind", kind.name())
                .bind("owner", destination.id());
    }
}
