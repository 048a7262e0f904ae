package dev.paperboy.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperboy.chat.Squeeze.Limit;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SqueezeTest {
    private static final int ROOMY = 100_000;

    @Test
    void whatFitsStaysAsItIs() {
        Message message = edition(5, 2, 40, 100);
        assertThat(Squeeze.to(message, Limit.plain(ROOMY, 50))).containsExactly(message);
    }

    @Test
    void sentencesGiveWayFirst() {
        Message message = edition(5, 2, 40, 100);
        int size = Squeeze.characters(message);
        Message squeezed = only(message, size - 1);
        assertThat(papers(squeezed))
                .allMatch(paper -> paper.sentence()
                        .map(text -> text.plain().length() <= 90)
                        .orElse(true));
        assertThat(marks(squeezed)).isEqualTo(marks(message));
        Message shorter = only(message, Squeeze.characters(squeezed) - 1);
        assertThat(papers(shorter).getFirst().sentence().orElseThrow().plain())
                .hasSizeBetween(40, 60)
                .endsWith("…");
    }

    @Test
    void thenPassagesBehindTheDividerThenPapersThere() {
        Message message = edition(2, 2, 40, 100);
        Message shortest = only(message, Squeeze.characters(only(message, 560)));
        assertThat(marks(shortest)).endsWith("keyword outside 4");
        int withoutPassages = Squeeze.characters(shortest);
        Message fewer = only(message, withoutPassages - 1);
        assertThat(papers(fewer)).hasSize(3);
        assertThat(labels(fewer)).containsExactly("1", "2", "3", "+ 1 more", "All");
        Message none = only(message, Squeeze.characters(fewer) - 1);
        assertThat(labels(none)).containsExactly("1", "2", "+ 2 more", "All");
        assertThat(none.blocks()).noneMatch(Block.Divider.class::isInstance);
        assertThat(none.blocks()).noneMatch(Block.Subheading.class::isInstance);
        assertThat(Squeeze.to(message, Limit.plain(Squeeze.characters(none) - 1, 50)))
                .hasSize(2);
    }

    @Test
    void aButtonThatCountsAlreadyCountsOn() {
        Message message = edition(2, 2, 40, 100);
        Message seven = withLeft(message, 5);
        assertThat(labels(only(seven, Squeeze.characters(only(message, 560)) - 1)))
                .contains("+ 6 more");
    }

    @Test
    void aLongTextIsContinued() {
        String text = "word ".repeat(1000).strip();
        List<Message> messages =
                Squeeze.to(new Message("Long", List.of(new Block.Paragraph(RichText.of(text)))), Limit.plain(800, 10));
        assertThat(messages).hasSizeGreaterThan(6).allMatch(message -> Squeeze.characters(message) <= 800);
        assertThat(String.join(
                        "",
                        messages.stream()
                                .flatMap(message -> message.blocks().stream())
                                .map(block -> ((Block.Paragraph) block).text().plain())
                                .toList()))
                .isEqualTo(text);
        assertThat(messages.get(1).summary()).isEqualTo("Long (2)");
    }

    @Property
    void theLimitHoldsAndNothingForbiddenIsCut(
            @ForAll @IntRange(max = 10) int top,
            @ForAll @IntRange(max = 8) int outside,
            @ForAll @IntRange(min = 1, max = 300) int title,
            @ForAll @IntRange(max = 140) int sentence,
            @ForAll @IntRange(min = 700, max = 6000) int characters,
            @ForAll @IntRange(min = 5, max = 45) int blocks) {
        Message message = edition(top, outside, title, sentence);
        Limit limit = Limit.plain(characters, blocks);
        List<Message> squeezed = Squeeze.to(message, limit);

        assertThat(squeezed).allMatch(limit::holds);
        List<Block.Paper> before = papers(message);
        List<Block.Paper> after =
                squeezed.stream().flatMap(each -> papers(each).stream()).toList();
        assertThat(after).hasSizeBetween(top, top + outside);
        for (int i = 0; i < after.size(); i++) {
            assertThat(after.get(i).title()).isEqualTo(before.get(i).title());
            assertThat(after.get(i).link()).isEqualTo(before.get(i).link());
            assertThat(after.get(i).facts()).isEqualTo(before.get(i).facts());
            assertThat(firstPieces(after.get(i))).isEqualTo(firstPieces(before.get(i)));
            if (i < top) {
                assertThat(after.get(i).marks()).isEqualTo(before.get(i).marks());
            }
        }
        assertThat(squeezed.stream().flatMap(each -> labels(each).stream()))
                .containsExactlyInAnyOrderElementsOf(expectedLabels(after, before.size() - after.size()));
        squeezed.forEach(each -> papers(each)
                .forEach(paper -> assertThat(labels(each))
                        .contains(String.valueOf(paper.number().orElseThrow()))));
    }

    private static List<String> expectedLabels(List<Block.Paper> shown, int left) {
        List<String> labels = new ArrayList<>(shown.stream()
                .map(paper -> String.valueOf(paper.number().orElseThrow()))
                .toList());
        if (left > 0) {
            labels.add("+ " + left + " more");
        }
        labels.add("All");
        return labels;
    }

    private static Message only(Message message, int characters) {
        List<Message> squeezed = Squeeze.to(message, Limit.plain(characters, 50));
        assertThat(squeezed).hasSize(1);
        return squeezed.getFirst();
    }

    private static Message edition(int top, int outside, int title, int sentence) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Heading("Daily"), small("facts")));
        List<Button> buttons = new ArrayList<>();
        for (int i = 1; i <= top; i++) {
            blocks.add(paper(i, title, sentence, RichText.of("keyword in the top " + i)));
            buttons.add(button(i));
        }
        if (outside > 0) {
            blocks.add(new Block.Divider());
            blocks.add(new Block.Subheading("Outside"));
        }
        for (int i = top + 1; i <= top + outside; i++) {
            blocks.add(paper(
                    i,
                    title,
                    0,
                    RichText.of("keyword outside " + i)
                            .and(" · “")
                            .and("a passage ".repeat(8))
                            .and("”")));
            buttons.add(button(i));
        }
        buttons.add(new Button.Press("All", "date 2025-04-28", Button.Mode.PRIVATE));
        blocks.add(small("Keywords"));
        blocks.add(new Block.Buttons(buttons));
        return new Message("Daily", blocks, Optional.of(new More("+ # more", "date 2025-04-28", 0)));
    }

    private static Message withLeft(Message message, int left) {
        More more = message.more().orElseThrow().and(left);
        List<Block> blocks = new ArrayList<>(message.blocks());
        List<Button> buttons = new ArrayList<>(((Block.Buttons) blocks.removeLast()).buttons());
        buttons.add(buttons.size() - 1, more.button());
        blocks.add(new Block.Buttons(buttons));
        return new Message(message.summary(), blocks, Optional.of(more));
    }

    private static Block paper(int number, int title, int sentence, RichText mark) {
        return new Block.Paper(
                OptionalInt.of(number),
                RichText.of("t".repeat(title)),
                URI.create("https://arxiv.org/abs/2504.1234" + number),
                "7 votes",
                sentence == 0
                        ? Optional.empty()
                        : Optional.of(RichText.of("word ".repeat(30).substring(0, sentence))),
                List.of(mark));
    }

    private static Block small(String text) {
        return new Block.Small(RichText.of(text));
    }

    private static Button button(int number) {
        return new Button.Press(String.valueOf(number), "show " + number, Button.Mode.PRIVATE);
    }

    private static List<Block.Paper> papers(Message message) {
        return message.blocks().stream()
                .flatMap(block -> block instanceof Block.Paper paper ? Stream.of(paper) : Stream.of())
                .toList();
    }

    private static List<String> marks(Message message) {
        return papers(message).stream()
                .flatMap(paper -> paper.marks().stream())
                .map(RichText::plain)
                .toList();
    }

    private static List<Span> firstPieces(Block.Paper paper) {
        return paper.marks().stream().map(mark -> mark.spans().getFirst()).toList();
    }

    private static List<String> labels(Message message) {
        return message.presses().stream().map(Button::label).toList();
    }
}
