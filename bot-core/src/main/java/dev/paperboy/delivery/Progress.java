package dev.paperboy.delivery;

import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.MessageRef;
import java.time.Instant;
import java.util.Optional;

/**
 * What has become of a delivery so far. Each step of the protocol is a method here, and none happens anywhere else.
 *
 * @param notBefore when it is looked at again; of a waiting one, until when it waits
 * @param channel where it was last sent
 * @param firstAttempt when the first request that may have arrived began
 * @param doubtSince since when nobody knows
 * @param attempts requests so far
 * @param faults how often something of ours failed over it
 * @param plain whether the platform refused its full form
 * @param posted where it stands
 */
public record Progress(
        State state,
        Optional<Cause> cause,
        Instant notBefore,
        Optional<ChannelRef> channel,
        Optional<Instant> firstAttempt,
        Optional<Instant> doubtSince,
        int attempts,
        int faults,
        boolean plain,
        Optional<MessageRef> posted) {

    static Progress of(State state, Optional<Cause> cause, Instant notBefore) {
        return of(state, cause, notBefore, 0);
    }

    static Progress of(State state, Optional<Cause> cause, Instant notBefore, int faults) {
        return new Progress(
                state,
                cause,
                notBefore,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                faults,
                false,
                Optional.empty());
    }

    static Progress pending(Instant notBefore) {
        return of(State.PENDING, Optional.empty(), notBefore);
    }

    Progress attempting(ChannelRef where, Instant now) {
        return new Progress(
                State.ATTEMPTING,
                cause,
                notBefore,
                Optional.of(where),
                firstAttempt.or(() -> Optional.of(now)),
                doubtSince,
                attempts + 1,
                faults,
                plain,
                posted);
    }

    /** An attempt that failed before there was a request for the post itself. */
    Progress tried() {
        return new Progress(
                state, cause, notBefore, channel, firstAttempt, doubtSince, attempts + 1, faults, plain, posted);
    }

    Progress sent(MessageRef message) {
        return new Progress(
                State.SENT,
                Optional.empty(),
                notBefore,
                Optional.of(message.channel()),
                firstAttempt,
                doubtSince,
                attempts,
                faults,
                plain,
                Optional.of(message));
    }

    /** Nobody knows; until a moment before which looking would be too early. */
    Progress doubtful(Instant now, Instant lookAt) {
        return new Progress(
                State.UNKNOWN,
                Optional.of(Cause.NO_ANSWER),
                lookAt,
                channel,
                firstAttempt,
                Optional.of(now),
                attempts,
                faults,
                plain,
                posted);
    }

    /** Certainly not there; another attempt at a moment. */
    Progress again(Optional<Cause> why, Instant at) {
        return new Progress(
                State.PENDING, why, at, channel, firstAttempt, Optional.empty(), attempts, faults, plain, posted);
    }

    /** Still in the same state, looked at again later. */
    Progress later(Instant at) {
        return new Progress(state, cause, at, channel, firstAttempt, doubtSince, attempts, faults, plain, posted);
    }

    Progress ended(State end, Cause why) {
        return new Progress(
                end, Optional.of(why), notBefore, channel, firstAttempt, doubtSince, attempts, faults, plain, posted);
    }

    Progress inPlainForm() {
        return new Progress(state, cause, notBefore, channel, firstAttempt, doubtSince, attempts, faults, true, posted);
    }

    Progress faulted() {
        return new Progress(
                state, cause, notBefore, channel, firstAttempt, doubtSince, attempts, faults + 1, plain, posted);
    }
}
