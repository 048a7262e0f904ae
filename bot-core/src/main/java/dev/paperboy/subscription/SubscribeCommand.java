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
import dev.paperboy.search.Query;
import dev.paperboy.search.QueryParser;
import dev.paperboy.subscription.Trials.Trial;
import dev.paperboy.text.Text;
import dev.paperboy.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code subscribe}: saves at once and shows what it would have matched; asks first only when that is nothing or too much. */
final class SubscribeCommand {
    static final String ANYWAY = "anyway";
    private static final String INSTEAD = "instead";

    private final Subscriptions subscriptions;
    private final QueryParser parser;
    private final Trials trials;
    private final Previews previews;
    private final PersonalPosts posts;
    private final Optional<String> dailyPosts;

    SubscribeCommand(
            Subscriptions subscriptions,
            QueryParser parser,
            Trials trials,
            Previews previews,
            PersonalPosts posts,
            Optional<String> dailyPosts) {
        this.subscriptions = subscriptions;
        this.parser = parser;
        this.trials = trials;
        this.previews = previews;
        this.posts = posts;
        this.dailyPosts = dailyPosts;
    }

    Command command() {
        return Command.personal(
                "subscribe",
                Command.Topic.FOLLOW,
                this::answer,
                new Option.Words("query", false, Option.Completion.QUERIES),
                Desk.FOR_WHOM,
                new Option.Flag(ANYWAY),
                new Option.Flag(INSTEAD));
    }

    /** What became of one query. */
    private record Taken(Query query, Trial trial, State state) {}

    private enum State {
        SAVED,
        HAD,
        ASKED
    }

    private Message answer(Invocation invocation) {
        List<String> texts = Topics.in(invocation.text());
        if (texts.isEmpty()) {
            return ask(invocation.words());
        }
        Destination destination = Desk.changed(invocation);
        // All are read before the first is saved, so that a slip of the pen saves nothing.
        List<Query> queries =
                texts.stream().map(text -> Desk.read(parser, invocation, text)).toList();
        List<Taken> taken = queries.stream()
                .map(query -> take(invocation, destination, query))
                .toList();
        List<Query> added = taken.stream()
                .filter(one -> one.state() == State.SAVED)
                .map(Taken::query)
                .toList();
        if (!added.isEmpty()) {
            hour(invocation, destination);
            announce(invocation, destination, added);
        }
        return taken.size() == 1
                ? one(invocation, destination, taken.getFirst())
                : several(invocation.words(), destination, taken);
    }

    private Taken take(Invocation invocation, Destination destination, Query query) {
        Trial trial = trials.of(query);
        if (subscriptions.find(destination, query).isPresent()) {
            return new Taken(query, trial, State.HAD);
        }
        boolean sure = invocation.flag(ANYWAY) || invocation.flag(INSTEAD);
        if (!sure && (trial.isUnheardOf() || trial.isTooMuch())) {
            return new Taken(query, trial, State.ASKED);
        }
        if (invocation.flag(INSTEAD)) {
            replaced(destination, query).forEach(old -> subscriptions.remove(old.id()));
        }
        boolean isNew = subscriptions
                .add(destination, query, invocation.call().caller().person())
                .isNew();
        return new Taken(query, trial, isNew ? State.SAVED : State.HAD);
    }

    /** Those that the query makes needless: it is one of their alternatives, or they are one of its own. */
    private List<Subscription> replaced(Destination destination, Query query) {
        return subscriptions.of(destination).stream()
                .filter(old -> alternatives(old.query()).contains(query)
                        || alternatives(query).contains(old.query()))
                .toList();
    }

    private static List<Query> alternatives(Query query) {
        return query instanceof Query.Or(List<Query> parts) ? parts : List.of();
    }

    private static void announce(Invocation invocation, Destination destination, List<Query> added) {
        if (destination instanceof Destination.Channel) {
            invocation.announce(Text.of(
                    "subscribe.public",
                    "name",
                    invocation.call().caller().name(),
                    "queries",
                    added.stream().map(Query::toString).collect(Collectors.joining(", "))));
        }
    }

    private Message one(Invocation invocation, Destination destination, Taken taken) {
        return switch (taken.state()) {
            case SAVED, HAD -> saved(invocation, destination, taken);
            case ASKED -> doubtful(invocation.words(), destination, taken);
        };
    }

    private Message saved(Invocation invocation, Destination destination, Taken taken) {
        Words words = invocation.words();
        boolean isNew = taken.state() == State.SAVED;
        String query = taken.query().toString();
        String headline = words.say(Desk.key(isNew ? "subscribe.saved" : "subscribe.had", destination));
        RichText said = Desk.said(headline, query);
        List<Block> blocks = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        Optional<PersonalPosts.Hour> hour = hour(invocation, destination);
        blocks.add(new Block.Paragraph(
                hour.isPresent() ? said.and(RichText.bold(" " + words.say("subscribe.to-me"))) : said));
        blocks.add(new Block.Paragraph(RichText.of(when(words, hour))));
        blocks.addAll(previews.of(words, taken.trial()));
        previews.bothLanguages(words, taken.query(), taken.trial(), blocks)
                .ifPresent(both -> buttons.add(Desk.button(
                        Marks.cut(both), Desk.subscribe(destination, both).with(INSTEAD, "yes"))));
        if (hour.isPresent() && invocation.call().caller().manager()) {
            buttons.add(Desk.button(
                    words.say("subscribe.also-channel"),
                    Desk.subscribe(Desk.channel(invocation), query).with(ANYWAY, "yes")));
        }
        hour.flatMap(PersonalPosts.Hour::change)
                .ifPresent(line ->
                        buttons.add(new Button.Press(words.say("subscribe.change-hour"), line, Button.Mode.PRIVATE)));
        boolean undoes = isNew && invocation.flag(INSTEAD);
        buttons.add(Desk.button(
                words.say(isNew ? "subscribe.undo" : "unsubscribe.button"),
                undoes ? undone(destination, taken.query()) : Desk.unsubscribe(destination, query)));
        blocks.add(new Block.Buttons(buttons));
        return new Message(headline + " " + query, blocks);
    }

    /** Back to the first alternative, which the query took the place of; without alternatives it just goes. */
    private static CommandLine undone(Destination destination, Query query) {
        List<Query> alternatives = alternatives(query);
        return alternatives.isEmpty()
                ? Desk.unsubscribe(destination, query.toString())
                : Desk.subscribe(destination, alternatives.getFirst().toString())
                        .with(INSTEAD, "yes");
    }

    /** When a person's matches come; empty for a channel, which has hours of its own. */
    private Optional<PersonalPosts.Hour> hour(Invocation invocation, Destination destination) {
        return switch (destination) {
            case Destination.Person person -> Optional.of(posts.wanted(person, invocation.audience()));
            case Destination.Channel _ -> Optional.empty();
        };
    }

    private static String when(Words words, Optional<PersonalPosts.Hour> hour) {
        return hour.map(at -> words.say(
                        "subscribe.when",
                        "time",
                        at.time().toString(),
                        "zone",
                        at.zone().getId()))
                .orElseGet(() -> words.say("subscribe.when.channel"));
    }

    private Message doubtful(Words words, Destination destination, Taken taken) {
        String query = taken.query().toString();
        String headline = words.say("subscribe.not-yet");
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(Desk.said(headline, query))));
        List<Button> buttons = new ArrayList<>();
        previews.doubts(words, destination, taken.query(), taken.trial(), blocks, buttons);
        buttons.add(Desk.button(
                words.say("subscribe.anyway"),
                Desk.subscribe(destination, query).with(ANYWAY, "yes")));
        buttons.add(new Button.Press(words.say("subscribe.cancel"), "subscriptions", Button.Mode.REPLACE));
        blocks.add(new Block.Buttons(buttons));
        return new Message(headline + " " + query, blocks);
    }

    private Message several(Words words, Destination destination, List<Taken> taken) {
        List<Query> added = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        List<Block.Bullets.Point> points = new ArrayList<>();
        for (Taken one : taken) {
            String key = switch (one.state()) {
                case SAVED -> "subscribe.several.saved";
                case HAD -> "subscribe.several.had";
                case ASKED -> "subscribe.several.asked";
            };
            String query = one.query().toString();
            points.add(new Block.Bullets.Point(
                    0,
                    "•",
                    RichText.code(query)
                            .and(" · "
                                    + words.say(
                                            key,
                                            "count",
                                            one.trial().count(),
                                            "papers",
                                            one.trial().papers()))));
            if (one.state() == State.SAVED) {
                added.add(one.query());
            } else if (one.state() == State.ASKED) {
                buttons.add(Desk.button(
                        words.say("subscribe.anyway.one", "query", Marks.cut(query)),
                        Desk.subscribe(destination, query).with(ANYWAY, "yes")));
            }
        }
        if (!added.isEmpty()) {
            String all = Topics.joined(added.stream().map(Query::toString).toList());
            buttons.add(Desk.button(words.say("subscribe.undo"), Desk.unsubscribe(destination, all)));
        }
        String headline = words.say(Desk.key("subscribe.several", destination), "count", added.size());
        return new Message(
                headline,
                List.of(
                        new Block.Paragraph(RichText.bold(headline)),
                        new Block.Bullets(points),
                        new Block.Buttons(buttons)));
    }

    /** What people expect of this word differs: the channel's daily papers, or a topic. */
    private Message ask(Words words) {
        String headline = words.say("subscribe.what");
        List<Button> buttons = new ArrayList<>();
        dailyPosts.ifPresent(
                line -> buttons.add(new Button.Press(words.say("subscribe.what.daily"), line, Button.Mode.PRIVATE)));
        buttons.add(new Button.Press(words.say("subscribe.what.topic"), "help subscribe", Button.Mode.PRIVATE));
        return new Message(
                headline,
                List.of(
                        new Block.Paragraph(RichText.bold(headline)),
                        new Block.Paragraph(RichText.of(words.say("subscribe.what.detail"))),
                        new Block.Buttons(buttons)));
    }
}
