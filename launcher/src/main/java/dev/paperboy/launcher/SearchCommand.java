package dev.paperboy.launcher;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.paperboy.chat.Printable;
import dev.paperboy.digest.ArchivedPaper;
import dev.paperboy.search.Found;
import dev.paperboy.search.Hit;
import dev.paperboy.search.QueryException;
import dev.paperboy.search.Sort;
import dev.paperboy.search.SortedQuery;
import dev.paperboy.text.Language;
import dev.paperboy.text.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
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

    @Option(names = "--locale", paramLabel = "LOCALE", description = "The language of an error: en or ko.")
    private Optional<String> locale = Optional.empty();

    @Parameters(
            paramLabel = "QUERY",
            arity = "1..*",
            description = "Words, \"phrases\", OR, -not, author:, title:, votes>=20, since:2025-01 …")
    private List<String> query;

    @Override
    public Integer call() {
        Config config = root.config();
        PrintWriter out = spec.commandLine().getOut();
        try (Paperboy paperboy = Paperboy.open(root.data(config), config.defaults(), RootCommand.systemClock())) {
            LocalDate today = LocalDate.ofInstant(
                    RootCommand.systemClock().instant(), config.defaults().zone());
            SortedQuery parsed = paperboy.parser().parseSorted(String.join(" ", query), today);
            Found found = paperboy.search().search(parsed.query(), parsed.sort().orElse(sort), 0, Math.max(0, limit));
            List<ArchivedPaper> papers =
                    paperboy.archive().papers(found.hits().stream().map(Hit::id).toList());
            if (format.isJson()) {
                out.println(Json.object(json -> fields(json, found, papers)));
            } else {
                print(out, found, papers);
            }
            return ExitCode.DONE;
        } catch (QueryException e) {
            return UnreadableQuery.tell(
                    spec,
                    e,
                    Words.in(locale.map(tag -> Language.nearestTo(Locale.forLanguageTag(tag)))
                            .orElse(Language.ENGLISH)),
                    format.isJson());
        } finally {
            out.flush();
        }
    }

    private void fields(JsonGenerator json, Found found, List<ArchivedPaper> papers) throws IOException {
        json.writeStringField("query", String.join(" ", query));
        json.writeNumberField("total", found.total());
        json.writeArrayFieldStart("papers");
        for (int i = 0; i < papers.size(); i++) {
            Hit hit = found.hits().get(i);
            json.writeStartObject();
            json.writeStringField("id", hit.id().value());
            json.writeStringField("title", Printable.line(papers.get(i).title()));
            json.writeStringField("date", hit.date().toString());
            Json.number(json, "votes", hit.votes());
            json.writeNumberField("score", hit.score());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void print(PrintWriter out, Found found, List<ArchivedPaper> papers) {
        for (int i = 0; i < papers.size(); i++) {
            Hit hit = found.hits().get(i);
            out.printf(
                    "%s  %s  %5s  %s%n",
                    hit.id(),
                    hit.date(),
                    hit.votes().isPresent() ? hit.votes().getAsInt() : "-",
                    Printable.line(papers.get(i).title()));
        }
        out.println(found.total() == 0 ? "Nothing found." : found.hits().size() + " of " + found.total() + " papers");
    }
}
