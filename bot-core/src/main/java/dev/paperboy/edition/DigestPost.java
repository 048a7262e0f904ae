package dev.paperboy.edition;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Excerpt;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.More;
import dev.paperboy.chat.RichText;
import dev.paperboy.schedule.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the best of a digest or a week into one message. */
final class DigestPost {
    /** Keywords with hits that a lock screen shows. */
    private static final int MOST_IN_SUMMARY = 3;

    private final Schedule schedule;
    private final Voice voice;
    private final Marks marks;
    private final Subject subject;
    private final Selection selection;
    private final Tally tally;
    private final List<PassedOver> passedOver;

    /**
     * What the post is about.
     *
     * @param title its heading
     * @param brief the same, short enough for a lock screen
     * @param dated whether papers of several days stand together
     * @param whole the command line that shows all of it
     */
    record Subject(String title, String brief, boolean dated, String whole) {
        static Subject digest(LocalDate day, Voice voice) {
            return new Subject(
                    voice.say("digest.title", "date", day),
                    voice.say("edition.brief", "date", Dates.near(day, voice.words())),
                    false,
                    "date " + day);
        }

        static Subject week(LocalDate first, LocalDate last, Voice voice) {
            String title = voice.say(
                    "edition.week",
                    "first",
                    voice.words().dayInList(first),
                    "last",
                    voice.words().dayInList(last));
            return new Subject(title, title, true, "top week");
        }
    }

    /** A digest that the destination did not get because a newer one was there, too. */
    record PassedOver(LocalDate day, int papers) {}

    DigestPost(
            Schedule schedule,
            Voice voice,
            Marks marks,
            Subject subject,
            Selection selection,
            Tally tally,
            List<PassedOver> passedOver) {
        this.schedule = schedule;
        this.voice = voice;
        this.marks = marks;
        this.subject = subject;
        this.selection = selection;
        this.tally = tally;
        this.passedOver = List.copyOf(passedOver);
    }

    Message message() {
        List<Block> blocks =
                new ArrayList<>(List.of(new Block.Heading(subject.title()), new Block.Small(RichText.of(facts()))));
        selection.top().forEach(paper -> blocks.add(paper(paper, marks.places(paper))));
        if (!selection.outside().isEmpty()) {
            blocks.add(new Block.Divider());
            blocks.add(new Block.Subheading(
                    voice.sayAs("edition.outside", "top", selection.top().size())));
            selection.outside().forEach(paper -> blocks.add(outside(paper)));
        }
        lines().map(line -> new Block.Small(RichText.of(line))).forEach(blocks::add);
        blocks.add(new Block.Buttons(buttons()));
        return new Message(summary(), blocks, Optional.of(more()));
    }

    private Block.Paper paper(Ranked paper, List<RichText> why) {
        return PaperLines.paper(paper.rank(), paper.archived(), voice.audience(), subject.dated(), why);
    }

    /** Without a sentence: its mark holds the words for which it is here. */
    private Block.Paper outside(Ranked paper) {
        return PaperLines.withoutSentence(paper(paper, marks.passages(paper)));
    }

    private String facts() {
        List<String> facts = new ArrayList<>(
                List.of(voice.say("edition.papers", "papers", selection.all().size())));
        int votes = selection.all().stream()
                .map(paper -> paper.archived().entry().votes())
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .sum();
        if (votes > 0) {
            facts.add(voice.say("edition.votes", "votes", votes));
        }
        if (selection.top().size() < selection.all().size() && !selection.top().isEmpty()) {
            facts.add(voice.say("edition.top", "top", selection.top().size()));
        }
        return String.join(" · ", facts);
    }

    private Stream<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(tally.isEmpty() ? voice.sayAs("edition.no-keywords") : tally.line(voice));
        if (selection.seen() > 0) {
            lines.add(voice.say("edition.seen", "count", selection.seen()));
        }
        passedOver.forEach(digest -> lines.add(voice.say(
                "edition.passed",
                "count",
                digest.papers(),
                "date",
                voice.words().nearDay(digest.day()))));
        if (schedule.layout() == Schedule.Layout.COMPACT) {
            lines.add(voice.sayAs("edition.numbers"));
        }
        lines.add(When.line(schedule, voice));
        return lines.stream();
    }

    private List<Button> buttons() {
        List<Button> buttons = new ArrayList<>(selection
                .shown()
                .map(paper -> PaperLines.open(paper.rank(), paper.archived().entry(), voice.words()))
                .toList());
        if (selection.left() > 0) {
            buttons.add(more().button());
        }
        buttons.add(press(voice.say("edition.all", "count", selection.all().size()), subject.whole()));
        passedOver.forEach(digest -> buttons.add(press(
                voice.say("edition.passed.show", "date", voice.words().nearDay(digest.day())),
                "date " + digest.day())));
        if (!subject.dated()) {
            buttons.add(press(voice.say("edition.mine"), subject.whole() + " only:mine"));
        }
        buttons.add(press(voice.say("edition.subscribe"), "subscribe"));
        return buttons;
    }

    private More more() {
        return new More(voice.say("edition.more", "count", "#"), subject.whole(), selection.left());
    }

    private static Button press(String label, String line) {
        return new Button.Press(label, line, Button.Mode.PRIVATE);
    }

    private String summary() {
        Stream<String> first = selection.top().stream()
                .limit(1)
                .map(paper -> voice.say(
                        "edition.first",
                        "rank",
                        paper.rank(),
                        "title",
                        Excerpt.of(paper.archived().entry().title(), 150)));
        return Stream.of(
                        Stream.of(
                                subject.brief(),
                                voice.say(
                                        "edition.count",
                                        "count",
                                        selection.all().size())),
                        tally.hits(voice, MOST_IN_SUMMARY).stream(),
                        first)
                .flatMap(part -> part)
                .collect(Collectors.joining(" · "));
    }
}
