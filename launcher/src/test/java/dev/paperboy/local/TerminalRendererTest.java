package dev.paperboy.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.RichText;
import dev.paperboy.chat.SampleMessages;
import dev.paperboy.chat.Span;
import java.net.URI;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalRendererTest {
    private final TerminalRenderer plain = new TerminalRenderer(30, false);

    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "한글, 4",
        "ＬＬＭ, 6",
        "é, 1",
        "👩‍👩‍👧‍👦, 2",
        "🇰🇷, 2",
        "👍🏽, 2",
        "❤️, 2",
        "ⓐ, 1",
        "─, 1",
        "‹›, 2",
        "▌, 1",
    })
    void columnsOfATerminal(String text, int columns) {
        assertThat(Inked.columns(text)).isEqualTo(columns);
        assertThat(Inked.columns(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(columns);
    }

    @Test
    void wrapsBetweenHangulWords() {
        assertThat(render("규칙 기반 보상과 선호 기반 보상을 함께 사용하여 균형을 맞춥니다."))
                .isEqualTo("규칙 기반 보상과 선호 기반\n보상을 함께 사용하여 균형을\n맞춥니다.\n");
    }

    @Test
    void cutsAWordThatFitsNoLineBetweenCharacters() {
        assertThat(render("가".repeat(20))).isEqualTo("가".repeat(15) + "\n" + "가".repeat(5) + "\n");
        assertThat(render("👩‍👩‍👧‍👦".repeat(16))).isEqualTo("👩‍👩‍👧‍👦".repeat(15) + "\n👩‍👩‍👧‍👦\n");
    }

    @Test
    void keepsLineBreaks() {
        assertThat(render("one\n\ntwo")).isEqualTo("one\n\ntwo\n");
    }

    @Test
    void hitsCanBeTold() {
        RichText text = RichText.of("with ")
                .and(new RichText(List.of(new Span.Hit("GRPO"))))
                .and(".");

        assertThat(plain.render(new Message("s", List.of(new Block.Paragraph(text)))))
                .isEqualTo("with ‹GRPO›.\n");
        assertThat(new TerminalRenderer(30, true).render(new Message("s", List.of(new Block.Paragraph(text)))))
                .contains("with \u001b[1;4;33mGRPO\u001b[0m.");
    }

    @Test
    void titlesAreLinksInColourAndHaveTheirAddressBelowWithout() {
        assertThat(new TerminalRenderer(80, true).render(SampleMessages.today()))
                .contains("\u001b]8;;https://arxiv.org/abs/2504.90001\u001b\\\u001b[1mWatching Cameras Move in Any"
                        + " Film\u001b[0m\u001b]8;;\u001b\\")
                .doesNotContain("\n   https://");
        assertThat(new TerminalRenderer(80, false).render(SampleMessages.today()))
                .contains("1. Watching Cameras Move in Any Film\n   https://arxiv.org/abs/2504.90001\n");
    }

    @Test
    void anAddressIsNeverBroken() {
        String address = "https://example.org/" + "x".repeat(60);

        assertThat(plain.render(
                        new Message("s", List.of(new Block.Paragraph(RichText.link("here", URI.create(address)))))))
                .isEqualTo("here\n" + address + "\n");
    }

    @Test
    void buttonsWithoutANumberGetTheNextOnes() {
        Message message = new Message(
                "s",
                List.of(new Block.Buttons(Stream.of("1", "9", "All 12", "9", "Subscribe")
                        .<Button>map(label -> new Button.Press(label, "line", Button.Mode.PRIVATE))
                        .toList())));

        assertThat(new TerminalRenderer(80, false).render(message))
                .isEqualTo("[1] [9] [10: All 12] [11: 9] [12: Subscribe]\n");
        assertThat(NumberedPress.in(message).stream().map(NumberedPress::number))
                .containsExactly(1, 9, 10, 11, 12);
    }

    @Test
    void aButtonIsNotBrokenWhileALineIsLongEnough() {
        assertThat(plain.render(SampleMessages.show())).contains("[1: 👍 Like] [2: 🔖 Save]\n[3: Similar papers]\n");
    }

    private String render(String text) {
        return plain.render(new Message("s", List.of(new Block.Paragraph(RichText.of(text)))));
    }
}
