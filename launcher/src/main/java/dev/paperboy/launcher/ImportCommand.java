package dev.paperboy.launcher;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.paperboy.chat.Printable;
import dev.paperboy.digest.ImportReport;
import dev.paperboy.text.Language;
import dev.paperboy.text.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Reads digests into the archive and says what became of each file. */
@Command(name = "import", description = "Reads digests (markdown files, or folders of them) into the archive.")
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class ImportCommand implements Callable<Integer> {
    private static final int NOTICES_SHOWN = 20;

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputFormat format;

    @Option(names = "--dry-run", description = "Says what would change and changes nothing.")
    private boolean dryRun;

    @Option(names = "--locale", paramLabel = "LOCALE", description = "The language: en or ko.")
    private Optional<String> locale = Optional.empty();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "A file, or a folder whose *.md files are read.")
    private List<Path> paths;

    @Override
    public Integer call() {
        Config config = root.config();
        ImportReport report;
        try (Paperboy paperboy = Paperboy.open(root.data(config), config.defaults(), RootCommand.systemClock());
                ProgressLine progress =
                        ProgressLine.onTerminal(spec.commandLine().getErr())) {
            report = paperboy.importer().run(paths, dryRun, progress);
            if (!dryRun) {
                paperboy.index().catchUp();
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (format.isJson()) {
            out.println(Json.object(json -> fields(json, report)));
        } else {
            print(out, report);
        }
        out.flush();
        return report.refused().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private void print(PrintWriter out, ImportReport report) {
        report.refused().forEach(refused -> print(out, "refused", refused));
        report.notices().stream().limit(NOTICES_SHOWN).forEach(notice -> print(out, "notice", notice));
        if (report.notices().size() > NOTICES_SHOWN) {
            out.println(
                    "         and " + (report.notices().size() - NOTICES_SHOWN) + " more notices (--json lists all)");
        }
        Words words = Words.in(locale.map(SeatOptions::language).orElse(Language.ENGLISH));
        out.println(words.say(
                dryRun ? "shell.import.dry" : "shell.import",
                "files",
                report.files(),
                "digests",
                report.digests(),
                "papers",
                report.papers(),
                "added",
                report.added(),
                "updated",
                report.updated(),
                "unchanged",
                report.unchanged(),
                "refused",
                report.refused().size()));
    }

    private static void print(PrintWriter out, String kind, ImportReport.Remark remark) {
        String line = remark.line().isPresent() ? ":" + remark.line().getAsInt() : "";
        out.printf("%-8s %s%s: %s%n", kind, Printable.line(remark.file()), line, Printable.line(remark.text()));
    }

    private static void fields(JsonGenerator json, ImportReport report) throws IOException {
        json.writeNumberField("files", report.files());
        json.writeNumberField("digests", report.digests());
        json.writeNumberField("entries", report.entries());
        json.writeNumberField("papers", report.papers());
        json.writeNumberField("added", report.added());
        json.writeNumberField("updated", report.updated());
        json.writeNumberField("unchanged", report.unchanged());
        remarks(json, "refused", "reason", report.refused());
        remarks(json, "notices", "text", report.notices());
    }

    private static void remarks(JsonGenerator json, String field, String said, List<ImportReport.Remark> remarks)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (ImportReport.Remark remark : remarks) {
            json.writeStartObject();
            json.writeStringField("file", remark.file());
            Json.number(json, "line", remark.line());
            json.writeStringField(said, remark.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
