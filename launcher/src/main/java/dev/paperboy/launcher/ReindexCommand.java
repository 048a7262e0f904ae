package dev.paperboy.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes the search index anew from the database. */
@Command(name = "reindex", description = "Makes the search index anew from the database.")
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class ReindexCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Config config = root.config();
        try (Paperboy paperboy = Paperboy.open(root.data(config), config.defaults(), RootCommand.systemClock())) {
            paperboy.index().rebuild();
            spec.commandLine()
                    .getOut()
                    .println("Indexed " + paperboy.archive().size().papers() + " papers.");
        }
        return ExitCode.DONE;
    }
}
