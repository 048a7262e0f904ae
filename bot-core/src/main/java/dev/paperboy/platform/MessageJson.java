package dev.paperboy.platform;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.More;
import dev.paperboy.chat.RichText;
import dev.paperboy.chat.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * A message as JSON: for programs, and to be kept until it is posted. Both need the same promise, that what was written
 * once can be read for good; fields are only ever added.
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
 * A message that may leave papers out has a field {@code more}: {@code {"label", "line", "left"}}.
 *
 * <p>A text is given twice: as its words, and as {@code spans} that say what each piece of them is, {@code {"type", "text"}}
 * with the types {@code plain}, {@code bold}, {@code hit} (what a search matched), {@code code}, and {@code link} with a
 * field {@code link} more.
 */
public final class MessageJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonFactory FACTORY = MAPPER.getFactory();

    private MessageJson() {}

    /** The message in one line. */
    public static String write(Message message) {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(written)) {
            write(json, message);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be written to", e);
        }
        return written.toString();
    }

    /**
     * The message that was written.
     *
     * @throws IllegalArgumentException when the text is no such message
     */
    public static Message read(String written) {
        try {
            JsonNode json = MAPPER.readTree(written);
            return new Message(
                    text(json, "summary"),
                    each(json, "blocks", MessageJson::block),
                    Optional.of(json.path("more")).filter(JsonNode::isObject).map(MessageJson::more));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** Writes a message into a document of someone else's. */
    public static void write(JsonGenerator json, Message message) throws IOException {
        json.writeStartObject();
        json.writeStringField("summary", message.summary());
        json.writeArrayFieldStart("blocks");
        for (Block block : message.blocks()) {
            json.writeStartObject();
            block(json, block);
            json.writeEndObject();
        }
        json.writeEndArray();
        if (message.more().isPresent()) {
            more(json, message.more().get());
        }
        json.writeEndObject();
    }

    private static void more(JsonGenerator json, More more) throws IOException {
        json.writeObjectFieldStart("more");
        json.writeStringField("label", more.label());
        json.writeStringField("line", more.line());
        json.writeNumberField("left", more.left());
        json.writeEndObject();
    }

    private static More more(JsonNode json) {
        return new More(
                text(json, "label"), text(json, "line"), json.path("left").asInt());
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
        json.writeStringField("link", paper.link().toString());
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
                    json.writeStringField("link", open.link().toString());
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
                            .writeStringField("link", link.target().toString());
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

    private static String mode(Button.Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    private static Block block(JsonNode json) {
        return switch (text(json, "type")) {
            case "heading" -> new Block.Heading(text(json, "text"));
            case "subheading" -> new Block.Subheading(text(json, "text"));
            case "code" -> new Block.CodeLine(text(json, "text"));
            case "paragraph" -> new Block.Paragraph(rich(json, "spans"));
            case "small" -> new Block.Small(rich(json, "spans"));
            case "bullets" -> new Block.Bullets(each(json, "points", MessageJson::point));
            case "paper" -> paper(json);
            case "divider" -> new Block.Divider();
            case "buttons" -> new Block.Buttons(each(json, "buttons", MessageJson::button));
            default -> throw unknown(json);
        };
    }

    private static Block.Bullets.Point point(JsonNode json) {
        return new Block.Bullets.Point(field(json, "level").intValue(), text(json, "marker"), rich(json, "spans"));
    }

    private static Block.Paper paper(JsonNode json) {
        JsonNode number = field(json, "number");
        return new Block.Paper(
                number.isNull() ? OptionalInt.empty() : OptionalInt.of(number.intValue()),
                rich(json, "titleSpans"),
                URI.create(text(json, "link")),
                text(json, "facts"),
                field(json, "sentence").isNull() ? Optional.empty() : Optional.of(rich(json, "sentenceSpans")),
                each(json, "marks", mark -> rich(mark, "spans")));
    }

    private static Button button(JsonNode json) {
        return switch (text(json, "type")) {
            case "press" ->
                new Button.Press(
                        text(json, "label"),
                        text(json, "line"),
                        Button.Mode.valueOf(text(json, "mode").toUpperCase(Locale.ROOT)),
                        text(json, "description"));
            case "open" -> new Button.Open(text(json, "label"), URI.create(text(json, "link")));
            default -> throw unknown(json);
        };
    }

    private static RichText rich(JsonNode json, String field) {
        return new RichText(each(json, field, MessageJson::span));
    }

    private static Span span(JsonNode json) {
        String words = text(json, "text");
        return switch (text(json, "type")) {
            case "plain" -> new Span.Plain(words);
            case "bold" -> new Span.Bold(words);
            case "hit" -> new Span.Hit(words);
            case "code" -> new Span.Code(words);
            case "link" -> new Span.Link(words, URI.create(text(json, "link")));
            default -> throw unknown(json);
        };
    }

    private static <T> List<T> each(JsonNode json, String field, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        field(json, field).forEach(one -> all.add(read.apply(one)));
        return all;
    }

    private static String text(JsonNode json, String field) {
        return field(json, field).textValue();
    }

    private static JsonNode field(JsonNode json, String field) {
        JsonNode found = json.get(field);
        if (found == null) {
            throw new IllegalArgumentException("no " + field + " in " + json);
        }
        return found;
    }

    private static IllegalArgumentException unknown(JsonNode json) {
        return new IllegalArgumentException("not known: " + json);
    }
}
