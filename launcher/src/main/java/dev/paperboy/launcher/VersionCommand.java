package dev.paperboy.launcher;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says which Paperboy this is, and on which Java. */
@Command(name = "version", description = "Says which Paperboy this is, and on which Java.")
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class VersionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputFormat format;

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .println(
                        format.isJson()
                                ? Json.object(json -> {
                                    json.writeStringField("version", version());
                                    json.writeStringField(
                                            "java", Runtime.version().toString());
                                })
                                : "Paperboy " + version() + " on Java " + Runtime.version());
        return ExitCode.DONE;
    }

    /** For {@code --version}. */
    static final class Provider implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Paperboy " + version()};
        }
    }

    /** The version in the jar's manifest; classes that are run without a jar have none. */
    static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }
}
