package dev.paperboy.chat;

/**
 * A message that the platform has taken.
 *
 * @param id the platform's own id; opaque to the core
 */
public record MessageRef(ChannelRef channel, String id) {}
