package dev.paperboy.command;

import dev.paperboy.text.Text;
import dev.paperboy.text.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A call that has been understood, on its way to its command.
 *
 * @param line the command and its arguments, checked against its options
 * @param audience whom the answer is for
 * @param now the moment of the call
 * @param shared whether the answer is for a whole channel; it must then hold nothing personal
 * @param announcements takes what {@link #announce} is told
 */
public record Invocation(
        CommandCall call,
        CommandLine line,
        Audience audience,
        Instant now,
        boolean shared,
        Consumer<Text> announcements) {

    /** Says something to everyone in the channel, in its language, besides the private answer; one line for a call. */
    public void announce(Text line) {
        announcements.accept(line);
    }

    /**
     * Lets only a manager of the channel go on, where not all that a command does is for managers.
     *
     * @throws UserError for anyone else
     */
    public void requireManager() {
        if (!call.caller().manager()) {
            throw UserError.of("command.managers-only")
                    .detail("command.managers-only.detail")
                    .code("/papers " + line);
        }
    }

    public Words words() {
        return audience.words();
    }

    /** The date that it is for the audience. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, audience.zone());
    }

    /** The free text; empty when there is none. */
    public String text() {
        return line.words();
    }

    public Optional<String> option(String name) {
        return line.option(name);
    }

    public int number(String name, int otherwise) {
        return line.option(name).map(Integer::parseInt).orElse(otherwise);
    }

    public boolean flag(String name) {
        return line.option(name).isPresent();
    }
}
