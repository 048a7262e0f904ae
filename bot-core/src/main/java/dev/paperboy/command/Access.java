package dev.paperboy.command;

/** Who may run a command. Checked in the core, on every call. */
public enum Access {
    EVERYONE,
    /** Whoever the platform says manages the channel of the call. */
    CHANNEL_MANAGER
}
