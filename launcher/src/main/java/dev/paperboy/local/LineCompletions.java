package dev.paperboy.local;

import dev.paperboy.command.Command;
import dev.paperboy.command.CommandCatalog;
import dev.paperboy.command.Option;
import dev.paperboy.platform.Completions;
import dev.paperboy.text.Language;
import dev.paperboy.text.Words;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Offers what a half-typed line can become: names in the speaker's language and in English, and what the core suggests. */
final class LineCompletions {
    /** As many as fit a screen. */
    private static final int MOST = 20;

    private static final String PREFIX = "/papers ";

    private final CommandCatalog catalog;
    private final Completions completions;

    LineCompletions(CommandCatalog catalog, Completions completions) {
        this.catalog = catalog;
        this.completions = completions;
    }

    /** @param before the line up to the cursor */
    List<Offer> offers(String before, Seat seat) {
        String line = before.stripLeading();
        if (line.startsWith(":")) {
            return colon(line, seat);
        }
        String typed = line.startsWith(PREFIX) ? line.substring(PREFIX.length()).stripLeading() : line;
        return command(typed)
                .map(called -> arguments(called, seat))
                .filter(offers -> !offers.isEmpty())
                .orElseGet(() -> names(typed, seat).toList());
    }

    private record Called(Command command, String rest) {
        String word() {
            return rest.substring(rest.lastIndexOf(' ') + 1);
        }
    }

    /** The command that the line begins with, once a blank follows it; of several the one with the longest name. */
    private Optional<Called> command(String typed) {
        String[] words = typed.split(" +", -1);
        return Stream.of(2, 1)
                .filter(length -> length < words.length)
                .flatMap(length -> catalog
                        .named(String.join(" ", Arrays.copyOf(words, length)))
                        .map(command ->
                                new Called(command, String.join(" ", Arrays.copyOfRange(words, length, words.length))))
                        .stream())
                .findFirst();
    }

    private Stream<Offer> names(String typed, Seat seat) {
        return catalog.commands().stream()
                .flatMap(command -> languages(seat).map(language -> CommandCatalog.name(command, language)))
                .distinct()
                .flatMap(name -> completing(typed, name, name));
    }

    private List<Offer> arguments(Called called, Seat seat) {
        Stream<Offer> suggested = called.command().freeText().stream()
                .flatMap(option -> suggested(option.completion(), called.rest(), seat));
        Stream<Offer> options = called.command().options().stream()
                .flatMap(option -> options(called.command(), option, seat))
                .distinct()
                .filter(offer -> begins(offer.value(), called.word()));
        // What can be said at all comes before a long list of what could be said in one place.
        boolean begun = !called.rest().isBlank();
        return (begun ? Stream.concat(suggested, options) : Stream.concat(options, suggested))
                .limit(MOST)
                .toList();
    }

    private Stream<Offer> suggested(Option.Completion kind, String typed, Seat seat) {
        return switch (kind) {
            case NOTHING, TIMES -> Stream.of();
            case COMMANDS -> names(typed, seat);
            case DATES, PAPERS, QUERIES, ZONES ->
                completions.suggest(seat.caller(), kind, typed.strip(), MOST).stream()
                        .flatMap(suggestion -> inPlace(typed, suggestion));
        };
    }

    /** A suggestion that goes on from what is typed continues it; any other can only stand for a single word. */
    private static Stream<Offer> inPlace(String typed, Completions.Suggestion suggestion) {
        if (begins(suggestion.value(), typed)) {
            return completing(typed, suggestion.value(), suggestion.label());
        }
        return typed.contains(" ") ? Stream.of() : Stream.of(new Offer(suggestion.value(), suggestion.label(), true));
    }

    private static Stream<Offer> options(Command command, Option option, Seat seat) {
        Stream<String> names = languages(seat).map(language -> CommandCatalog.name(command, option, language));
        return switch (option) {
            case Option.Words _ -> Stream.of();
            case Option.Flag _ -> names.map(name -> new Offer(name, name, true));
            case Option.TimeOfDay _ -> names.map(name -> new Offer(name + ":", name + ":09:00", false));
            case Option.WholeNumber number ->
                names.map(name -> new Offer(name + ":", name + ":" + number.least() + "–" + number.most(), false));
            case Option.Choice choice ->
                names.flatMap(name -> languages(seat)
                        .flatMap(language -> choice.values().stream()
                                .map(value -> name + ":" + CommandCatalog.name(command, choice, value, language)))
                        .map(text -> new Offer(text, text, true)));
        };
    }

    private static List<Offer> colon(String line, Seat seat) {
        Function<ColonCommand, String> help =
                command -> Words.in(seat.language()).say(command.helpKey());
        if (!line.contains(" ")) {
            return Arrays.stream(ColonCommand.values())
                    .filter(command -> begins(command.typed(), line))
                    .map(command -> new Offer(command.typed(), command.typed() + "  " + help.apply(command), true))
                    .toList();
        }
        String word = line.substring(line.lastIndexOf(' ') + 1);
        return ColonCommand.of(line.substring(0, line.indexOf(' '))).stream()
                .flatMap(LineCompletions::values)
                .filter(value -> begins(value, word))
                .map(value -> new Offer(value, value, true))
                .toList();
    }

    private static Stream<String> values(ColonCommand command) {
        return switch (command) {
            case MANAGER -> Stream.of("on", "off");
            case LOCALE -> Arrays.stream(Language.values()).map(Language::code);
            case AS, CHANNEL, DM, NOW, PRESS, HELP, QUIT -> Stream.of();
        };
    }

    /** What is left of a text of several words once the words before the cursor's are typed. */
    private static Stream<Offer> completing(String typed, String whole, String label) {
        if (!begins(whole, typed)) {
            return Stream.of();
        }
        int words = typed.split(" ", -1).length - 1;
        String rest = Arrays.stream(whole.split(" ", -1)).skip(words).collect(Collectors.joining(" "));
        return Stream.of(new Offer(rest, label, true));
    }

    private static Stream<Language> languages(Seat seat) {
        return Stream.of(seat.language(), Language.ENGLISH).distinct();
    }

    private static boolean begins(String text, String typed) {
        return folded(text).startsWith(folded(typed));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
