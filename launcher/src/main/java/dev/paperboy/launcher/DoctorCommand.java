package dev.paperboy.launcher;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Checks everything and says what to do about each thing. */
@Command(name = "doctor", description = "Checks configuration, data, database, index and digests, and says what to do.")
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class DoctorCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputFormat format;

    @Override
    public Integer call() {
        List<Doctor.Finding> findings = new Doctor(root, RootCommand.systemClock()).look();
        boolean problem = findings.stream().anyMatch(finding -> finding.state() == Doctor.State.PROBLEM);
        PrintWriter out = spec.commandLine().getOut();
        if (format.isJson()) {
            out.println(json(findings, problem));
        } else {
            findings.forEach(finding -> print(out, finding));
            out.println(problem ? "There is something to mend." : "Ready.");
        }
        out.flush();
        return problem ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private static void print(PrintWriter out, Doctor.Finding finding) {
        String sign = switch (finding.state()) {
            case OK -> "ok";
            case NOTE -> "note";
            case PROBLEM -> "PROBLEM";
        };
        out.printf("%-8s %-14s %s%n", sign, finding.thing(), finding.found());
        finding.todo().ifPresent(todo -> out.printf("%-23s → %s%n", "", todo));
    }

    private static String json(List<Doctor.Finding> findings, boolean problem) {
        return Json.object(json -> {
            json.writeBooleanField("ready", !problem);
            json.writeArrayFieldStart("findings");
            for (Doctor.Finding finding : findings) {
                json.writeStartObject();
                json.writeStringField("thing", finding.thing());
                json.writeStringField("state", finding.state().name().toLowerCase(Locale.ROOT));
                json.writeStringField("found", finding.found());
                if (finding.todo().isPresent()) {
                    json.writeStringField("todo", finding.todo().get());
                } else {
                    json.writeNullField("todo");
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
