package dev.paperboy.platform;

import dev.paperboy.command.Caller;
import dev.paperboy.command.Option;
import java.util.List;

/** What a platform may ask the core for while someone is typing an option. */
public interface Completions {

    /**
     * What could stand where someone is typing.
     *
     * @param most how many the platform can show
     * @return best first; empty when there is nothing to offer
     */
    List<Suggestion> suggest(Caller caller, Option.Completion kind, String typed, int most);

    /**
     * One thing to offer.
     *
     * @param value what is put into the option
     * @param label what people see
     */
    record Suggestion(String value, String label) {}
}
