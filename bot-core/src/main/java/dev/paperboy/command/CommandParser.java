package dev.paperboy.command;

import dev.paperboy.text.Language;
import dev.paperboy.text.Quotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
     * @param language in which an error names things
     * @throws UserError when they do and the rest is no call of it
     */
    Optional<Understood> parse(String text, Language language) {
        List<String> words = words(text);
        return catalog.at(words).map(match -> {
            Command command = match.command();
            List<String> rest = words.subList(match.length(), words.size());
            return new Understood(command, new Arguments(command, language).read(rest));
        });
    }

    /** Checks a line whose options a platform has taken apart by name. */
    Understood check(CommandLine line, Language language) {
        String name = String.join(" ", line.path());
        Command command = catalog.named(name).orElseThrow(() -> UserError.of("command.unknown", "name", name));
        return new Understood(command, new Arguments(command, language).check(line));
    }

    /** The words of a line without {@code /papers}; a quoted run with blanks in it stays one word, quotes included. */
    static List<String> words(String text) {
        String line = CommandLine.withoutPrefix(text);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Quotes.isMark(c)) {
                quoted = !quoted && closes(line, i);
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

    /** A mark that nothing closes opens nothing. */
    private static boolean closes(String line, int mark) {
        return line.chars().skip(mark + 1L).anyMatch(Quotes::isMark);
    }

    private static void add(List<String> words, StringBuilder word) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
