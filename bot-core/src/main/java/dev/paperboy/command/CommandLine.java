package dev.paperboy.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command with its arguments filled in.
 *
 * @param path the command's name in English, {@code [settings, channel]}
 * @param words what its free text is; empty when there is none
 * @param options the other arguments by name, in the order in which they were given
 */
public record CommandLine(List<String> path, String words, Map<String, String> options) {
    /** What people type before every command where other bots may listen too. */
    public static final String PREFIX = "/papers";

    public CommandLine {
        path = List.copyOf(path);
        words = words.strip();
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    public static CommandLine of(String... path) {
        return new CommandLine(List.of(path), "", Map.of());
    }

    public CommandLine words(String text) {
        return new CommandLine(path, text, options);
    }

    public CommandLine with(String option, Object value) {
        Map<String, String> more = new LinkedHashMap<>(options);
        more.put(option, value.toString());
        return new CommandLine(path, words, more);
    }

    public CommandLine without(String option) {
        Map<String, String> fewer = new LinkedHashMap<>(options);
        fewer.remove(option);
        return new CommandLine(path, words, fewer);
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** What was typed, without {@code /papers} if it begins so. */
    public static String withoutPrefix(String typed) {
        String line = typed.strip();
        if (!line.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            return line;
        }
        String rest = line.substring(PREFIX.length());
        return rest.isEmpty() || Character.isWhitespace(rest.charAt(0)) ? rest.strip() : line;
    }

    /** As people see it and may copy it: with {@code /papers}. */
    public String shown() {
        return PREFIX + " " + this;
    }

    /** As one would type it, without {@code /papers}; parsing it again gives the same line. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(String.join(" ", path));
        if (!words.isEmpty()) {
            line.append(' ').append(words);
        }
        options.forEach(
                (name, value) -> line.append(' ').append(name).append(':').append(value));
        return line.toString();
    }
}
