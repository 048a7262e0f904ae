package dev.paperboy.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.RichText;
import dev.paperboy.chat.SampleMessages;
import dev.paperboy.chat.Span;
import dev.paperboy.text.Language;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Whatever a text holds, it is shown and does nothing. */
class HostileTextTest {
    /** All that the renderer itself may write: colours, and links to addresses without control characters. */
    private static final Pattern OUR_SEQUENCES =
            Pattern.compile("\u001b\\[[0-9;]*m|\u001b\\]8;;(https?://[\\x21-\\x7e]*)?\u001b\\\\");

    private static final URI LINK = URI.create("https://arxiv.org/abs/2504.90001");

    @Test
    void samplesWriteNoSequenceWithoutColour() {
        SampleMessages.all().values().forEach(message -> assertInert(new TerminalRenderer(80, false).render(message)));
    }

    @Test
    void theCheckSeesASequenceThatGotThrough() {
        assertThat(control("a\u001b[2Jb")).isTrue();
        assertThat(control("a\u009b2Jb")).isTrue();
        assertThat(control(OUR_SEQUENCES.matcher("\u001b]0;title\u0007").replaceAll("")))
                .isTrue();
    }

    @Property(tries = 500)
    void noTextActsOnATerminal(@ForAll("hostile") String text, @ForAll @IntRange(min = 1, max = 120) int width) {
        Message message = everywhere(text);

        assertInert(new TerminalRenderer(width, false).render(message));
        assertInert(OUR_SEQUENCES
                .matcher(new TerminalRenderer(width, true).render(message))
                .replaceAll(""));
    }

    @Property(tries = 300)
    void everyLineFits(@ForAll("hostile") String text, @ForAll @IntRange(min = 24, max = 120) int width) {
        String plain = OUR_SEQUENCES
                .matcher(new TerminalRenderer(width, true).render(everywhere(text)))
                .replaceAll("");

        assertThat(plain.lines())
                .allSatisfy(line -> assertThat(Inked.columns(line)).isLessThanOrEqualTo(width));
    }

    @Property(tries = 300)
    void noTextBecomesMarkup(@ForAll("hostile") String text) {
        String page = new HtmlRenderer(Language.ENGLISH).page(List.of(everywhere(text)));
        String same = new HtmlRenderer(Language.ENGLISH).page(List.of(everywhere("x")));

        assertThat(tags(page)).isEqualTo(tags(same));
    }

    @Test
    void pageLoadsNothingAndRunsNothing() {
        String page = new HtmlRenderer(Language.ENGLISH)
                .page(List.copyOf(SampleMessages.all().values()));

        assertThat(page)
                .contains("content=\"default-src 'none'; style-src 'unsafe-inline'\"")
                .doesNotContain("<script", "<img", "<link", "url(", "@import", "javascript:", "href=\"data:")
                .doesNotContain("\u202e", "\u001b");
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> pieces = Arbitraries.of(
                "\u001b",
                "\u001b]8;;http://evil.example\u001b\\",
                "\u009b",
                "\u009d",
                "\u0090",
                "\u0007",
                "\r",
                "\n",
                "\t",
                "\u0000",
                "\u007f",
                "\u202e",
                "\u2066",
                "\u200f",
                "\u2028",
                "\ud800",
                "[31m",
                "<script>",
                "\"",
                "'",
                "&",
                "</p>",
                "가나다",
                "긴 낱말 사이",
                "👩‍👩‍👧‍👦",
                "🇰🇷",
                "e\u0301",
                "\u1112\u1161\u11ab",
                "العربية",
                "x".repeat(130),
                " ",
                "\u00a0",
                "\u200b",
                "ＬＬＭ");
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(20);
        return Arbitraries.oneOf(pieces, anything).list().ofMaxSize(12).map(list -> String.join("", list));
    }

    private static Message everywhere(String text) {
        RichText rich = new RichText(List.of(
                new Span.Plain(text),
                new Span.Bold(text),
                new Span.Hit(text),
                new Span.Code(text),
                new Span.Link(text, LINK)));
        return new Message(
                text,
                List.of(
                        new Block.Heading(text),
                        new Block.Subheading(text),
                        new Block.Paragraph(rich),
                        new Block.Small(rich),
                        new Block.Bullets(List.of(new Block.Bullets.Point(1, "•", rich))),
                        new Block.Paper(OptionalInt.of(3), rich, LINK, text + "f", Optional.of(rich), List.of(rich)),
                        new Block.CodeLine(text),
                        new Block.Buttons(List.of(
                                new Button.Press(text, text, Button.Mode.SHARE), new Button.Open(text, LINK)))));
    }

    private static void assertInert(String drawn) {
        assertThat(control(drawn)).as(drawn).isFalse();
    }

    private static boolean control(String drawn) {
        return drawn.codePoints()
                .anyMatch(c -> (Character.isISOControl(c) && c != '\n')
                        || (c >= 0x202A && c <= 0x202E)
                        || c == 0x2066
                        || c == 0x2067
                        || c == 0x2028);
    }

    private static List<String> tags(String page) {
        return Pattern.compile("<[^>]*>")
                .matcher(page)
                .results()
                .map(tag -> tag.group().replaceAll("\"[^\"]*\"", "\"\""))
                .toList();
    }
}
