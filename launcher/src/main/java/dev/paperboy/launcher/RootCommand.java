package dev.paperboy.launcher;

import dev.paperboy.store.DataFolder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line as a whole, and the options that every command understands, before or after its name. */
@Command(
        name = "paperboy",
        description = "Brings a team the day's machine-learning papers where the team already talks.",
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true,
        versionProvider = VersionCommand.Provider.class,
        subcommands = {
            DemoCommand.class,
            ChatCommand.class,
            ImportCommand.class,
            SearchCommand.class,
            AskCommand.class,
            SimulateCommand.class,
            DoctorCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ReindexCommand.class,
            VersionCommand.class,
            UsageCommand.class,
        })
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class RootCommand implements Runnable {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The folder of the database and the index (default: data).")
    Optional<Path> data = Optional.empty();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The configuration (default: config/paperboy.yaml).")
    Optional<Path> config = Optional.empty();

    @Option(names = "--version", versionHelp = true, description = "Says which Paperboy this is.")
    boolean version;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Says how to use a command.")
    boolean help;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to do");
    }

    Config config() {
        return ConfigFile.read(config);
    }

    /** The folder of all that is kept: the option's, else the configuration's. */
    DataFolder data(Config configured) {
        return DataFolder.in(data.orElse(configured.data()));
    }

    /** Words of a query or a question in one line; an option that is misspelt is none of them. */
    static String line(CommandSpec spec, List<String> words) {
        words.stream().filter(word -> word.startsWith("--")).findFirst().ifPresent(option -> {
            throw new CommandLine.ParameterException(spec.commandLine(), "Unknown option: '" + option + "'");
        });
        return String.join(" ", words);
    }

    static InstantSource systemClock() {
        return InstantSource.system();
    }
}
