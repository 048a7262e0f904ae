package dev.paperboy.delivery;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.MessageRef;
import dev.paperboy.chat.PlainForm;
import dev.paperboy.chat.Poster;
import dev.paperboy.chat.RichText;
import dev.paperboy.chat.UndeliverableException;
import dev.paperboy.chat.UndeliverableException.Reason;
import dev.paperboy.platform.FindsPosts;
import dev.paperboy.platform.MessageJson;
import dev.paperboy.platform.OpensDirectMessages;
import dev.paperboy.platform.RepliesInThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the ledger asks of a platform, in the ledger's words. */
final class Posting {
    /** Their clocks may differ from ours. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Function<String, Optional<? extends Poster>> platforms;

    Posting(Function<String, Optional<? extends Poster>> platforms) {
        this.platforms = platforms;
    }

    /** Empty when the platform is not there at present. */
    Optional<? extends Poster> platform(Delivery delivery) {
        return platforms.apply(delivery.destination().workspace().platform());
    }

    /**
     * Where a destination's posts stand.
     *
     * @return empty when the platform has no direct messages
     */
    static Optional<ChannelRef> channel(Poster platform, Destination destination) throws UndeliverableException {
        return switch (destination) {
            case Destination.Channel(ChannelRef ref) -> Optional.of(ref);
            case Destination.Person(var person) ->
                platform instanceof OpensDirectMessages direct
                        ? Optional.of(direct.directMessages(person))
                        : Optional.empty();
        };
    }

    /** One request. A reply is a post of its own where the platform has no threads. */
    static MessageRef post(
            Poster platform, ChannelRef channel, Optional<MessageRef> parent, Delivery delivery, Message message)
            throws UndeliverableException {
        if (parent.isPresent() && platform instanceof RepliesInThreads threads) {
            return threads.reply(parent.get(), message, delivery.key());
        }
        return platform.post(channel, message, delivery.key());
    }

    /**
     * Looks for what may have arrived.
     *
     * @throws UndeliverableException when it cannot be told
     */
    static Optional<MessageRef> find(Poster platform, Optional<MessageRef> parent, Delivery delivery)
            throws UndeliverableException {
        Progress progress = delivery.progress();
        if (platform instanceof FindsPosts finds && progress.channel().isPresent()) {
            Instant since = progress.firstAttempt().orElse(delivery.planned()).minus(SKEW);
            return finds.find(
                    progress.channel().get(),
                    platform instanceof RepliesInThreads ? parent : Optional.empty(),
                    delivery.key(),
                    since);
        }
        throw new UndeliverableException(Reason.NOT_ALLOWED, "posts cannot be looked for there");
    }

    /** What was frozen, in the form that the platform has not refused. */
    static Message message(String payload, boolean plain) {
        Message message = MessageJson.read(payload);
        return plain
                ? new Message(message.summary(), List.of(new Block.Paragraph(RichText.of(PlainForm.of(message)))))
                : message;
    }
}
