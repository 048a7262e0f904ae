package dev.paperboy.edition;

import dev.paperboy.chat.Destination;
import dev.paperboy.digest.PaperId;
import dev.paperboy.search.Query;
import dev.paperboy.subscription.Match;
import dev.paperboy.subscription.Matching;
import dev.paperboy.subscription.Subscription;
import dev.paperboy.subscription.Subscriptions;
import java.util.Collection;
import java.util.List;

/** What destinations asked for: what they subscribed to, or queries that stand for that in a simulation. */
public interface Interests {
    /** Oldest first. */
    List<Query> of(Destination destination);

    /** Which of these papers a destination asked for, and why. */
    List<Match> matches(Destination destination, Collection<PaperId> papers);

    /** What people subscribed to. */
    static Interests kept(Subscriptions subscriptions, Matching matching) {
        return new Interests() {
            @Override
            public List<Query> of(Destination destination) {
                return subscriptions.of(destination).stream()
                        .map(Subscription::query)
                        .toList();
            }

            @Override
            public List<Match> matches(Destination destination, Collection<PaperId> papers) {
                return matching.of(destination, papers);
            }
        };
    }
}
