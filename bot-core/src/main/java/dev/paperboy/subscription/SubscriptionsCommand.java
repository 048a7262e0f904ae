package dev.paperboy.subscription;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.RichText;
import dev.paperboy.command.Command;
import dev.paperboy.command.CommandLine;
import dev.paperboy.command.Invocation;
import dev.paperboy.command.Option;
import dev.paperboy.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code subscriptions}: one's own, numbered, with how much each would have matched; the channel's in a line or by themselves. */
final class SubscriptionsCommand {
    /** So many with long queries still fit one message. */
    private static final int PAGE = 15;
    /** How many of the channel's stand in a line. */
    private static final int IN_A_LINE = 5;

    private final Subscriptions subscriptions;
    private final Matching matching;
    private final Trials trials;

    SubscriptionsCommand(Subscriptions subscriptions, Matching matching, Trials trials) {
        this.subscriptions = subscriptions;
        this.matching = matching;
        this.trials = trials;
    }

    Command command() {
        return Command.personal(
                "subscriptions",
                Command.Topic.FOLLOW,
                invocation -> list(invocation, Desk.shown(invocation), invocation.number("page", 1)),
                Desk.FOR_WHOM,
                Option.WholeNumber.page(100));
    }

    static Button button(Words words, Destination destination) {
        return Desk.button(
                words.say(Desk.key("subscriptions.button", destination)),
                Desk.to(destination, CommandLine.of("subscriptions")));
    }

    Message list(Invocation invocation, Destination destination, int wantedPage) {
        Words words = invocation.words();
        List<Subscription> all = subscriptions.of(destination);
        int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        int page = Math.min(wantedPage, pages);
        String title = words.say(Desk.key("subscriptions.title", destination), "count", all.size());
        List<Block> blocks = new ArrayList<>(List.of(new Block.Heading(title)));
        List<Button> buttons = new ArrayList<>();
        if (all.isEmpty()) {
            blocks.add(new Block.Paragraph(RichText.of(words.say("subscriptions.none.detail"))));
        } else {
            blocks.addAll(numbered(words, destination, all, (page - 1) * PAGE, Math.min(all.size(), page * PAGE)));
            boolean mayChange = destination instanceof Destination.Person
                    || invocation.call().caller().manager();
            if (mayChange) {
                buttons.addAll(removals(words, destination, all, (page - 1) * PAGE, page * PAGE));
            }
            buttons.addAll(arrows(destination, page, pages));
        }
        if (destination instanceof Destination.Person) {
            channel(invocation, blocks, buttons);
        } else {
            buttons.add(button(words, Desk.person(invocation)));
        }
        if (!buttons.isEmpty()) {
            blocks.add(new Block.Buttons(buttons));
        }
        return new Message(title, blocks);
    }

    private List<Block> numbered(Words words, Destination destination, List<Subscription> all, int from, int to) {
        Map<SubscriptionId, Long> counts = matching.of(destination, trials.newest()).stream()
                .collect(Collectors.groupingBy(match -> match.subscription().id(), Collectors.counting()));
        List<Block.Bullets.Point> points = new ArrayList<>();
        for (int i = from; i < to; i++) {
            points.add(new Block.Bullets.Point(
                    0,
                    (i + 1) + ".",
                    RichText.code(all.get(i).query().toString())
                            .and(" · "
                                    + words.say(
                                            "subscribe.papers",
                                            "count",
                                            counts.getOrDefault(all.get(i).id(), 0L)))));
        }
        return List.of(new Block.Bullets(points), new Block.Small(RichText.of(words.say("subscriptions.counted"))));
    }

    private static List<Button> removals(
            Words words, Destination destination, List<Subscription> all, int from, int to) {
        List<Button> buttons = new ArrayList<>();
        for (int i = from; i < Math.min(to, all.size()); i++) {
            String query = all.get(i).query().toString();
            buttons.add(new Button.Press(
                    words.say("subscriptions.remove", "number", i + 1),
                    Desk.unsubscribe(destination, query).toString(),
                    Button.Mode.REPLACE,
                    words.say("subscriptions.remove.read", "query", Marks.cut(query))));
        }
        return buttons;
    }

    private static List<Button> arrows(Destination destination, int page, int pages) {
        List<Button> arrows = new ArrayList<>();
        CommandLine line = Desk.to(destination, CommandLine.of("subscriptions"));
        if (page > 1) {
            arrows.add(Desk.button("◀ " + (page - 1), line.with("page", page - 1)));
        }
        if (page < pages) {
            arrows.add(Desk.button((page + 1) + " ▶", line.with("page", page + 1)));
        }
        return arrows;
    }

    private void channel(Invocation invocation, List<Block> blocks, List<Button> buttons) {
        Words words = invocation.words();
        List<Subscription> keywords = subscriptions.of(Desk.channel(invocation));
        if (!keywords.isEmpty()) {
            String some = keywords.stream()
                    .limit(IN_A_LINE)
                    .map(one -> Marks.cut(one.query().toString()))
                    .collect(Collectors.joining(", "));
            blocks.add(new Block.Small(RichText.of(words.say(
                    "subscriptions.channel", "queries", some, "more", Math.max(0, keywords.size() - IN_A_LINE)))));
            buttons.add(button(words, Desk.channel(invocation)));
        }
    }
}
