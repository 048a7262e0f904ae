package dev.paperboy.launcher;

import dev.paperboy.command.Incident;
import dev.paperboy.store.StoreException;
import dev.paperboy.text.Language;
import dev.paperboy.text.Words;
import java.io.PrintWriter;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Turns what went wrong at the command line into one line for people and an exit code. */
final class Failures {
    private Failures() {}

    static int usage(CommandLine.ParameterException e, String[] arguments) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("paperboy: " + e.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, err)) {
            err.println("How to use it: paperboy "
                    + (e.getCommandLine().getParent() == null
                            ? ""
                            : e.getCommandLine().getCommandName() + " ")
                    + "--help");
        }
        return ExitCode.MISTAKE;
    }

    static int execution(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
        PrintWriter err = line.getErr();
        return switch (e) {
            case MistakeException mistake -> {
                err.println("paperboy: " + mistake.getMessage());
                yield ExitCode.MISTAKE;
            }
            case StoreException store -> {
                err.println("paperboy: " + Words.in(Language.ENGLISH).say(store.text()));
                yield ExitCode.FAILED;
            }
            default -> {
                Incident incident = Incident.next(ThreadLocalRandom.current());
                LoggerFactory.getLogger(Failures.class).error("incident {}", incident.number(), e);
                err.println("paperboy: something went wrong on our side; the log above says what, as incident "
                        + incident.number());
                yield ExitCode.FAILED;
            }
        };
    }
}
