package dev.paperboy.command;

import dev.paperboy.text.Language;
import dev.paperboy.text.Nearest;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sorts the words behind a command's name into its options.
 *
 * @param language in which an error names things; names are read in every language
 */
record Arguments(Command command, Language language) {

    /** @throws UserError when a word fits nowhere */
    CommandLine read(List<String> words) {
        Map<String, String> options = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>();
        for (String word : words) {
            Optional<Option> named = named(word);
            if (named.isPresent()) {
                String value = word.substring(word.indexOf(':') + 1);
                switch (named.get()) {
                    case Option.Words _ -> rest.add(value);
                    case Option.Choice _, Option.WholeNumber _, Option.TimeOfDay _, Option.Flag _ ->
                        options.put(named.get().name(), value(named.get(), value));
                }
            } else if (!bare(word, options)) {
                rest.add(word);
            }
        }
        if (command.freeText().isEmpty() && !rest.isEmpty()) {
            throw misplaced(rest.getFirst());
        }
        return new CommandLine(command.path(), String.join(" ", rest), options);
    }

    /** @throws UserError when an option is unknown or cannot take its value */
    CommandLine check(CommandLine line) {
        Map<String, String> options = new LinkedHashMap<>();
        line.options().forEach((name, value) -> {
            Option option = option(name).orElseThrow(() -> unknown(name));
            options.put(option.name(), value(option, value));
        });
        return new CommandLine(command.path(), line.words(), options);
    }

    /** The option that {@code sort:new} names; an unknown name is left to the free text where there is one. */
    private Optional<Option> named(String word) {
        int colon = word.indexOf(':');
        return colon <= 0 ? Optional.empty() : option(word.substring(0, colon));
    }

    private Optional<Option> option(String name) {
        String folded = CommandCatalog.folded(name);
        return command.options().stream()
                .filter(option -> isName(option, folded))
                .findFirst();
    }

    private boolean isName(Option option, String folded) {
        return option.name().equals(folded)
                || Arrays.stream(Language.values())
                        .anyMatch(each ->
                                CommandCatalog.name(command, option, each).equals(folded));
    }

    /** Reads {@code week}, {@code 5} or a flag's name, where no free text could mean it. */
    private boolean bare(String word, Map<String, String> options) {
        if (command.freeText().filter(Arguments::takesEverything).isPresent()) {
            return false;
        }
        for (Option option : command.options()) {
            Optional<String> value =
                    isBare(option) && !options.containsKey(option.name()) ? match(option, word) : Optional.empty();
            if (value.isPresent()) {
                options.put(option.name(), value.get());
                return true;
            }
        }
        return false;
    }

    /** Where a free text says when, a bare number is an hour. */
    private boolean isBare(Option option) {
        boolean wordsAreTimes = command.freeText()
                .filter(text -> text.completion() == Option.Completion.TIMES)
                .isPresent();
        return switch (option) {
            case Option.Choice _, Option.Flag _ -> true;
            case Option.WholeNumber number -> number.bare() && !wordsAreTimes;
            case Option.TimeOfDay _ -> !wordsAreTimes;
            case Option.Words _ -> false;
        };
    }

    private static boolean takesEverything(Option.Words text) {
        return switch (text.completion()) {
            case QUERIES, DATES, PAPERS -> true;
            case NOTHING, COMMANDS, ZONES, TIMES -> false;
        };
    }

    private String value(Option option, String typed) {
        return match(option, typed).orElseThrow(() -> impossible(option, typed));
    }

    /** The value as the command knows it, if the option can take it. */
    private Optional<String> match(Option option, String typed) {
        String folded = CommandCatalog.folded(typed);
        return switch (option) {
            case Option.Choice choice ->
                choice.values().stream()
                        .filter(value -> isValue(choice, value, folded))
                        .findFirst();
            case Option.WholeNumber number ->
                Optional.of(folded)
                        .filter(digits -> digits.matches("\\d{1,6}"))
                        .filter(digits -> number.holds(Integer.parseInt(digits)));
            case Option.TimeOfDay _ -> TimeWords.read(typed).map(LocalTime::toString);
            case Option.Flag flag -> Optional.of("yes").filter(yes -> folded.equals(yes) || isName(flag, folded));
            case Option.Words _ -> Optional.empty();
        };
    }

    private boolean isValue(Option.Choice choice, String value, String folded) {
        return value.equals(folded)
                || Arrays.stream(Language.values())
                        .map(each -> CommandCatalog.name(command, choice, value, each))
                        .anyMatch(name -> CommandCatalog.folded(name).equals(folded));
    }

    private UserError impossible(Option option, String typed) {
        String name = CommandCatalog.name(command, option, language);
        UserError error = UserError.of("command.bad-value", "option", name, "value", typed);
        return switch (option) {
            case Option.Choice choice ->
                error.detail(
                        "command.bad-value.choice", "values", values(choice).collect(Collectors.joining(", ")));
            case Option.WholeNumber number ->
                error.detail("command.bad-value.number", "least", number.least(), "most", number.most());
            case Option.TimeOfDay _ -> error.detail("command.bad-value.time");
            case Option.Flag _ -> error.detail("command.bad-value.flag", "option", name);
            case Option.Words _ -> error;
        };
    }

    private Stream<String> values(Option.Choice choice) {
        return choice.values().stream().map(value -> CommandCatalog.name(command, choice, value, language));
    }

    private UserError unknown(String name) {
        UserError error = UserError.of(
                "command.unknown-option", "command", CommandCatalog.name(command, language), "option", name);
        List<String> names = command.options().stream()
                .map(option -> CommandCatalog.name(command, option, language))
                .toList();
        return Nearest.to(name, names)
                .map(nearest -> error.detail("command.nearest", "name", nearest))
                .orElse(error);
    }

    private UserError misplaced(String word) {
        int colon = word.indexOf(':');
        if (colon > 0) {
            return unknown(word.substring(0, colon));
        }
        UserError error =
                UserError.of("command.misplaced", "command", CommandCatalog.name(command, language), "word", word);
        String possible = command.options().stream().flatMap(this::written).collect(Collectors.joining(", "));
        return possible.isEmpty()
                ? error.detail("command.misplaced.none")
                : error.detail("command.misplaced.possible", "values", possible);
    }

    private Stream<String> written(Option option) {
        return switch (option) {
            case Option.Choice choice -> values(choice);
            case Option.WholeNumber number ->
                Stream.of(CommandCatalog.name(command, number, language) + ":" + number.least() + "–" + number.most());
            case Option.TimeOfDay _ -> Stream.of("09:00");
            case Option.Flag flag -> Stream.of(CommandCatalog.name(command, flag, language));
            case Option.Words _ -> Stream.of();
        };
    }
}
