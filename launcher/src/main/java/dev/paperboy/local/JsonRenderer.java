package dev.paperboy.local;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.paperboy.chat.Message;
import dev.paperboy.command.Reply;
import dev.paperboy.platform.MessageJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/** A message as JSON for programs; {@link MessageJson} says how it looks. */
public final class JsonRenderer {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private JsonRenderer() {}

    public static String render(Message message) {
        return document(json -> MessageJson.write(json, message));
    }

    /** An answer to {@code ask}: {@code {"outcome", "visibility", "message"}}, and {@code privateCopy} after a share. */
    public static String ask(Reply reply) {
        return document(json -> {
            json.writeStartObject();
            json.writeStringField("outcome", outcome(reply.outcome()));
            json.writeStringField("visibility", visibility(reply.visibility()));
            json.writeFieldName("message");
            MessageJson.write(json, reply.message());
            if (reply.privateCopy().isPresent()) {
                json.writeFieldName("privateCopy");
                MessageJson.write(json, reply.privateCopy().get());
            }
            json.writeEndObject();
        });
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
