package dev.paperboy.command;

import dev.paperboy.text.Language;
import dev.paperboy.text.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All that can be asked. Each platform's own form of the commands is derived from this list as it stands. */
public final class CommandCatalog {
    private final List<Command> commands;
    private final Map<String, Command> byName = new HashMap<>();

    public CommandCatalog(List<Command> commands) {
        this.commands = List.copyOf(commands);
        for (Command command : commands) {
            for (String name : namesEverywhere(command)) {
                Command other = byName.put(name, command);
                if (other != null && !other.equals(command)) {
                    throw new IllegalArgumentException(name + " names both " + other.name() + " and " + command.name());
                }
            }
        }
    }

    public List<Command> commands() {
        return commands;
    }

    /** Every name that is understood, in any language, in lower case. */
    public Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    /** The command of that name in any language. */
    public Optional<Command> named(String name) {
        return Optional.ofNullable(byName.get(folded(name)));
    }

    /** The command that a line of words begins with; of several the one with the longest name. */
    Optional<Match> at(List<String> words) {
        return Stream.of(2, 1)
                .filter(length -> length <= words.size())
                .flatMap(length ->
                        named(String.join(" ", words.subList(0, length)))
                                .map(command -> new Match(command, length))
                                .stream())
                .max(Comparator.comparingInt(Match::length));
    }

    record Match(Command command, int length) {}

    /** What the command is called in a language. */
    public static String name(Command command, Language language) {
        return Words.in(language).say(command.key() + ".name");
    }

    /** What an option of the command is called in a language. */
    public static String name(Command command, Option option, Language language) {
        return Words.in(language)
                .find(command.key() + ".option." + option.name() + ".name")
                .orElse(option.name());
    }

    /** What a value of a choice is called in a language. */
    public static String name(Command command, Option.Choice choice, String value, Language language) {
        return Words.in(language)
                .find(command.key() + ".option." + choice.name() + "." + value)
                .orElse(value);
    }

    private static List<String> namesEverywhere(Command command) {
        List<String> names = new ArrayList<>(List.of(command.name()));
        for (Language language : Language.values()) {
            names.add(folded(name(command, language)));
            Words.in(language)
                    .find(command.key() + ".also")
                    .ifPresent(also -> Arrays.stream(also.split(","))
                            .map(CommandCatalog::folded)
                            .forEach(names::add));
        }
        return names;
    }

    /** As names are compared: composed, in lower case, no blanks around. */
    static String folded(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
