package dev.paperboy.edition;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.RichText;
import dev.paperboy.schedule.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Posts of papers that are there for one reason: they came late, or they match a person's subscriptions. */
final class ShortPost {
    private final Voice voice;
    private final Marks marks;

    ShortPost(Voice voice, Marks marks) {
        this.voice = voice;
        this.marks = marks;
    }

    /**
     * Papers that came after their digest was posted.
     *
     * @param count of all of them
     */
    Message late(LocalDate day, int count, List<Ranked> shown) {
        String title = voice.say("edition.late", "count", count, "date", day.toString());
        List<Block> blocks = new ArrayList<>(List.of(new Block.Heading(title)));
        shown.forEach(paper -> blocks.add(paper(paper, paper.rank(), false)));
        List<Button> buttons = new ArrayList<>(shown.stream()
                .map(paper -> PaperLines.open(paper.rank(), paper.archived().entry(), voice.words()))
                .toList());
        more(count - shown.size(), "date " + day).forEach(buttons::add);
        blocks.add(new Block.Buttons(buttons));
        return new Message(title, blocks);
    }

    /**
     * A person's new matches.
     *
     * @param newest the newest of their digests
     * @param count of all of them
     */
    Message matches(Schedule schedule, LocalDate newest, int count, List<Ranked> shown) {
        String title = voice.say("edition.matches", "count", count, "date", Dates.listed(newest, voice.words()));
        boolean dated =
                shown.stream().anyMatch(paper -> !paper.archived().date().equals(newest));
        List<Block> blocks = new ArrayList<>(List.of(new Block.Heading(title)));
        List<Button> buttons = new ArrayList<>();
        for (Ranked paper : shown) {
            int number = buttons.size() + 1;
            blocks.add(paper(paper, number, dated));
            buttons.add(PaperLines.open(number, paper.archived().entry(), voice.words()));
        }
        blocks.add(new Block.Small(RichText.of(When.line(schedule, voice))));
        more(count - shown.size(), "date " + newest + " only:mine").forEach(buttons::add);
        buttons.add(new Button.Press(voice.say("edition.manage"), "subscriptions", Button.Mode.PRIVATE));
        blocks.add(new Block.Buttons(buttons));
        return new Message(title, blocks);
    }

    private Block.Paper paper(Ranked paper, int number, boolean dated) {
        return PaperLines.paper(number, paper.archived(), voice.audience(), dated, marks.places(paper));
    }

    private List<Button> more(int count, String line) {
        return count > 0
                ? List.of(new Button.Press(
                        voice.say("edition.more", "count", String.valueOf(count)), line, Button.Mode.PRIVATE))
                : List.of();
    }
}
