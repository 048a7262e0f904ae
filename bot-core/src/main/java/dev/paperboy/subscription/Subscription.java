package dev.paperboy.subscription;

import dev.paperboy.chat.Destination;
import dev.paperboy.chat.PersonRef;
import dev.paperboy.search.Query;
import java.time.Instant;

/**
 * A saved query and who gets what it matches. A channel's is called a channel keyword to people.
 *
 * @param query without an order and without dates
 * @param setBy who asked for it
 */
public record Subscription(SubscriptionId id, Destination destination, Query query, PersonRef setBy, Instant since) {}
