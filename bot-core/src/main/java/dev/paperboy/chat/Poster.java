package dev.paperboy.chat;

/** Puts a message where everyone in a channel sees it. */
public interface Poster {

    /**
     * Posts once. One attempt is one request; blocks until the platform has answered.
     *
     * @param key makes the post recognisable later
     * @return where the platform put it
     * @throws UndeliverableException when the message did not certainly arrive; the reason says what to make of it
     */
    MessageRef post(ChannelRef channel, Message message, PostKey key) throws UndeliverableException;
}
