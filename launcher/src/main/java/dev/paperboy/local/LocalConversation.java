package dev.paperboy.local;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.MessageRef;
import dev.paperboy.chat.Printable;
import dev.paperboy.chat.RichText;
import dev.paperboy.command.CommandCall;
import dev.paperboy.command.CommandLine;
import dev.paperboy.command.Reply;
import dev.paperboy.command.Reply.Visibility;
import dev.paperboy.text.Language;
import dev.paperboy.text.Words;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The conversation of the local chat: a line goes in, text for the screen comes out. One thread speaks; posts may arrive
 * from others.
 */
final class LocalConversation {
    private final Function<CommandCall, Reply> core;
    private final SettableTime time;
    private final Supplier<TerminalRenderer> renderer;
    private final ShownMessages shown = new ShownMessages();
    private final PostCards cards;
    private final Set<String> managers = new HashSet<>();
    private volatile Seat seat;
    private volatile boolean over;
    private boolean timeMoved;

    /**
     * @param renderer asked anew for each text, because a window changes its width
     * @param posts finds what was posted before
     */
    LocalConversation(
            Seat seat,
            SettableTime time,
            Supplier<TerminalRenderer> renderer,
            Function<CommandCall, Reply> core,
            Function<MessageRef, Optional<LocalPosts.Post>> posts) {
        this.cards = new PostCards(renderer, shown, posts);
        this.seat = seat;
        this.time = time;
        this.renderer = renderer;
        this.core = core;
        remember();
    }

    Seat seat() {
        return seat;
    }

    /** Whether whoever talks has said goodbye. */
    boolean over() {
        return over;
    }

    /** Whether the last line set the clock. */
    boolean timeMoved() {
        return timeMoved;
    }

    /** Who is talking, and where: {@code you #papers › }. */
    String prompt() {
        String who = seat.manager() ? say("local.prompt.manager", "name", seat.name()) : seat.name();
        return who + " " + seat.place() + " › ";
    }

    String greeting() {
        RichText today = RichText.code("today").and("  " + say("local.try.today"));
        RichText search = RichText.code("search GRPO").and("  " + say("local.try.search"));
        RichText help = RichText.code(":help").and("  " + say("local.try.help"));
        return renderer.get()
                .render(new Message(
                        say("local.hello"),
                        List.of(
                                new Block.Heading("Paperboy"),
                                new Block.Paragraph(RichText.of(say("local.hello"))),
                                points(Stream.of(today, search, help)))));
    }

    /** What the screen shows after a line; empty after an empty one. */
    String hear(String typed) {
        timeMoved = false;
        String line = Printable.line(typed).strip();
        if (line.isEmpty()) {
            return "";
        }
        if (line.startsWith(":")) {
            return colon(line);
        }
        if (line.matches("[0-9]{1,4}") && !shown.numbersFor(seat.person()).isEmpty()) {
            return bareNumber(line);
        }
        return call(CommandCall.typed(seat.caller(), seat.channel(), command(line)));
    }

    /** What the screen shows when something is posted. */
    String posted(LocalPosts.Post post) {
        return cards.posted(post, seat);
    }

    private String call(CommandCall call) {
        Reply reply = core.apply(Seat.personIn(call.channel()).isPresent() ? call.inDirectMessages() : call);
        String message = switch (reply.visibility()) {
            case PRIVATE -> privately(call, reply.message());
            case PUBLIC -> publicly(call.channel(), reply.message());
        };
        return message
                + reply.privateCopy().map(copy -> "\n" + privately(call, copy)).orElse("")
                + reply.announcement()
                        .map(line -> "\n" + announced(call.channel(), line))
                        .orElse("");
    }

    private String privately(CommandCall call, Message message) {
        shown.to(call.caller().person(), call.channel(), message);
        return note("local.private") + renderer.get().render(message, Visibility.PRIVATE);
    }

    private String publicly(ChannelRef channel, Message message) {
        shown.publicly(channel, message);
        return note("local.public", "channel", "#" + channel.id())
                + renderer.get().render(message, Visibility.PUBLIC);
    }

    /** A line to everyone besides a private answer; the answer's buttons stay those that can be pressed. */
    private String announced(ChannelRef channel, Message line) {
        return note("local.public", "channel", "#" + channel.id())
                + renderer.get().render(line, Visibility.PUBLIC);
    }

    private String press(ShownMessages.Pressable pressed) {
        String answer = call(CommandCall.pressed(seat.caller(), pressed.channel(), pressed.button()));
        return switch (pressed.button().mode()) {
            case REPLACE -> note("local.replaced") + answer;
            case PRIVATE, SHARE -> answer;
        };
    }

    /** A number presses its button; what everyone would see is not done by a slip of the finger. */
    private String bareNumber(String number) {
        Optional<ShownMessages.Pressable> pressed = pressedBy(number);
        boolean shares =
                pressed.filter(it -> it.button().mode() == Button.Mode.SHARE).isPresent();
        return shares
                ? note("local.press.share", "number", number, "channel", "#" + seat.channelName())
                : pressed.map(this::press).orElseGet(this::noSuchButton);
    }

    private Optional<ShownMessages.Pressable> pressedBy(String number) {
        return number.matches("[0-9]{1,4}") ? shown.press(seat.person(), Integer.parseInt(number)) : Optional.empty();
    }

    /** The line without {@code /papers}, which may be left out here. */
    private static String command(String line) {
        String words = CommandLine.withoutPrefix(line);
        return (words.startsWith("/") ? words.substring(1) : words).strip();
    }

    private String colon(String line) {
        String[] words = line.split("\\s+", 2);
        String argument = words.length < 2 ? "" : words[1].strip();
        return ColonCommand.of(words[0]).map(command -> run(command, argument)).orElseGet(() -> unknown(words[0]));
    }

    private String run(ColonCommand command, String argument) {
        return switch (command) {
            case AS -> argument.isEmpty() ? usage(command) : move(seat.as(argument, managers.contains(argument)));
            case MANAGER -> manager(argument);
            case CHANNEL -> argument.replace("#", "").isBlank() ? usage(command) : move(seat.in(argument));
            case DM -> move(seat.alone());
            case NOW -> now(argument);
            case LOCALE -> locale(argument);
            case PRESS -> pressedBy(argument).map(this::press).orElseGet(this::noSuchButton);
            case HELP -> help();
            case QUIT -> {
                over = true;
                yield note("local.bye");
            }
        };
    }

    private String move(Seat other) {
        seat = other;
        remember();
        return here() + cards.meanwhile(seat);
    }

    private void remember() {
        if (seat.manager()) {
            managers.add(seat.name());
        } else {
            managers.remove(seat.name());
        }
    }

    private String here() {
        if (seat.direct()) {
            return note("local.here.direct", "name", seat.name());
        }
        return note(seat.manager() ? "local.here.manager" : "local.here", "name", seat.name(), "channel", seat.place());
    }

    private String manager(String argument) {
        return switch (argument.toLowerCase(Locale.ROOT)) {
            case "" -> move(seat.managing(!seat.manager()));
            case "on" -> move(seat.managing(true));
            case "off" -> move(seat.managing(false));
            default -> usage(ColonCommand.MANAGER);
        };
    }

    private String now(String argument) {
        if (!argument.isEmpty()) {
            Optional<Instant> instant = time.read(argument, seat.zone());
            if (instant.isEmpty()) {
                return usage(ColonCommand.NOW);
            }
            time.set().accept(instant.get());
            timeMoved = true;
        }
        return note("local.now", "time", time.shown(seat.zone()));
    }

    private String locale(String argument) {
        return Language.of(argument.toLowerCase(Locale.ROOT))
                .map(language -> {
                    seat = seat.speaking(language.locale());
                    return note("local.language");
                })
                .orElseGet(() -> usage(ColonCommand.LOCALE));
    }

    private String noSuchButton() {
        String numbers =
                shown.numbersFor(seat.person()).stream().map(String::valueOf).collect(Collectors.joining(", "));
        return numbers.isEmpty() ? note("local.press.none") : note("local.press.unknown", "numbers", numbers);
    }

    private String unknown(String typed) {
        String all =
                Arrays.stream(ColonCommand.values()).map(ColonCommand::typed).collect(Collectors.joining(" "));
        return note("local.unknown", "command", typed, "all", all);
    }

    private String usage(ColonCommand command) {
        return renderer.get().note(RichText.of(say("local.usage") + " ").and(RichText.code(say(command.usageKey()))));
    }

    private String help() {
        return renderer.get()
                .render(new Message(
                        say("local.help.title"),
                        List.of(
                                new Block.Heading(say("local.help.title")),
                                new Block.Paragraph(RichText.of(say("local.help.say"))),
                                points(Arrays.stream(ColonCommand.values())
                                        .map(command -> RichText.code(say(command.usageKey()))
                                                .and("  " + say(command.helpKey())))))));
    }

    private static Block points(Stream<RichText> texts) {
        return new Block.Bullets(
                texts.map(text -> new Block.Bullets.Point(0, "•", text)).toList());
    }

    private String note(String key, Object... arguments) {
        return renderer.get().note(RichText.of(say(key, arguments)));
    }

    private String say(String key, Object... arguments) {
        return Words.in(seat.language()).say(key, arguments);
    }
}
