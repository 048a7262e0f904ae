package dev.paperboy.command;

/** Knows in which language, zone and detail to speak to whom. */
public interface Audiences {
    Audience caller(CommandCall call);

    Audience channel(CommandCall call);
}
