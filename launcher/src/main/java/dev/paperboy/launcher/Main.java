package dev.paperboy.launcher;

import picocli.CommandLine;

/** Starts Paperboy. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        CommandLine line = commandLine();
        int exit = line.execute(arguments);
        // A full disk or a reader that has gone must not look like success.
        if (line.getOut().checkError()) {
            line.getErr().println("paperboy: the output could not be written");
            exit = ExitCode.FAILED;
        }
        System.exit(exit);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new RootCommand());
        line.setCommandName("paperboy");
        // A query may begin with a minus: what is no option there is searched.
        line.getSubcommands()
                .forEach((name, command) ->
                        command.setUnmatchedOptionsArePositionalParams(name.equals("search") || name.equals("ask")));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Failures::usage);
        line.setExecutionExceptionHandler(Failures::execution);
        return line;
    }
}
