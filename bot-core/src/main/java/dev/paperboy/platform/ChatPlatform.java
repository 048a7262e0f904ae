package dev.paperboy.platform;

import dev.paperboy.chat.Poster;
import dev.paperboy.command.CommandCall;
import dev.paperboy.command.CommandCatalog;
import dev.paperboy.command.Reply;
import java.util.function.Function;

/** A place where people talk and the bot takes part. */
public interface ChatPlatform extends Poster, AutoCloseable {

    /** The platform's name in ids and logs: {@code slack}, {@code discord}, {@code local}. */
    String name();

    /**
     * Begins to listen.
     *
     * @param commands what can be asked; the platform offers exactly this
     * @param core answers a call; never throws and always answers
     */
    void start(CommandCatalog commands, Function<CommandCall, Reply> core);

    /** Stops listening and lets go of every connection. */
    @Override
    void close();
}
