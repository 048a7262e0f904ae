package dev.paperboy.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** A local chat over one's own archive. */
@Command(name = "chat", description = "A local chat over your own archive.")
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class ChatCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Mixin
    private ChatSession session;

    @Override
    public Integer call() {
        Config config = root.config();
        return session.run(root.data(config), config, paperboy -> {});
    }
}
