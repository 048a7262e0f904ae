package dev.paperboy.platform;

import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.PersonRef;
import dev.paperboy.chat.UndeliverableException;

/** A platform on which the bot can write to a person alone. */
public interface OpensDirectMessages {
    /** The conversation with a person; opened if there is none yet. */
    ChannelRef directMessages(PersonRef person) throws UndeliverableException;
}
