package dev.paperboy.local;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.RichText;
import dev.paperboy.chat.Span;
import dev.paperboy.command.Reply;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * A message as JSON for programs. Fields are only ever added.
 *
 * <p>A message is {@code {"summary", "blocks":[…]}}. Each block has a {@code type}:
 *
 * <ul>
 *   <li>{@code heading}, {@code subheading}, {@code code}: {@code text}
 *   <li>{@code paragraph}, {@code small}: {@code text}, {@code spans}
 *   <li>{@code bullets}: {@code points}, each with {@code level} from 0, {@code marker}, {@code text}, {@code spans}
 *   <li>{@code paper}: {@code number} (or null), {@code title}, {@code titleSpans}, {@code link}, {@code facts} (may be
 *       empty), {@code sentence} (or null) and {@code sentenceSpans}, {@code marks}, each with {@code text} and
 *       {@code spans}
 *   <li>{@code divider}: nothing more
 *   <li>{@code buttons}: {@code buttons}, each with a {@code type}: {@code press} with {@code label}, {@code line} (the
 *       command that it runs), {@code mode} ({@code replace}, {@code private}, {@code share}) and {@code description};
 *       {@code open} with {@code label} and {@code link}
 * </ul>
 *
 * A text is given twice: as its words, and as {@code spans} that say what each piece of them is, {@code {"type", "text"}}
 * with the types {@code plain}, {@code bold}, {@code hit} (what a search matched), {@code code}, and {@code link} with a
 * field {@code link} more.
 */
public final class JsonRenderer {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private JsonRenderer() {}

    public static String render(Message message) {
        return document(json -> message(json, message));
    }

    /** An answer to {@code ask}: {@code {"outcome", "visibility", "message"}}, and {@code privateCopy} after a share. */
    public static String ask(Reply reply) {
        return document(json -> {
            json.writeStartObject();
            json.writeStringField("outcome", outcome(reply.outcome()));
            json.writeStringField("visibility", visibility(reply.visibility()));
            json.writeFieldName("message");
            message(json, reply.message());
            if (reply.privateCopy().isPresent()) {
                json.writeFieldName("privateCopy");
                message(json, reply.privateCopy().get());
            }
            json.writeEndObject();
        });
    }

    /** Writes a message into a document of someone else's. */
    public static void message(JsonGenerator json, Message message) throws IOException {
        json.writeStartObject();
        json.writeStringField("summary", message.summary());
        json.writeArrayFieldStart("blocks");
        for (Block block : message.blocks()) {
            json.writeStartObject();
            block(json, block);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void block(JsonGenerator json, Block block) throws IOException {
        switch (block) {
            case Block.Heading(String text) -> typed(json, "heading", text);
            case Block.Subheading(String text) -> typed(json, "subheading", text);
            case Block.CodeLine(String text) -> typed(json, "code", text);
            case Block.Paragraph(RichText text) -> rich(typed(json, "paragraph", text.plain()), "spans", text);
            case Block.Small(RichText text) -> rich(typed(json, "small", text.plain()), "spans", text);
            case Block.Bullets(List<Block.Bullets.Point> points) -> points(json, points);
            case Block.Paper paper -> paper(json, paper);
            case Block.Divider divider -> json.writeStringField("type", "divider");
            case Block.Buttons(List<Button> buttons) -> buttons(json, buttons);
        }
    }

    private static void points(JsonGenerator json, List<Block.Bullets.Point> points) throws IOException {
        json.writeStringField("type", "bullets");
        json.writeArrayFieldStart("points");
        for (Block.Bullets.Point point : points) {
            json.writeStartObject();
            json.writeNumberField("level", point.level());
            json.writeStringField("marker", point.marker());
            words(json, point.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void paper(JsonGenerator json, Block.Paper paper) throws IOException {
        json.writeStringField("type", "paper");
        number(json, paper.number());
        json.writeStringField("title", paper.title().plain());
        rich(json, "titleSpans", paper.title());
        json.writeStringField("link", paper.link().toASCIIString());
        json.writeStringField("facts", paper.facts());
        if (paper.sentence().isPresent()) {
            json.writeStringField("sentence", paper.sentence().get().plain());
            rich(json, "sentenceSpans", paper.sentence().get());
        } else {
            json.writeNullField("sentence");
            rich(json, "sentenceSpans", new RichText(List.of()));
        }
        json.writeArrayFieldStart("marks");
        for (RichText mark : paper.marks()) {
            json.writeStartObject();
            words(json, mark);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, OptionalInt number) throws IOException {
        if (number.isPresent()) {
            json.writeNumberField("number", number.getAsInt());
        } else {
            json.writeNullField("number");
        }
    }

    private static void buttons(JsonGenerator json, List<Button> buttons) throws IOException {
        json.writeStringField("type", "buttons");
        json.writeArrayFieldStart("buttons");
        for (Button button : buttons) {
            json.writeStartObject();
            switch (button) {
                case Button.Press press -> {
                    json.writeStringField("type", "press");
                    json.writeStringField("label", press.label());
                    json.writeStringField("line", press.line());
                    json.writeStringField("mode", mode(press.mode()));
                    json.writeStringField("description", press.description());
                }
                case Button.Open open -> {
                    json.writeStringField("type", "open");
                    json.writeStringField("label", open.label());
                    json.writeStringField("link", open.link().toASCIIString());
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void words(JsonGenerator json, RichText text) throws IOException {
        json.writeStringField("text", text.plain());
        rich(json, "spans", text);
    }

    private static void rich(JsonGenerator json, String field, RichText text) throws IOException {
        json.writeArrayFieldStart(field);
        for (Span span : text.spans()) {
            json.writeStartObject();
            switch (span) {
                case Span.Plain(String words) -> typed(json, "plain", words);
                case Span.Bold(String words) -> typed(json, "bold", words);
                case Span.Hit(String words) -> typed(json, "hit", words);
                case Span.Code(String words) -> typed(json, "code", words);
                case Span.Link link ->
                    typed(json, "link", link.text())
                            .writeStringField("link", link.target().toASCIIString());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static JsonGenerator typed(JsonGenerator json, String type, String text) throws IOException {
        json.writeStringField("type", type);
        json.writeStringField("text", text);
        return json;
    }

    private static String outcome(Reply.Outcome outcome) {
        return switch (outcome) {
            case ANSWERED -> "answered";
            case USER_ERROR -> "user-error";
            case FAILED -> "failed";
        };
    }

    private static String visibility(Reply.Visibility visibility) {
        return visibility.name().toLowerCase(Locale.ROOT);
    }

    private static String mode(Button.Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    private static String document(Content content) {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(written).setPrettyPrinter(PRETTY.createInstance())) {
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be written to", e);
        }
        return written.append('\n').toString();
    }

    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }
}
