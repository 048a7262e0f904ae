package dev.paperboy.subscription;

import dev.paperboy.chat.Destination;
import dev.paperboy.chat.PersonRef;
import dev.paperboy.search.Query;
import dev.paperboy.search.QueryParser;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Keeps saved queries. */
public final class Subscriptions {
    /** For each destination. */
    public static final int MOST = 100;

    public Subscriptions(Jdbi jdbi, QueryParser parser, InstantSource clock) {}

    /** @param isNew false when a subscription of the same meaning was there already */
    public record Added(Subscription subscription, boolean isNew) {}

    public Added add(Destination destination, Query query, PersonRef setBy) {
        throw new UnsupportedOperationException();
    }

    public boolean remove(SubscriptionId id) {
        throw new UnsupportedOperationException();
    }

    /** Oldest first. */
    public List<Subscription> of(Destination destination) {
        throw new UnsupportedOperationException();
    }

    public List<Subscription> all() {
        throw new UnsupportedOperationException();
    }
}
