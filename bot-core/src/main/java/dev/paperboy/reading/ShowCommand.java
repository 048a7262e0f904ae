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
import dev.paperboy.digest.ArchivedPaper;
import dev.paperboy.digest.Media;
import dev.paperboy.digest.PaperId;
import dev.paperboy.edition.PaperLines;
import dev.paperboy.edition.Summary;
import dev.paperboy.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code show}: one paper whole, named by its id, its rank in the newest digest, or a link. */
final class ShowCommand {
    private final Archive archive;
    private final SearchCommand search;
    private final OwnMarks marks;

    ShowCommand(Archive archive, SearchCommand search, OwnMarks marks) {
        this.archive = archive;
        this.search = search;
        this.marks = marks;
    }

    Command command() {
        return Command.showingPapers(
                "show", Command.Topic.FIND, this::answer, new Option.Words("paper", true, Option.Completion.PAPERS));
    }

    private Message answer(Invocation invocation) {
        return show(invocation, named(invocation, invocation.text()));
    }

    /**
     * The paper that someone names by its id, a link or its rank in the newest digest.
     *
     * @throws UserError when none is named, or the archive does not hold it
     */
    ArchivedPaper named(Invocation invocation, String asked) {
        Optional<PaperId> id = PaperId.parse(asked);
        if (id.isPresent()) {
            return archived(id.get());
        }
        return rank(asked).map(this::ranked).orElseThrow(() -> unreadable(invocation, asked));
    }

    /** Perhaps it is a title: what a search for it would find is offered. */
    private UserError unreadable(Invocation invocation, String asked) {
        int hits = asked.isEmpty() ? 0 : search.countHits(invocation, asked);
        return UserError.of(asked.isEmpty() ? "show.missing" : "show.unreadable", "paper", asked)
                .detail("show.examples")
                .buttons(hits == 0 ? List.of() : List.of(SearchCommand.button(invocation.words(), asked, hits)));
    }

    /** Reads {@code 2}, {@code #2} and {@code 2위}. */
    static Optional<Integer> rank(String text) {
        String digits = text.strip().replaceFirst("^#", "").replaceFirst("(위|번|st|nd|rd|th)$", "");
        return digits.matches("[1-9]\\d{0,2}") ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }

    /** @throws UserError when the archive does not hold it; the error links to arXiv */
    Message byId(Invocation invocation, PaperId id) {
        return show(invocation, archived(id));
    }

    /** @throws UserError when the newest digest is shorter */
    Message byRank(Invocation invocation, int rank) {
        return show(invocation, ranked(rank));
    }

    private ArchivedPaper archived(PaperId id) {
        return archive.paper(id)
                .orElseThrow(() -> UserError.of(
                                "show.unknown",
                                "id",
                                id.value(),
                                "papers",
                                archive.size().papers())
                        .buttons(List.of(new Button.Open("arXiv", id.arxiv()))));
    }

    private ArchivedPaper ranked(int rank) {
        LocalDate newest = archive.newestDate().orElseThrow(EmptyArchive::error);
        List<ArchivedEntry> papers = archive.on(newest);
        if (rank > papers.size()) {
            throw UserError.of("show.no-rank", "rank", rank, "date", newest, "count", papers.size())
                    .detail("show.examples");
        }
        return archived(papers.get(rank - 1).entry().paper());
    }

    private Message show(Invocation invocation, ArchivedPaper paper) {
        Words words = invocation.words();
        ArchivedEntry newest = paper.newest();
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Paper(
                        OptionalInt.empty(),
                        RichText.of(paper.title()),
                        paper.id().arxiv(),
                        "",
                        Optional.empty(),
                        List.of()),
                new Block.Small(RichText.of(facts(newest, words)))));
        PaperLines.allAuthors(newest.entry().authors(), words).ifPresent(blocks::add);
        otherDays(paper, words).ifPresent(blocks::add);
        OwnMarks.countedLines(marks.of(invocation, List.of(paper.id())), paper.id(), invocation)
                .forEach(mark -> blocks.add(new Block.Paragraph(mark)));
        blocks.addAll(Summary.blocks(paper, words));
        blocks.add(new Block.Buttons(List.of(
                ListButtons.share(CommandLine.of("show").words(paper.id().value()), words))));
        blocks.add(new Block.Buttons(links(paper, words)));
        return new Message(paper.title(), blocks);
    }

    private String facts(ArchivedEntry archived, Words words) {
        List<String> facts = new ArrayList<>(
                List.of(words.say("show.digest", "date", archived.date().toString())));
        archived.entry().votes().ifPresent(votes -> facts.add(words.say("paper.votes", "votes", votes)));
        List<ArchivedEntry> day = archive.on(archived.date());
        int rank = day.indexOf(archived) + 1;
        if (rank > 0) {
            facts.add(words.say("show.rank", "rank", rank, "count", day.size()));
        } else {
            facts.add(words.say("show.unlisted"));
        }
        if (archived.late()) {
            facts.add(words.say("show.late"));
        }
        return String.join(" · ", facts);
    }

    private static Optional<Block> otherDays(ArchivedPaper paper, Words words) {
        List<String> days = paper.appearances().stream()
                .skip(1)
                .map(appearance -> otherDay(appearance, words))
                .toList();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Block.Small(RichText.of(words.say("show.other-days", "dates", String.join(", ", days)))));
    }

    private static String otherDay(ArchivedEntry appearance, Words words) {
        String date = appearance.date().toString();
        OptionalInt votes = appearance.entry().votes();
        return votes.isPresent() ? date + " (" + words.say("paper.votes", "votes", votes.getAsInt()) + ")" : date;
    }

    private static List<Button> links(ArchivedPaper paper, Words words) {
        List<Button> links = new ArrayList<>(List.of(
                new Button.Open("arXiv", paper.id().arxiv()),
                new Button.Open("PDF", paper.id().pdf()),
                new Button.Open("Hugging Face", paper.id().huggingFace())));
        paper.newest().entry().media().stream()
                .filter(Media.Video.class::isInstance)
                .findFirst()
                .ifPresent(video -> links.add(new Button.Open(words.say("show.video"), video.address())));
        return links;
    }
}
