package dev.paperboy.launcher;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The same as {@code --help}, for those who type a word. */
@Command(name = "help", description = "Says how to use a command.")
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class UsageCommand implements Runnable {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "Which command.")
    private Optional<String> name = Optional.empty();

    @Override
    public void run() {
        CommandLine all = root.spec.commandLine();
        CommandLine asked = name.map(
                        typed -> Optional.ofNullable(all.getSubcommands().get(typed))
                                .orElseThrow(() -> new CommandLine.ParameterException(
                                        spec.commandLine(), "there is no command " + typed)))
                .orElse(all);
        asked.usage(spec.commandLine().getOut());
    }
}
