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
import dev.paperboy.reading.NearMisses;
import dev.paperboy.reading.Reading;
import dev.paperboy.reading.ReadingCompletions;
import dev.paperboy.search.Marker;
import dev.paperboy.search.Nearby;
import dev.paperboy.search.PaperIndex;
import dev.paperboy.search.QueryParser;
import dev.paperboy.search.Search;
import dev.paperboy.store.DataFolder;
import dev.paperboy.store.Database;
import dev.paperboy.subscription.Matching;
import dev.paperboy.subscription.SubscriptionCommands;
import dev.paperboy.subscription.Subscriptions;
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
        Subscriptions subscriptions = new Subscriptions(database.jdbi(), parser, clock);
        Matching matching = new Matching(subscriptions, archive, index.analyzer());
        Reading reading =
                new Reading(archive, parser, search, nearby, new Marker(index.analyzer()), subscriptions, matching);
        SubscriptionCommands following = new SubscriptionCommands(
                subscriptions, matching, archive, parser, search, nearby, new MorningPosts(), Optional.empty());
        SettingsCommands choosing = new SettingsCommands(settings, List.of(settings, subscriptions));
        Help help = new Help(this::catalog);
        this.catalog = new CommandCatalog(commands(reading, following, choosing, help));
        this.dispatcher = new Dispatcher(catalog, settings, nearMisses(reading, help), clock);
    }

    static Paperboy open(DataFolder folder, Defaults defaults, InstantSource clock) {
        return new Paperboy(folder, defaults, clock);
    }

    private static List<Command> commands(
            Reading reading, SubscriptionCommands following, SettingsCommands settings, Help help) {
        List<Command> commands = new ArrayList<>(reading.commands());
        commands.addAll(following.commands());
        commands.addAll(settings.commands());
        commands.add(help.command());
        return commands;
    }

    /** From the surest reading of a line without a command to the last one, which always has an answer. */
    private static List<NearMiss> nearMisses(Reading reading, Help help) {
        NearMisses papers = reading.nearMisses();
        return List.of(
                papers.paper(),
                papers.day(),
                help::misspelt,
                papers.query(),
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
