package dev.paperboy.command;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Message;
import java.util.List;
import java.util.Optional;

/**
 * One thing that people can ask. What it is called and how it is described, in each language, are texts under
 * {@code command.<path>}.
 *
 * @param path its name in English, one or two words
 * @param topic under which help lists it
 * @param options its arguments; at most one of them free text
 * @param access who may run it
 * @param shareable whether its answer may be shown to a whole channel
 * @param handler answers a call
 * @param examples what help shows below its description
 */
public record Command(
        List<String> path,
        Topic topic,
        List<Option> options,
        Access access,
        boolean shareable,
        Handler handler,
        Examples examples) {

    /** What people want when they look for a command. */
    public enum Topic {
        READ,
        FIND,
        FOLLOW,
        YOURS
    }

    /** Answers a call whose options have been checked. */
    @FunctionalInterface
    public interface Handler {
        /**
         * The answer.
         *
         * @throws UserError when the caller asked for something that cannot be
         */
        Message answer(Invocation invocation);
    }

    /** More about a command than its description: something to try. */
    @FunctionalInterface
    public interface Examples {
        Examples NONE = invocation -> List.of();

        List<Block> of(Invocation invocation);
    }

    public Command {
        path = List.copyOf(path);
        options = List.copyOf(options);
        if (options.stream().filter(Option.Words.class::isInstance).count() > 1) {
            throw new IllegalArgumentException(path + " has more than one free text");
        }
    }

    /** A command for everyone whose answer is the caller's alone. */
    public static Command personal(String name, Topic topic, Handler handler, Option... options) {
        return new Command(List.of(name), topic, List.of(options), Access.EVERYONE, false, handler, Examples.NONE);
    }

    /** A command for everyone that shows papers, so that its answer can be shared. */
    public static Command showingPapers(String name, Topic topic, Handler handler, Option... options) {
        return new Command(List.of(name), topic, List.of(options), Access.EVERYONE, true, handler, Examples.NONE);
    }

    public Command with(Examples more) {
        return new Command(path, topic, options, access, shareable, handler, more);
    }

    /** Its texts' common prefix. */
    public String key() {
        return "command." + String.join(".", path);
    }

    public String name() {
        return String.join(" ", path);
    }

    /** The option that takes the words which belong to no other. */
    public Optional<Option.Words> freeText() {
        return options.stream()
                .filter(Option.Words.class::isInstance)
                .map(Option.Words.class::cast)
                .findFirst();
    }
}
