package dev.paperboy.launcher;

import dev.paperboy.store.Backups;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Puts a backup in the database's place. */
@Command(
        name = "restore",
        description = "Puts a backup in the database's place; no other Paperboy may be running on it.")
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class RestoreCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A file that backup wrote.")
    private Path file;

    @Override
    public Integer call() {
        new Backups(root.data(root.config())).restore(file);
        spec.commandLine().getOut().println("Restored from " + file);
        return ExitCode.DONE;
    }
}
