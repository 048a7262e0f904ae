package dev.paperboy.launcher;

import dev.paperboy.store.Backups;
import dev.paperboy.store.DataFolder;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Copies the database while it may be in use. */
@Command(name = "backup", description = "Writes a verified copy of the database, also beside a running bot.")
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class BackupCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The copy; an older one of that name is replaced.")
    private Path file;

    @Override
    public Integer call() {
        new Backups(new DataFolder(root.data.orElse(root.config().data()))).backup(file);
        spec.commandLine().getOut().println("Backed up and verified: " + file);
        return ExitCode.DONE;
    }
}
