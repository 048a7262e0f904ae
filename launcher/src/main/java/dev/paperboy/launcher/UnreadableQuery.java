package dev.paperboy.launcher;

import dev.paperboy.search.QueryException;
import dev.paperboy.text.Words;
import picocli.CommandLine.Model.CommandSpec;

/** Tells at the command line where a query could not be read. */
final class UnreadableQuery {
    private UnreadableQuery() {}

    /** @return the exit code */
    static int tell(CommandSpec spec, QueryException e, Words words, boolean json) {
        String expected = words.say(e.expected());
        String text = words.say(e.explanation()) + "\n    " + e.pointed();
        if (json) {
            spec.commandLine().getOut().println(Json.object(fields -> {
                fields.writeObjectFieldStart("error");
                fields.writeNumberField("position", e.position());
                fields.writeStringField("expected", expected);
                fields.writeStringField("text", text);
                fields.writeEndObject();
            }));
        } else {
            spec.commandLine().getErr().println("paperboy: " + text);
        }
        return ExitCode.MISTAKE;
    }
}
