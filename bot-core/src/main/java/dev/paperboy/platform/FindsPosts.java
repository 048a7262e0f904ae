package dev.paperboy.platform;

import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.MessageRef;
import dev.paperboy.chat.PostKey;
import dev.paperboy.chat.UndeliverableException;
import java.time.Instant;
import java.util.Optional;

/** A platform on which the bot can look for what it posted, when an answer was lost. */
public interface FindsPosts {
    /**
     * Looks for a post by its key.
     *
     * @param parent the message whose thread it would stand in; empty for the channel itself
     * @param since when the attempt began; nothing older is looked at
     * @return empty when it certainly is not there
     * @throws UndeliverableException when it cannot be told
     */
    Optional<MessageRef> find(ChannelRef channel, Optional<MessageRef> parent, PostKey key, Instant since)
            throws UndeliverableException;
}
