package dev.paperboy.subscription;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.RichText;
import dev.paperboy.command.Command;
import dev.paperboy.command.Invocation;
import dev.paperboy.command.Option;
import dev.paperboy.command.UserError;
import dev.paperboy.search.Query;
import dev.paperboy.search.QueryParser;
import dev.paperboy.text.Text;
import dev.paperboy.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code unsubscribe}: by query, by number of the list, or all; what it removed is one press away. */
final class UnsubscribeCommand {
    private static final Set<String> ALL = Set.of("all", "everything", "모두", "전부", "전체");
    private static final Pattern NUMBER = Pattern.compile("#?([1-9]\\d{0,2})번?");

    private final Subscriptions subscriptions;
    private final QueryParser parser;
    private final SubscriptionsCommand list;
    private final PersonalPosts posts;

    UnsubscribeCommand(
            Subscriptions subscriptions, QueryParser parser, SubscriptionsCommand list, PersonalPosts posts) {
        this.subscriptions = subscriptions;
        this.parser = parser;
        this.list = list;
        this.posts = posts;
    }

    Command command() {
        return Command.personal(
                "unsubscribe",
                Command.Topic.FOLLOW,
                this::answer,
                new Option.Words("query", false, Option.Completion.QUERIES),
                Desk.FOR_WHOM);
    }

    private Message answer(Invocation invocation) {
        List<String> texts = Topics.in(invocation.text());
        if (texts.isEmpty()) {
            return list.list(invocation, Desk.shown(invocation), 1);
        }
        Destination destination = Desk.changed(invocation);
        List<Subscription> all = subscriptions.of(destination);
        List<Subscription> meant = isAll(texts)
                ? all
                : texts.stream()
                        .map(text -> meant(invocation, destination, all, text))
                        .distinct()
                        .toList();
        if (meant.isEmpty()) {
            throw UserError.of(Desk.key("subscriptions.none", destination)).detail("subscriptions.none.detail");
        }
        meant.forEach(one -> subscriptions.remove(one.id()));
        finish(invocation, destination, meant);
        return removed(invocation.words(), destination, meant);
    }

    private static boolean isAll(List<String> texts) {
        return texts.size() == 1 && ALL.contains(texts.getFirst().toLowerCase(Locale.ROOT));
    }

    private Subscription meant(Invocation invocation, Destination destination, List<Subscription> all, String text) {
        Query query = Desk.read(parser, invocation, text);
        return subscriptions
                .find(destination, query)
                .or(() -> numbered(all, text))
                .orElseThrow(() -> unknown(invocation, destination, query));
    }

    private static Optional<Subscription> numbered(List<Subscription> all, String text) {
        Matcher number = NUMBER.matcher(text);
        return number.matches()
                ? all.stream().skip(Integer.parseInt(number.group(1)) - 1L).findFirst()
                : Optional.empty();
    }

    private UserError unknown(Invocation invocation, Destination destination, Query query) {
        List<Button> buttons = new ArrayList<>();
        Destination channel = Desk.channel(invocation);
        if (!destination.equals(channel)
                && invocation.call().caller().manager()
                && subscriptions.find(channel, query).isPresent()) {
            buttons.add(Desk.button(
                    invocation.words().say("unsubscribe.channel"), Desk.unsubscribe(channel, query.toString())));
        }
        buttons.add(SubscriptionsCommand.button(invocation.words(), destination));
        return UserError.of(Desk.key("unsubscribe.unknown", destination), "query", query.toString())
                .detail("unsubscribe.unknown.detail")
                .buttons(buttons);
    }

    private void finish(Invocation invocation, Destination destination, List<Subscription> removed) {
        switch (destination) {
            case Destination.Person person -> {
                if (subscriptions.of(person).isEmpty()) {
                    posts.unwanted(person);
                }
            }
            case Destination.Channel _ ->
                invocation.announce(Text.of(
                        "unsubscribe.public",
                        "name",
                        invocation.call().caller().name(),
                        "queries",
                        removed.stream().map(one -> one.query().toString()).collect(Collectors.joining(", "))));
        }
    }

    private static Message removed(Words words, Destination destination, List<Subscription> removed) {
        List<String> queries =
                removed.stream().map(one -> one.query().toString()).toList();
        String headline = words.say(Desk.key("unsubscribe.done", destination));
        Optional<String> one = queries.size() == 1 ? Optional.of(queries.getFirst()) : Optional.empty();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(one.map(query -> Desk.said(headline, query))
                .orElseGet(() -> RichText.bold(headline + " " + queries.size()))));
        if (one.isEmpty()) {
            blocks.add(new Block.Bullets(queries.stream()
                    .map(query -> new Block.Bullets.Point(0, "•", RichText.code(query)))
                    .toList()));
        }
        blocks.add(new Block.Buttons(List.of(
                Desk.button(
                        words.say("subscribe.undo"),
                        Desk.subscribe(destination, Topics.joined(queries)).with(SubscribeCommand.ANYWAY, "yes")),
                SubscriptionsCommand.button(words, destination))));
        return new Message(headline + " " + one.orElseGet(() -> String.valueOf(queries.size())), blocks);
    }
}
