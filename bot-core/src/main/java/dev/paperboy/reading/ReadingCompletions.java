package dev.paperboy.reading;

import dev.paperboy.command.Caller;
import dev.paperboy.command.CommandCatalog;
import dev.paperboy.command.Option;
import dev.paperboy.digest.Archive;
import dev.paperboy.digest.ArchivedEntry;
import dev.paperboy.platform.Completions;
import dev.paperboy.search.Nearby;
import dev.paperboy.text.Cut;
import dev.paperboy.text.Language;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Offers days, papers by title, and names of commands and zones while they are being typed. */
public final class ReadingCompletions implements Completions {
    private static final int DAYS = 60;

    /** An author's name that is being typed at the end of a query. */
    private static final Pattern AUTHOR = Pattern.compile("(.*(?:author|저자):)\"?([^\"]*)", Pattern.CASE_INSENSITIVE);

    private final Archive archive;
    private final Nearby nearby;
    private final CommandCatalog catalog;

    public ReadingCompletions(Archive archive, Nearby nearby, CommandCatalog catalog) {
        this.archive = archive;
        this.nearby = nearby;
        this.catalog = catalog;
    }

    @Override
    public List<Suggestion> suggest(Caller caller, Option.Completion kind, String typed, int most) {
        if (kind == Option.Completion.QUERIES) {
            return authors(typed, most).toList();
        }
        String wanted = typed.toLowerCase(Locale.ROOT);
        Stream<Suggestion> all = switch (kind) {
            case NOTHING, QUERIES -> Stream.of();
            case DATES -> archive.dates(DAYS).stream().map(LocalDate::toString).map(ReadingCompletions::same);
            case PAPERS -> papers();
            case COMMANDS ->
                catalog.commands().stream()
                        .map(command -> CommandCatalog.name(command, Language.nearestTo(caller.locale())))
                        .map(ReadingCompletions::same);
            case ZONES -> ZoneId.getAvailableZoneIds().stream().sorted().map(ReadingCompletions::same);
        };
        return all.filter(suggestion ->
                        suggestion.label().toLowerCase(Locale.ROOT).contains(wanted)
                                || suggestion.value().startsWith(wanted))
                .limit(most)
                .toList();
    }

    private Stream<Suggestion> authors(String query, int most) {
        Matcher author = AUTHOR.matcher(query);
        return author.matches()
                ? nearby.authors(author.group(2), most).stream()
                        .map(name -> new Suggestion(author.group(1) + '"' + name + '"', name))
                : Stream.of();
    }

    /** The newest digest's papers by title. */
    private Stream<Suggestion> papers() {
        return archive.newestDate().stream()
                .flatMap(date -> archive.on(date).stream())
                .map(ArchivedEntry::entry)
                .map(entry -> new Suggestion(entry.paper().value(), Cut.at(100, entry.title())));
    }

    private static Suggestion same(String value) {
        return new Suggestion(value, value);
    }
}
