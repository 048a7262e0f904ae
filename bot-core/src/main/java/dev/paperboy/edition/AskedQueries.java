package dev.paperboy.edition;

import dev.paperboy.chat.Destination;
import dev.paperboy.chat.PersonRef;
import dev.paperboy.digest.PaperId;
import dev.paperboy.search.Query;
import dev.paperboy.subscription.Match;
import dev.paperboy.subscription.Matching;
import dev.paperboy.subscription.Subscription;
import dev.paperboy.subscription.SubscriptionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Queries that stand for the subscriptions of whichever destination, without being kept. */
public final class AskedQueries implements Interests {
    private final List<Query> queries;
    private final Matching matching;

    public AskedQueries(List<Query> queries, Matching matching) {
        this.queries = List.copyOf(queries);
        this.matching = matching;
    }

    @Override
    public List<Query> of(Destination destination) {
        return queries;
    }

    @Override
    public List<Match> matches(Destination destination, Collection<PaperId> papers) {
        List<Subscription> asked = new ArrayList<>();
        for (Query query : queries) {
            asked.add(new Subscription(
                    new SubscriptionId("asked-" + (asked.size() + 1)),
                    destination,
                    query,
                    new PersonRef(destination.workspace(), "nobody"),
                    Instant.EPOCH));
        }
        return matching.of(asked, papers);
    }
}
