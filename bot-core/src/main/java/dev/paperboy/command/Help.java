package dev.paperboy.command;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Excerpt;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.RichText;
import dev.paperboy.text.Nearest;
import dev.paperboy.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Says what can be asked, by what people want, and about one command at a time. */
public final class Help {
    private final Supplier<CommandCatalog> catalog;

    /**
     * Help over a list of commands.
     *
     * @param catalog the list, which help itself stands in
     */
    public Help(Supplier<CommandCatalog> catalog) {
        this.catalog = catalog;
    }

    public Command command() {
        return Command.personal(
                "help",
                Command.Topic.YOURS,
                this::answer,
                new Option.Words("command", false, Option.Completion.COMMANDS));
    }

    /** What a line deserves that is nothing else: a likely command, or the overview. */
    public Message insteadOf(Invocation invocation, String text) {
        return misspelt(invocation, text).orElseGet(() -> overview(invocation, text));
    }

    /** A line whose first word is nearly a command. */
    public Optional<Message> misspelt(Invocation invocation, String text) {
        List<String> words = CommandParser.words(text);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return Nearest.to(words.getFirst(), catalog.get().names()).map(name -> {
            List<String> corrected = new ArrayList<>(List.of(name));
            corrected.addAll(words.subList(1, words.size()));
            return meant(invocation.words(), words.getFirst(), String.join(" ", corrected));
        });
    }

    private static Message meant(Words words, String typed, String line) {
        String headline = words.say("command.unknown", "name", Excerpt.of(typed, UserError.QUOTED));
        return new Message(
                headline,
                List.of(
                        new Block.Paragraph(RichText.bold(headline)),
                        new Block.Paragraph(RichText.of(words.say("command.meant"))
                                .and(" ")
                                .and(RichText.code(CommandLine.PREFIX + " " + line))),
                        new Block.Buttons(List.of(
                                new Button.Press(
                                        words.say("command.run", "line", Excerpt.of(line, 40)),
                                        line,
                                        Button.Mode.REPLACE),
                                helpButton(words)))));
    }

    static Button helpButton(Words words) {
        return new Button.Press(words.say("help.button"), "help", Button.Mode.REPLACE);
    }

    private Message answer(Invocation invocation) {
        String asked = invocation.text();
        if (asked.isEmpty()) {
            return overview(invocation, "");
        }
        return catalog.get()
                .at(CommandParser.words(asked))
                .map(match -> one(invocation, match.command()))
                .orElseGet(() -> overview(invocation, asked));
    }

    private Message overview(Invocation invocation, String notUnderstood) {
        Words words = invocation.words();
        List<Block> blocks = new ArrayList<>();
        if (!notUnderstood.isEmpty()) {
            blocks.add(new Block.Paragraph(
                    RichText.bold(words.say("command.unknown", "name", Excerpt.of(notUnderstood, UserError.QUOTED)))));
        }
        blocks.add(new Block.Heading(words.say("help.title")));
        for (Command.Topic topic : Command.Topic.values()) {
            RichText line = RichText.bold(words.say("help.topic." + topic.name().toLowerCase(Locale.ROOT)));
            String before = "  ";
            for (Command command : catalog.get().commands()) {
                boolean listed = command.path().size() == 1 && !command.name().equals("help");
                if (command.topic() == topic && listed) {
                    line = line.and(before).and(hint(words, command));
                    before = " · ";
                }
            }
            blocks.add(new Block.Paragraph(line));
        }
        blocks.add(new Block.Small(RichText.of(words.say("help.one"))));
        blocks.add(new Block.Buttons(List.of(
                new Button.Press(words.say("help.today"), "today", Button.Mode.PRIVATE),
                new Button.Press(words.say("help.search"), "help search", Button.Mode.REPLACE))));
        return new Message(words.say("help.title"), blocks);
    }

    private static RichText hint(Words words, Command command) {
        return RichText.code(words.say(command.key() + ".example")).and(" " + words.say(command.key() + ".hint"));
    }

    private static Message one(Invocation invocation, Command command) {
        Words words = invocation.words();
        String title = CommandLine.PREFIX + " " + CommandCatalog.name(command, words.language());
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Heading(title),
                new Block.Paragraph(RichText.of(words.say(command.key() + ".description"))),
                new Block.CodeLine(CommandLine.PREFIX + " " + usage(command, words))));
        if (!command.options().isEmpty()) {
            blocks.add(new Block.Bullets(command.options().stream()
                    .map(option -> new Block.Bullets.Point(
                            0,
                            "•",
                            RichText.code(CommandCatalog.name(command, option, words.language()))
                                    .and(" " + words.say(command.key() + ".option." + option.name()))))
                    .toList()));
        }
        if (command.access() == Access.CHANNEL_MANAGER) {
            blocks.add(new Block.Small(RichText.of(words.say("help.managers-only"))));
        }
        blocks.addAll(command.examples().of(invocation));
        return new Message(title, blocks);
    }

    /** The command with its options as one would type them, in brackets where they may be left out. */
    public static String usage(Command command, Words words) {
        String options = command.options().stream()
                .map(option -> {
                    String name = CommandCatalog.name(command, option, words.language());
                    String typed = switch (option) {
                        case Option.Words _ -> "<" + name + ">";
                        case Option.Choice choice ->
                            name + ":"
                                    + choice.values().stream()
                                            .map(value -> CommandCatalog.name(command, choice, value, words.language()))
                                            .collect(Collectors.joining("|"));
                        case Option.WholeNumber number -> name + ":" + number.least() + "–" + number.most();
                        case Option.TimeOfDay _ -> name + ":09:00";
                        case Option.Flag _ -> name;
                    };
                    return option.required() ? typed : "[" + typed + "]";
                })
                .collect(Collectors.joining(" "));
        return (CommandCatalog.name(command, words.language()) + " " + options).strip();
    }
}
