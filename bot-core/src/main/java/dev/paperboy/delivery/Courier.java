package dev.paperboy.delivery;

import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.MessageRef;
import dev.paperboy.chat.Poster;
import dev.paperboy.chat.UndeliverableException;
import dev.paperboy.delivery.Policies.Verdict;
import dev.paperboy.platform.Lane;
import dev.paperboy.platform.Pacer;
import dev.paperboy.platform.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one delivery one step further: an attempt, or a look for what an attempt may have left behind. */
final class Courier implements Steps {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Ledger ledger;
    private final Posting posting;
    private final Policies policies;
    private final Troubles troubles;
    private final Pacer pacer;
    private final InstantSource clock;

    Courier(Ledger ledger, Posting posting, Policies policies, Troubles troubles, Pacer pacer, InstantSource clock) {
        this.ledger = ledger;
        this.posting = posting;
        this.policies = policies;
        this.troubles = troubles;
        this.pacer = pacer;
        this.clock = clock;
    }

    /** What a post needs, put together before it is attempted. */
    private record Prepared(ChannelRef channel, Optional<MessageRef> parent, Message message) {}

    @Override
    public boolean step(long fence, Delivery delivery) throws InterruptedException {
        Optional<? extends Poster> platform = posting.platform(delivery);
        if (platform.isEmpty()) {
            return false;
        }
        return delivery.state() == State.UNKNOWN
                ? settle(fence, platform.get(), delivery)
                : attempt(fence, platform.get(), delivery);
    }

    private boolean attempt(long fence, Poster platform, Delivery delivery) throws InterruptedException {
        Optional<Prepared> ready = Optional.empty();
        try {
            ready = prepare(fence, platform, delivery);
        } catch (UndeliverableException e) {
            LOG.info("{}: {} ({})", name(delivery), e.reason(), e.getMessage());
            Delivery tried = delivery.with(delivery.progress().tried());
            return apply(fence, tried, policies.beforeAttempt(tried, e, clock.instant()));
        } catch (FencedException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{}: cannot be prepared", name(delivery), e);
            ledger.move(fence, delivery, policies.ourFault(delivery, clock.instant()));
        }
        if (ready.isEmpty()) {
            return true;
        }
        pacer.await(Lane.POSTS, ready.get().channel());
        Progress attempting = delivery.progress().attempting(ready.get().channel(), clock.instant());
        if (!ledger.move(fence, delivery, attempting)) {
            return true;
        }
        return post(fence, platform, ready.get(), delivery.with(attempting));
    }

    /** Empty when there is nothing to post any more. */
    private Optional<Prepared> prepare(long fence, Poster platform, Delivery delivery) throws UndeliverableException {
        Optional<MessageRef> parent = parent(delivery);
        if (delivery.parent().isPresent() && parent.isEmpty()) {
            ledger.move(fence, delivery, delivery.progress().ended(State.SKIPPED, Cause.PARENT_NOT_POSTED));
            return Optional.empty();
        }
        String payload = ledger.payload(delivery).orElseThrow(() -> new IllegalStateException("nothing to post"));
        Message message = Posting.message(payload, delivery.progress().plain());
        Optional<ChannelRef> channel = Posting.channel(platform, delivery.destination());
        if (channel.isEmpty()) {
            ledger.move(fence, delivery, delivery.progress().ended(State.PARKED, Cause.NO_DIRECT_MESSAGES));
        }
        return channel.map(where -> new Prepared(where, parent, message));
    }

    private boolean post(long fence, Poster platform, Prepared ready, Delivery delivery) {
        MessageRef posted;
        try {
            posted = Posting.post(platform, ready.channel(), ready.parent(), delivery, ready.message());
        } catch (UndeliverableException e) {
            LOG.info("{}: {} ({})", name(delivery), e.reason(), e.getMessage());
            Verdict verdict = policies.afterAttempt(delivery, e, clock.instant());
            if (verdict.progress().state() == State.PARKED) {
                LOG.warn("{}: given up: {}, payload {}", name(delivery), e.getMessage(), ledger.payloadHash(delivery));
            }
            return apply(fence, delivery, verdict);
        } catch (RuntimeException | StackOverflowError e) {
            // Whatever failed of ours, the request may have been on its way.
            LOG.error("{}: failed while it was posted", name(delivery), e);
            Delivery faulted = delivery.with(delivery.progress().faulted());
            ledger.move(fence, delivery, policies.doubtful(faulted, clock.instant()));
            return true;
        }
        return arrived(fence, delivery, posted);
    }

    private boolean settle(long fence, Poster platform, Delivery delivery) {
        Optional<MessageRef> found;
        try {
            found = Posting.find(platform, parent(delivery), delivery);
        } catch (UndeliverableException e) {
            LOG.info("{}: cannot be told whether it arrived: {}", name(delivery), e.getMessage());
            return apply(fence, delivery, policies.afterLookUp(delivery, e, clock.instant()));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{}: failed while it was looked for", name(delivery), e);
            Instant now = clock.instant();
            ledger.move(fence, delivery, policies.stillInDoubt(delivery, now, now.plus(Duration.ofMinutes(1))));
            return true;
        }
        if (found.isPresent()) {
            return arrived(fence, delivery, found.get());
        }
        return ledger.move(fence, delivery, policies.absent(delivery, clock.instant()));
    }

    private boolean arrived(long fence, Delivery delivery, MessageRef posted) {
        ledger.writes().write(handle -> {
            troubles.over(handle, delivery.destination());
            return ledger.move(handle, fence, delivery, delivery.progress().sent(posted));
        });
        return true;
    }

    private boolean apply(long fence, Delivery delivery, Verdict verdict) {
        Instant now = clock.instant();
        boolean changed = ledger.writes().write(handle -> {
            boolean moved = ledger.move(handle, fence, delivery, verdict.progress());
            if (moved) {
                beyond(handle, fence, delivery, verdict, now);
            }
            return moved;
        });
        if (changed && verdict instanceof Verdict.Hold(var _, Instant until)) {
            delivery.progress()
                    .channel()
                    .ifPresent(channel -> pacer.hold(new Scope.Channel(channel), Duration.between(now, until)));
        }
        return verdict instanceof Verdict.Only;
    }

    /** What a failure means for more than its delivery. */
    private void beyond(Handle handle, long fence, Delivery delivery, Verdict verdict, Instant now) {
        switch (verdict) {
            case Verdict.Only only -> {}
            case Verdict.Hold(var _, Instant until) -> ledger.hold(handle, delivery.destination(), until);
            case Verdict.Unreachable(var _, Cause cause, boolean forGood) ->
                troubles.failed(handle, fence, delivery.destination(), cause, forGood, now);
            case Verdict.Disable disable ->
                troubles.disable(handle, delivery.destination().workspace(), now);
        }
    }

    private Optional<MessageRef> parent(Delivery delivery) {
        return delivery.parent()
                .flatMap(parent -> ledger.find(delivery.destination(), parent.edition(), parent.part()))
                .flatMap(parent -> parent.progress().posted());
    }

    private static String name(Delivery delivery) {
        return delivery.key().value() + " " + delivery.edition() + " part " + delivery.part() + " for "
                + delivery.destination();
    }
}
