package dev.paperboy.command;

import dev.paperboy.chat.PersonRef;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * Whoever runs a command, as the platform knows them at this moment.
 *
 * @param name for people to read
 * @param locale the platform's setting
 * @param zone the platform's setting, where it tells
 * @param manager whether they manage the channel of the call
 */
public record Caller(PersonRef person, String name, Locale locale, Optional<ZoneId> zone, boolean manager) {}
