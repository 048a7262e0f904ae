package dev.paperboy.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A command with its arguments filled in.
 *
 * @param path the command's name in English, {@code [settings, channel]}
 * @param arguments by the option's name, in the order in which they were given
 */
public record CommandLine(List<String> path, Map<String, String> arguments) {
    public CommandLine {
        path = List.copyOf(path);
        arguments = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    public static CommandLine of(String... path) {
        return new CommandLine(List.of(path), Map.of());
    }

    public CommandLine with(String option, Object value) {
        Map<String, String> more = new LinkedHashMap<>(arguments);
        more.put(option, value.toString());
        return new CommandLine(path, more);
    }

    public CommandLine without(String option) {
        Map<String, String> fewer = new LinkedHashMap<>(arguments);
        fewer.remove(option);
        return new CommandLine(path, fewer);
    }

    public Optional<String> argument(String option) {
        return Optional.ofNullable(arguments.get(option));
    }

    /** As one would type it in full, without {@code /papers}; parsing it again gives the same line. */
    @Override
    public String toString() {
        String options = arguments.entrySet().stream()
                .map(argument -> " " + argument.getKey() + ":" + Typed.quoted(argument.getValue()))
                .collect(Collectors.joining());
        return String.join(" ", path) + options;
    }
}
