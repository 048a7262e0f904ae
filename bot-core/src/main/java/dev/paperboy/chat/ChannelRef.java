package dev.paperboy.chat;

/**
 * A place in which a message can stand: a channel, a thread or a direct conversation.
 *
 * @param id the platform's own id; opaque to the core
 */
public record ChannelRef(WorkspaceId workspace, String id) {}
