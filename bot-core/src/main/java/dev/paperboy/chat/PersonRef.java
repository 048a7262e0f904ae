package dev.paperboy.chat;

/**
 * A person, as one workspace knows them.
 *
 * @param id the platform's own id; opaque to the core
 */
public record PersonRef(WorkspaceId workspace, String id) {}
