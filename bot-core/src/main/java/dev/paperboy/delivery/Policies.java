package dev.paperboy.delivery;

import dev.paperboy.chat.UndeliverableException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done about each reason for which a post can fail. All of it is here. */
final class Policies {
    private static final Logger LOG = LoggerFactory.getLogger(Policies.class);

    /** Where a platform limits and does not say for how long. */
    static final Duration LIMITED = Duration.ofSeconds(30);

    /** The longest that a platform is obeyed; Discord's longest known ban is an hour. */
    static final Duration LIMITED_AT_MOST = Duration.ofHours(1);

    private static final int FAULTS = 5;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /** Between attempts at a channel that refuses: soon in case it was a mistake, and in all more than a day. */
    private static final List<Duration> TROUBLE = List.of(
            Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(17), Duration.ofHours(6));

    private final Timing timing;

    Policies(Timing timing) {
        this.timing = timing;
    }

    /** What becomes of a delivery, and of more than it. */
    sealed interface Verdict {
        Progress progress();

        /** The delivery alone. */
        record Only(Progress progress) implements Verdict {}

        /** Nothing more goes to this destination before a moment. */
        record Hold(Progress progress, Instant until) implements Verdict {}

        /** The channel or person cannot be reached; they may have to be given up. */
        record Unreachable(Progress progress, Cause cause, boolean forGood) implements Verdict {}

        /** Nothing more goes to this workspace. */
        record Disable(Progress progress) implements Verdict {}
    }

    /** After an attempt to post. */
    Verdict afterAttempt(Delivery delivery, UndeliverableException failure, Instant now) {
        Progress progress = delivery.progress();
        return switch (failure.reason()) {
            case REJECTED ->
                new Verdict.Only(
                        progress.plain()
                                ? progress.ended(State.PARKED, Cause.REFUSED)
                                : progress.inPlainForm().again(Optional.of(Cause.REFUSED), now));
            case RATE_LIMITED -> {
                Instant until = now.plus(asked(failure.retryAfter()));
                yield new Verdict.Hold(within(delivery, Cause.TOO_MANY_REQUESTS, until), until);
            }
            case PLATFORM_DOWN ->
                new Verdict.Only(within(delivery, Cause.PLATFORM_DOWN, now.plus(pause(progress.attempts()))));
            case IN_DOUBT -> new Verdict.Only(doubtful(delivery, now));
            case CHANNEL_GONE -> unreachable(delivery, Cause.CHANNEL_GONE, failure.forGood(), now);
            case NOT_ALLOWED -> unreachable(delivery, Cause.NOT_ALLOWED, failure.forGood(), now);
            case REVOKED -> new Verdict.Disable(progress.ended(State.PARKED, Cause.WORKSPACE_GONE));
        };
    }

    /** After a failure before there was a request for the post itself: whatever the doubt, it is not about the post. */
    Verdict beforeAttempt(Delivery delivery, UndeliverableException failure, Instant now) {
        return failure.reason() == UndeliverableException.Reason.IN_DOUBT
                ? new Verdict.Only(within(
                        delivery,
                        Cause.PLATFORM_DOWN,
                        now.plus(pause(delivery.progress().attempts()))))
                : afterAttempt(delivery, failure, now);
    }

    /** After a failure of ours before there was a request: this delivery only, five times. */
    Progress ourFault(Delivery delivery, Instant now) {
        Progress faulted = delivery.progress().faulted();
        return isPoisoned(faulted)
                ? faulted.ended(State.PARKED, Cause.OUR_FAULT)
                : faulted.again(Optional.of(Cause.OUR_FAULT), now.plus(pause(faulted.faults())));
    }

    /** An edition could not be composed; so many times before. */
    Progress planningFailed(int before, Instant now) {
        Progress waiting =
                Progress.of(State.WAITING, Optional.of(Cause.OUR_FAULT), now.plus(pause(before + 1)), before + 1);
        return isPoisoned(waiting) ? waiting.ended(State.PARKED, Cause.OUR_FAULT) : waiting;
    }

    /** Looked for and certainly not there. */
    Progress absent(Delivery delivery, Instant now) {
        return isPoisoned(delivery.progress())
                ? delivery.progress().ended(State.PARKED, Cause.OUR_FAULT)
                : delivery.progress().again(Optional.empty(), now);
    }

    private static boolean isPoisoned(Progress progress) {
        return progress.faults() >= FAULTS;
    }

    /** After a look-up that told nothing. */
    Verdict afterLookUp(Delivery delivery, UndeliverableException failure, Instant now) {
        return switch (failure.reason()) {
            case RATE_LIMITED -> new Verdict.Only(stillInDoubt(delivery, now, now.plus(asked(failure.retryAfter()))));
            case REVOKED -> new Verdict.Disable(delivery.progress().ended(State.UNCERTAIN, Cause.WORKSPACE_GONE));
            case REJECTED, PLATFORM_DOWN, IN_DOUBT, CHANNEL_GONE, NOT_ALLOWED ->
                new Verdict.Only(stillInDoubt(delivery, now, now.plus(timing.requestTimeout())));
        };
    }

    /** Nobody knows: wait until what is under way must have landed, and look. */
    Progress doubtful(Delivery delivery, Instant now) {
        return delivery.progress().doubtful(now, now.plus(timing.quarantine()));
    }

    /** Looked at again at a moment, if there is still time for it. */
    Progress stillInDoubt(Delivery delivery, Instant now, Instant next) {
        Instant end = delivery.progress().doubtSince().orElse(now).plus(timing.doubt());
        return now.isBefore(end)
                ? delivery.progress().later(next.isBefore(end) ? next : end)
                : delivery.progress().ended(State.UNCERTAIN, Cause.NO_ANSWER);
    }

    private Verdict unreachable(Delivery delivery, Cause cause, boolean forGood, Instant now) {
        int failures = Math.max(1, delivery.progress().attempts());
        Instant next = now.plus(TROUBLE.get(Math.min(failures, TROUBLE.size()) - 1));
        return new Verdict.Unreachable(
                failures > TROUBLE.size()
                        ? delivery.progress().ended(State.PARKED, cause)
                        : delivery.progress().again(Optional.of(cause), next),
                cause,
                forGood);
    }

    private Progress within(Delivery delivery, Cause cause, Instant next) {
        return next.isBefore(delivery.planned().plus(timing.window()))
                ? delivery.progress().again(Optional.of(cause), next)
                : delivery.progress().ended(State.PARKED, cause);
    }

    private static Duration asked(Optional<Duration> retryAfter) {
        Duration wait = retryAfter.filter(Duration::isPositive).orElse(LIMITED);
        if (wait.compareTo(LIMITED_AT_MOST) > 0) {
            LOG.warn("a platform asks to wait {}; {} it is", wait, LIMITED_AT_MOST);
            return LIMITED_AT_MOST;
        }
        return wait;
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(attempts - 1, 0, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
