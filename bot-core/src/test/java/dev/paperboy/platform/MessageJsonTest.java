package dev.paperboy.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.RichText;
import dev.paperboy.chat.SampleMessages;
import dev.paperboy.chat.Span;
import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageJsonTest {
    private static final Arbitrary<String> TEXTS =
            Arbitraries.strings().all().excludeChars('\ud800', '\udfff').ofMaxLength(12);
    private static final Arbitrary<URI> LINKS = Arbitraries.of(
            URI.create("https://arxiv.org/abs/2504.16656"),
            URI.create("https://arxiv.org/abs/논문?q=%C3%A9#a"),
            URI.create("javascript:x"),
            URI.create(""));

    @Property
    void whatWasWrittenIsReadAsItWas(@ForAll("messages") Message message) {
        assertThat(MessageJson.read(MessageJson.write(message))).isEqualTo(message);
    }

    @Test
    void everySampleComesBack() {
        assertThat(SampleMessages.all().values())
                .allSatisfy(message ->
                        assertThat(MessageJson.read(MessageJson.write(message))).isEqualTo(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{", "{\"summary\":\"x\"}", "{\"summary\":\"x\",\"blocks\":[{\"type\":\"picture\"}]}"})
    void anythingElseIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> MessageJson.read(written));
    }

    @Provide
    Arbitrary<Message> messages() {
        return Combinators.combine(TEXTS, blocks().list().ofMaxSize(4)).as(Message::new);
    }

    private static Arbitrary<Block> blocks() {
        return Arbitraries.oneOf(
                TEXTS.map(Block.Heading::new),
                TEXTS.map(Block.Subheading::new),
                TEXTS.map(Block.CodeLine::new),
                richTexts().map(Block.Paragraph::new),
                richTexts().map(Block.Small::new),
                Combinators.combine(Arbitraries.integers().between(0, 4), TEXTS, richTexts())
                        .as(Block.Bullets.Point::new)
                        .list()
                        .ofMaxSize(3)
                        .map(Block.Bullets::new),
                papers(),
                Arbitraries.just(new Block.Divider()),
                buttons().list().ofMaxSize(3).map(Block.Buttons::new));
    }

    private static Arbitrary<Block> papers() {
        Arbitrary<java.util.OptionalInt> numbers = Arbitraries.integers()
                .between(0, 500)
                .map(number -> number == 0 ? java.util.OptionalInt.empty() : java.util.OptionalInt.of(number));
        return Combinators.combine(
                        numbers,
                        richTexts(),
                        LINKS,
                        TEXTS,
                        richTexts().optional(),
                        richTexts().list().ofMaxSize(2))
                .as(Block.Paper::new);
    }

    private static Arbitrary<Button> buttons() {
        return Arbitraries.oneOf(
                Combinators.combine(TEXTS, TEXTS, Arbitraries.of(Button.Mode.class), TEXTS)
                        .as(Button.Press::new),
                Combinators.combine(TEXTS, LINKS).as(Button.Open::new));
    }

    private static Arbitrary<RichText> richTexts() {
        Arbitrary<Span> spans = Arbitraries.oneOf(
                TEXTS.map(Span.Plain::new),
                TEXTS.map(Span.Bold::new),
                TEXTS.map(Span.Hit::new),
                TEXTS.map(Span.Code::new),
                Combinators.combine(TEXTS, LINKS).as(Span.Link::new));
        return spans.list().ofMaxSize(3).map(RichText::new);
    }
}
