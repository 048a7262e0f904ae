package dev.paperboy.platform;

import dev.paperboy.chat.Message;
import dev.paperboy.chat.MessageRef;
import dev.paperboy.chat.PostKey;
import dev.paperboy.chat.UndeliverableException;

/** A platform on which a post can be answered in a thread of its own. */
public interface RepliesInThreads {
    /** As {@link dev.paperboy.chat.Poster#post}, below a message. */
    MessageRef reply(MessageRef parent, Message message, PostKey key) throws UndeliverableException;
}
