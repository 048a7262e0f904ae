package dev.paperboy.chat;

/**
 * A tenant: a Slack team, a Discord guild, or the local chat.
 *
 * @param platform the platform's name, as {@code ChatPlatform.name()} says it
 * @param id the platform's own id; opaque to the core
 */
public record WorkspaceId(String platform, String id) {}
