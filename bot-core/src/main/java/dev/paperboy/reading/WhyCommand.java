package dev.paperboy.reading;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.RichText;
import dev.paperboy.command.Command;
import dev.paperboy.command.CommandLine;
import dev.paperboy.command.Invocation;
import dev.paperboy.command.Option;
import dev.paperboy.digest.ArchivedPaper;
import dev.paperboy.edition.PaperLines;
import dev.paperboy.search.Query;
import dev.paperboy.subscription.Marks;
import dev.paperboy.subscription.Match;
import dev.paperboy.subscription.Matching;
import dev.paperboy.subscription.Subscription;
import dev.paperboy.subscription.Subscriptions;
import dev.paperboy.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** {@code why}: which words of which subscription or channel keyword stand in a paper, and what keeps the others from matching. */
final class WhyCommand {
    /** Of those that do not match. */
    private static final int SHOWN = 8;

    private final ShowCommand show;
    private final Subscriptions subscriptions;
    private final Matching matching;

    WhyCommand(ShowCommand show, Subscriptions subscriptions, Matching matching) {
        this.show = show;
        this.subscriptions = subscriptions;
        this.matching = matching;
    }

    Command command() {
        return Command.personal(
                "why", Command.Topic.FOLLOW, this::answer, new Option.Words("paper", true, Option.Completion.PAPERS));
    }

    private Message answer(Invocation invocation) {
        Words words = invocation.words();
        ArchivedPaper paper = show.named(invocation, invocation.text());
        List<Destination> destinations = List.of(
                new Destination.Person(invocation.call().caller().person()),
                new Destination.Channel(invocation.call().channel()));
        List<Subscription> all = destinations.stream()
                .flatMap(each -> subscriptions.of(each).stream())
                .toList();
        List<Match> matches = destinations.stream()
                .flatMap(each -> matching.of(each, List.of(paper.id())).stream())
                .toList();
        List<Subscription> others = all.stream()
                .filter(one ->
                        matches.stream().noneMatch(match -> match.subscription().equals(one)))
                .toList();

        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Heading(words.say("why.title")),
                new Block.Paper(
                        OptionalInt.empty(),
                        RichText.of(paper.title()),
                        paper.id().arxiv(),
                        PaperLines.facts(paper.newest(), words, true),
                        Optional.empty(),
                        matches.stream().map(match -> because(match, words)).toList())));
        if (matches.isEmpty()) {
            blocks.add(new Block.Paragraph(RichText.of(words.say(all.isEmpty() ? "why.none" : "why.nothing"))));
        }
        blocks.addAll(whyNot(words, paper, others));
        blocks.add(new Block.Buttons(List.of(
                new Button.Press(
                        words.say("why.show"),
                        CommandLine.of("show").words(paper.id().value()).toString(),
                        Button.Mode.PRIVATE),
                new Button.Press(words.say("subscriptions.button"), "subscriptions", Button.Mode.PRIVATE))));
        return new Message(words.say("why.title") + " · " + paper.title(), blocks);
    }

    private static RichText because(Match match, Words words) {
        String said =
                match.reasons().stream().map(reason -> reason(reason, words)).collect(Collectors.joining(", "));
        return RichText.of("🎯 " + owner(match.subscription(), words) + " · "
                + (said.isEmpty() ? words.say("why.without-words") : said));
    }

    private static String reason(Match.Reason reason, Words words) {
        String place = Marks.place(reason.place(), words);
        return reason.count() == 1
                ? words.say("why.word", "word", reason.word(), "place", place)
                : words.say("why.word.times", "word", reason.word(), "place", place, "count", reason.count());
    }

    private static String owner(Subscription subscription, Words words) {
        String query = subscription.query().toString();
        return switch (subscription.destination()) {
            case Destination.Person _ -> words.say("match.subscription", "query", query);
            case Destination.Channel _ -> words.say("match.keyword", "query", query);
        };
    }

    private List<Block> whyNot(Words words, ArchivedPaper paper, List<Subscription> others) {
        if (others.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Subheading(words.say("why.not")),
                new Block.Bullets(others.stream()
                        .limit(SHOWN)
                        .map(one -> new Block.Bullets.Point(0, "•", missing(words, paper, one)))
                        .toList())));
        if (others.size() > SHOWN) {
            blocks.add(new Block.Small(RichText.of(words.say("why.not.more", "count", others.size() - SHOWN))));
        }
        return blocks;
    }

    private RichText missing(Words words, ArchivedPaper paper, Subscription one) {
        RichText line = RichText.of(owner(one, words) + " · " + words.say("why.not.parts"));
        for (Query part : matching.missing(one.query(), paper.id())) {
            line = line.and(" ").and(RichText.code(part.toString()));
        }
        return line;
    }
}
