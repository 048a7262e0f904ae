package dev.paperboy.launcher;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.paperboy.chat.Printable;
import dev.paperboy.digest.PaperId;
import dev.paperboy.search.Found;
import dev.paperboy.search.Hit;
import dev.paperboy.search.QueryException;
import dev.paperboy.search.Sort;
import dev.paperboy.search.SortedQuery;
import dev.paperboy.store.DataFolder;
import dev.paperboy.text.Language;
import dev.paperboy.text.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Searches the archive from the shell. */
@Command(name = "search", description = "Searches the archive.")
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class SearchCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputFormat format;

    @Option(names = "--limit", paramLabel = "N", description = "How many to list (default: 10; 0: all).")
    private int limit = 10;

    @Option(names = "--sort", paramLabel = "ORDER", description = "relevance, votes or new (default: relevance).")
    private Sort sort = Sort.RELEVANCE;

    @Option(names = "--locale", paramLabel = "LOCALE", description = "The language: en or ko.")
    private Optional<String> locale = Optional.empty();

    @Parameters(
            paramLabel = "QUERY",
            arity = "1..*",
            description = "Words, \"phrases\", OR, -not, author:, title:, votes>=20, since:2025-01 …")
    private List<String> query;

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--limit must be 0 (all) or more");
        }
        Config config = root.config();
        PrintWriter out = spec.commandLine().getOut();
        DataFolder folder = new DataFolder(root.data.orElse(config.data()));
        if (!Files.exists(folder.database())) {
            throw new MistakeException("there is no archive in " + folder.path()
                    + "; read digests in with: paperboy import FOLDER, or name another with --data");
        }
        try (Paperboy paperboy = Paperboy.open(folder, config.defaults(), RootCommand.systemClock())) {
            LocalDate today = LocalDate.ofInstant(
                    RootCommand.systemClock().instant(), config.defaults().zone());
            SortedQuery parsed = paperboy.parser().parseSorted(RootCommand.line(spec, query), today);
            if (!paperboy.search().isReady()) {
                throw new IllegalStateException("there is no search index; see paperboy doctor");
            }
            Found found = paperboy.search().search(parsed.query(), parsed.sort().orElse(sort), 0, limit);
            Map<PaperId, String> titles =
                    paperboy.archive().titles(found.hits().stream().map(Hit::id).toList());
            if (format.isJson()) {
                out.println(Json.object(json -> fields(json, found, titles)));
            } else {
                print(out, found, titles);
            }
            return ExitCode.DONE;
        } catch (QueryException e) {
            return UnreadableQuery.tell(spec, e, words(), format.isJson());
        } finally {
            out.flush();
        }
    }

    private Words words() {
        return Words.in(locale.map(SeatOptions::language).orElse(Language.ENGLISH));
    }

    private void fields(JsonGenerator json, Found found, Map<PaperId, String> titles) throws IOException {
        json.writeStringField("query", String.join(" ", query));
        json.writeNumberField("total", found.total());
        json.writeArrayFieldStart("papers");
        for (Hit hit : found.hits()) {
            json.writeStartObject();
            json.writeStringField("id", hit.id().value());
            json.writeStringField("title", Printable.line(titles.getOrDefault(hit.id(), "")));
            json.writeStringField("date", hit.date().toString());
            Json.number(json, "votes", hit.votes());
            json.writeNumberField("score", hit.score());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void print(PrintWriter out, Found found, Map<PaperId, String> titles) {
        for (Hit hit : found.hits()) {
            out.printf(
                    "%s  %s  %5s  %s%n",
                    hit.id(),
                    hit.date(),
                    hit.votes().isPresent() ? hit.votes().getAsInt() : "-",
                    Printable.line(titles.getOrDefault(hit.id(), "")));
        }
        out.println(words().say("shell.found", "shown", found.hits().size(), "total", found.total()));
    }
}
