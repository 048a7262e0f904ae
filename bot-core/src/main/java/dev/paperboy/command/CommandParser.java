package dev.paperboy.command;

import dev.paperboy.text.Language;
import dev.paperboy.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what people type. Names of commands, options and values are understood in every language, options in any order;
 * what belongs to no option is the command's free text, as it was typed.
 */
final class CommandParser {
    private final CommandCatalog catalog;

    CommandParser(CommandCatalog catalog) {
        this.catalog = catalog;
    }

    /** A command with the line that calls it. */
    record Understood(Command command, CommandLine line) {}

    /**
     * @return empty when the first words name no command
     * @throws UserError when they do and the rest is no call of it
     */
    Optional<Understood> parse(String text) {
        List<String> words = words(text);
        return catalog.at(words).map(match -> {
            Command command = match.command();
            return new Understood(command, arguments(command, words.subList(match.length(), words.size())));
        });
    }

    /** Checks a line whose options a platform has taken apart by name. */
    Understood check(CommandLine line) {
        Command command = catalog.named(String.join(" ", line.path()))
                .orElseThrow(() -> UserError.of("command.unknown", "name", String.join(" ", line.path())));
        Map<String, String> options = new LinkedHashMap<>();
        line.options().forEach((name, value) -> {
            Option option = option(command, name).orElseThrow(() -> unknownOption(command, name));
            options.put(option.name(), value(command, option, value));
        });
        return new Understood(command, new CommandLine(command.path(), line.words(), options));
    }

    /** The words of a line without {@code /papers}; a quoted run with blanks in it stays one word, quotes included. */
    static List<String> words(String text) {
        String line = text.strip();
        if (line.equals("/papers") || line.startsWith("/papers ")) {
            line = line.substring("/papers".length());
        }
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' || c == '“' || c == '”') {
                quoted = !quoted;
            }
            if (Character.isWhitespace(c) && !quoted) {
                add(words, word);
            } else {
                word.append(c);
            }
        }
        add(words, word);
        return words;
    }

    private static void add(List<String> words, StringBuilder word) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private CommandLine arguments(Command command, List<String> words) {
        Map<String, String> options = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>();
        for (String word : words) {
            Optional<Option> named = namedOption(command, word);
            if (named.isPresent()) {
                String value = word.substring(word.indexOf(':') + 1);
                switch (named.get()) {
                    case Option.Words _ -> rest.add(value);
                    case Option.Choice _, Option.WholeNumber _, Option.Flag _ ->
                        options.put(named.get().name(), value(command, named.get(), value));
                }
            } else if (!bare(command, word, options)) {
                rest.add(word);
            }
        }
        if (command.freeText().isEmpty() && !rest.isEmpty()) {
            throw misplaced(command, rest.getFirst());
        }
        return new CommandLine(command.path(), String.join(" ", rest), options);
    }

    /** The option that {@code sort:new} names; an unknown name is left to the free text where there is one. */
    private static Optional<Option> namedOption(Command command, String word) {
        int colon = word.indexOf(':');
        return colon <= 0 ? Optional.empty() : option(command, word.substring(0, colon));
    }

    /** Reads {@code week}, {@code 5} or a flag's name where no free text could mean it. */
    private static boolean bare(Command command, String word, Map<String, String> options) {
        boolean wordsAreFree = command.freeText()
                .filter(free -> free.completion() == Option.Completion.QUERIES
                        || free.completion() == Option.Completion.DATES
                        || free.completion() == Option.Completion.PAPERS)
                .isPresent();
        if (wordsAreFree) {
            return false;
        }
        for (Option option : command.options()) {
            Optional<String> value = options.containsKey(option.name()) ? Optional.empty() : match(command, option, word);
            if (value.isPresent()) {
                options.put(option.name(), value.get());
                return true;
            }
        }
        return false;
    }

    private static Optional<Option> option(Command command, String name) {
        String folded = CommandCatalog.folded(name);
        return command.options().stream()
                .filter(option -> option.name().equals(folded)
                        || Arrays.stream(Language.values())
                                .anyMatch(language ->
                                        CommandCatalog.name(command, option, language).equals(folded)))
                .findFirst();
    }

    private static String value(Command command, Option option, String typed) {
        return match(command, option, typed).orElseThrow(() -> switch (option) {
            case Option.Choice choice ->
                UserError.of("command.bad-choice", "option", option.name(), "value", typed)
                        .detail("command.bad-choice.detail", "values", String.join(", ", choice.values()));
            case Option.WholeNumber number ->
                UserError.of("command.bad-number", "option", option.name(), "value", typed)
                        .detail("command.bad-number.detail", "least", number.least(), "most", number.most());
            case Option.Flag _, Option.Words _ ->
                UserError.of("command.bad-choice", "option", option.name(), "value", typed);
        });
    }

    private static Optional<String> match(Command command, Option option, String typed) {
        String folded = CommandCatalog.folded(typed);
        return switch (option) {
            case Option.Choice choice ->
                choice.values().stream()
                        .filter(value -> value.equals(folded)
                                || Arrays.stream(Language.values())
                                        .anyMatch(language -> CommandCatalog.folded(
                                                        CommandCatalog.name(command, choice, value, language))
                                                .equals(folded)))
                        .findFirst();
            case Option.WholeNumber number ->
                folded.matches("\\d{1,6}")
                                && Integer.parseInt(folded) >= number.least()
                                && Integer.parseInt(folded) <= number.most()
                        ? Optional.of(folded)
                        : Optional.empty();
            case Option.Flag flag ->
                folded.equals(flag.name()) || folded.equals("yes") || isNamed(command, flag, folded)
                        ? Optional.of("yes")
                        : Optional.empty();
            case Option.Words _ -> Optional.empty();
        };
    }

    private static boolean isNamed(Command command, Option option, String folded) {
        return Arrays.stream(Language.values())
                .anyMatch(language ->
                        CommandCatalog.name(command, option, language).toLowerCase(Locale.ROOT).equals(folded));
    }

    private static UserError unknownOption(Command command, String name) {
        UserError error = UserError.of("command.unknown-option", "command", command.name(), "option", name);
        return Nearest.to(name, command.options().stream().map(Option::name).toList())
                .map(nearest -> error.detail("command.nearest", "name", nearest))
                .orElse(error);
    }

    private static UserError misplaced(Command command, String word) {
        int colon = word.indexOf(':');
        if (colon > 0) {
            return unknownOption(command, word.substring(0, colon));
        }
        String possible = command.options().stream()
                .flatMap(option -> switch (option) {
                    case Option.Choice choice -> choice.values().stream();
                    case Option.WholeNumber number -> Stream.of(number.least() + "–" + number.most());
                    case Option.Flag flag -> Stream.of(flag.name());
                    case Option.Words _ -> Stream.<String>of();
                })
                .collect(Collectors.joining(", "));
        return UserError.of("command.misplaced", "command", command.name(), "word", word)
                .detail(possible.isEmpty() ? "command.misplaced.none" : "command.misplaced.possible", "values", possible);
    }
}
