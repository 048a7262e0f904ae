package dev.paperboy.reading;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.RichText;
import dev.paperboy.command.Command;
import dev.paperboy.command.CommandLine;
import dev.paperboy.command.Invocation;
import dev.paperboy.command.Option;
import dev.paperboy.command.UserError;
import dev.paperboy.digest.Archive;
import dev.paperboy.digest.ArchivedEntry;
import dev.paperboy.digest.Entry;
import dev.paperboy.digest.PaperId;
import dev.paperboy.edition.PaperLines;
import dev.paperboy.subscription.Match;
import dev.paperboy.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code today}, the newest digest under its own date, and {@code date}, that of a day. */
final class DigestCommands {
    private static final int NEAREST_DAYS = 3;

    private static final String ONLY = "only";

    private final Archive archive;
    private final OwnMarks marks;

    DigestCommands(Archive archive, OwnMarks marks) {
        this.archive = archive;
        this.marks = marks;
    }

    List<Command> commands() {
        Option page = Option.WholeNumber.page(100);
        Option top = Option.WholeNumber.TOP;
        Option only = new Option.Choice(ONLY, List.of("mine"));
        return List.of(
                Command.showingPapers("today", Command.Topic.READ, this::today, top, only, page),
                Command.showingPapers(
                        "date",
                        Command.Topic.READ,
                        this::date,
                        new Option.Words("day", true, Option.Completion.DATES),
                        top,
                        only,
                        page));
    }

    private Message today(Invocation invocation) {
        LocalDate newest = archive.newestDate().orElseThrow(EmptyArchive::error);
        return digest(invocation, newest, newest.isBefore(invocation.today()));
    }

    private Message date(Invocation invocation) {
        if (invocation.text().isEmpty()) {
            throw days(UserError.of("date.missing"), invocation.words(), archive.dates(NEAREST_DAYS));
        }
        return on(invocation, day(invocation));
    }

    /** The day that the words mean. */
    Optional<LocalDate> day(Invocation invocation, String words) {
        return DayWords.meanNewest(words)
                ? Optional.of(archive.newestDate().orElseThrow(EmptyArchive::error))
                : DayWords.read(words, invocation.today());
    }

    private LocalDate day(Invocation invocation) {
        return day(invocation, invocation.text())
                .orElseThrow(() -> UserError.of("date.unreadable", "day", invocation.text())
                        .detail("date.unreadable.examples"));
    }

    /** A day's digest; when there is none, the nearest days. */
    Message on(Invocation invocation, LocalDate date) {
        if (archive.on(date).isEmpty()) {
            List<LocalDate> nearest = archive.nearest(date, NEAREST_DAYS);
            if (nearest.isEmpty()) {
                throw EmptyArchive.error();
            }
            throw days(UserError.of("date.none", "date", date), invocation.words(), nearest);
        }
        return digest(invocation, date, false);
    }

    private static UserError days(UserError error, Words words, List<LocalDate> dates) {
        return error.detail(dates.isEmpty() ? "archive.empty.detail" : "date.nearest")
                .buttons(dates.stream()
                        .<Button>map(date -> new Button.Press(
                                date.toString(),
                                "date " + date,
                                Button.Mode.REPLACE,
                                words.say("digest.title", "date", date)))
                        .toList());
    }

    private Message digest(Invocation invocation, LocalDate date, boolean sayNotOut) {
        Words words = invocation.words();
        List<ArchivedEntry> all = archive.on(date);
        Map<PaperId, List<Match>> matches = marks.of(
                invocation, all.stream().map(entry -> entry.entry().paper()).toList());
        boolean mine = invocation.option(ONLY).isPresent() && !invocation.shared();
        List<ArchivedEntry> top = all.subList(0, Math.min(all.size(), invocation.number("top", all.size())));
        List<ArchivedEntry> papers = mine
                ? top.stream()
                        .filter(entry -> matches.containsKey(entry.entry().paper()))
                        .toList()
                : top;
        if (papers.isEmpty()) {
            return noneOfMine(words, date, all.size());
        }
        Page page = Page.of(papers.size(), invocation.number("page", 1));

        String title = words.say("digest.title", "date", date);
        String count = mine
                ? words.say("digest.mine", "count", papers.size(), "all", all.size(), "range", page.label())
                : words.say("digest.order", "count", all.size(), "range", page.label());
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Heading(title),
                new Block.Small(RichText.of(sayNotOut ? count + " · " + notOut(invocation, date) : count))));
        List<Button> buttons = new ArrayList<>();
        for (int i = page.from(); i < page.to(); i++) {
            Entry entry = papers.get(i).entry();
            int rank = all.indexOf(papers.get(i)) + 1;
            blocks.add(PaperLines.paper(
                    rank,
                    papers.get(i),
                    invocation.audience(),
                    false,
                    OwnMarks.lines(matches, entry.paper(), invocation)));
            buttons.add(PaperLines.open(rank, entry, words));
        }
        buttons.addAll(ListButtons.arrows(sameDay(invocation, date), papers.size(), page));
        if (mine) {
            buttons.add(whole(words, date, all.size()));
        } else {
            buttons.add(ListButtons.share(invocation.line(), words));
        }
        blocks.add(new Block.Buttons(buttons));
        return new Message(summary(words, date, all), blocks);
    }

    /** Today's date; with its year where that is not the digest's. */
    private static String notOut(Invocation invocation, LocalDate digest) {
        LocalDate today = invocation.today();
        Words words = invocation.words();
        return words.say(
                "digest.not-out",
                "date",
                today.getYear() == digest.getYear() ? words.nearDay(today) : words.dayInList(today));
    }

    private static Message noneOfMine(Words words, LocalDate date, int papers) {
        String none = words.say("digest.mine.none", "date", date, "all", papers);
        return new Message(
                none,
                List.of(
                        new Block.Paragraph(RichText.bold(none)),
                        new Block.Buttons(List.of(
                                whole(words, date, papers),
                                new Button.Press(
                                        words.say("subscriptions.button"), "subscriptions", Button.Mode.PRIVATE)))));
    }

    private static Button whole(Words words, LocalDate date, int papers) {
        return new Button.Press(words.say("digest.all", "count", papers), "date " + date, Button.Mode.REPLACE);
    }

    /** Pages are turned within one day even when a newer digest comes in between. */
    private static CommandLine sameDay(Invocation invocation, LocalDate date) {
        CommandLine line = CommandLine.of("date").words(date.toString());
        CommandLine topped =
                invocation.option("top").map(top -> line.with("top", top)).orElse(line);
        return invocation.option(ONLY).map(mine -> topped.with(ONLY, mine)).orElse(topped);
    }

    private static String summary(Words words, LocalDate date, List<ArchivedEntry> papers) {
        Optional<String> first =
                papers.stream().findFirst().map(paper -> paper.entry().title());
        return words.say(
                "digest.summary", "date", words.firstLineDay(date), "count", papers.size(), "title", first.orElse(""));
    }
}
