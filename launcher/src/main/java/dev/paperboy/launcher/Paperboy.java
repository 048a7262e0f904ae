package dev.paperboy.launcher;

import dev.paperboy.command.Command;
import dev.paperboy.command.CommandCall;
import dev.paperboy.command.CommandCatalog;
import dev.paperboy.command.Dispatcher;
import dev.paperboy.command.Help;
import dev.paperboy.command.NearMiss;
import dev.paperboy.command.Reply;
import dev.paperboy.digest.Archive;
import dev.paperboy.digest.Importer;
import dev.paperboy.platform.Completions;
import dev.paperboy.reading.Reading;
import dev.paperboy.reading.ReadingCompletions;
import dev.paperboy.search.Marker;
import dev.paperboy.search.Nearby;
import dev.paperboy.search.PaperIndex;
import dev.paperboy.search.QueryParser;
import dev.paperboy.search.Search;
import dev.paperboy.store.DataFolder;
import dev.paperboy.store.Database;
import dev.paperboy.workspace.Defaults;
import dev.paperboy.workspace.Settings;
import dev.paperboy.workspace.SettingsCommands;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The whole core over one data folder, wired by hand. What the bot can do is the list in {@link #commands}. */
final class Paperboy implements AutoCloseable {
    private final Database database;
    private final Archive archive;
    private final PaperIndex index;
    private final Importer importer;
    private final QueryParser parser;
    private final Search search;
    private final Nearby nearby;
    private final CommandCatalog catalog;
    private final Dispatcher dispatcher;

    private Paperboy(DataFolder folder, Defaults defaults, InstantSource clock) {
        this.database = Database.open(folder.database());
        this.archive = new Archive(database);
        this.importer = new Importer(database.jdbi(), clock);
        this.index = PaperIndex.open(folder.index(), archive);
        this.search = new Search(index);
        Settings settings = new Settings(database.jdbi(), defaults);
        this.nearby = new Nearby(index);
        this.parser = new QueryParser(index.analyzer());
        Reading reading = new Reading(archive, parser, search, nearby, new Marker(index.analyzer()));
        Help help = new Help(this::catalog);
        this.catalog = new CommandCatalog(commands(reading, settings, help));
        this.dispatcher = new Dispatcher(catalog, settings, guesses(reading), offers(reading, help), clock);
    }

    static Paperboy open(DataFolder folder, Defaults defaults, InstantSource clock) {
        return new Paperboy(folder, defaults, clock);
    }

    private static List<Command> commands(Reading reading, Settings settings, Help help) {
        List<Command> commands = new ArrayList<>(reading.commands());
        commands.addAll(new SettingsCommands(settings).commands());
        commands.add(help.command());
        return commands;
    }

    /** What a line without a command may be all the same, the surest first. */
    private static List<NearMiss> guesses(Reading reading) {
        return List.of(reading.nearMisses().paper(), reading.nearMisses().day());
    }

    /** What is offered when a line was not understood; the last always has something. */
    private static List<NearMiss> offers(Reading reading, Help help) {
        return List.of(
                help::misspelt,
                reading.nearMisses().query(),
                (invocation, text) -> Optional.of(help.insteadOf(invocation, text)));
    }

    CommandCatalog catalog() {
        return catalog;
    }

    Completions completions() {
        return new ReadingCompletions(archive, nearby, catalog);
    }

    /** Answers a call; never throws. */
    Reply dispatch(CommandCall call) {
        return dispatcher.dispatch(call);
    }

    Database database() {
        return database;
    }

    Archive archive() {
        return archive;
    }

    Importer importer() {
        return importer;
    }

    PaperIndex index() {
        return index;
    }

    QueryParser parser() {
        return parser;
    }

    Search search() {
        return search;
    }

    @Override
    public void close() {
        index.close();
        database.close();
    }
}
