package dev.paperboy.launcher;

import dev.paperboy.chat.Poster;
import dev.paperboy.command.Command;
import dev.paperboy.command.CommandCall;
import dev.paperboy.command.CommandCatalog;
import dev.paperboy.command.Dispatcher;
import dev.paperboy.command.Help;
import dev.paperboy.command.NearMiss;
import dev.paperboy.command.Reply;
import dev.paperboy.delivery.Deliveries;
import dev.paperboy.delivery.Timing;
import dev.paperboy.digest.Archive;
import dev.paperboy.digest.Importer;
import dev.paperboy.edition.AskedQueries;
import dev.paperboy.edition.Editions;
import dev.paperboy.edition.GivenEditions;
import dev.paperboy.edition.Interests;
import dev.paperboy.edition.PreviewCommand;
import dev.paperboy.local.LocalChat;
import dev.paperboy.platform.ChatPlatform;
import dev.paperboy.platform.Completions;
import dev.paperboy.platform.Limits;
import dev.paperboy.platform.Pacer;
import dev.paperboy.reading.Reading;
import dev.paperboy.reading.ReadingCompletions;
import dev.paperboy.schedule.PersonalSchedules;
import dev.paperboy.schedule.ScheduleCommands;
import dev.paperboy.schedule.Schedules;
import dev.paperboy.search.Marker;
import dev.paperboy.search.Nearby;
import dev.paperboy.search.PaperIndex;
import dev.paperboy.search.Query;
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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The whole core over one data folder, wired by hand. What the bot can do is the list in the constructor. */
final class Paperboy implements AutoCloseable {
    private final Database database;
    private final Archive archive;
    private final PaperIndex index;
    private final Importer importer;
    private final QueryParser parser;
    private final Search search;
    private final Nearby nearby;
    private final Settings settings;
    private final Subscriptions subscriptions;
    private final Matching matching;
    private final Schedules schedules;
    private final Deliveries deliveries;
    private final Map<String, ChatPlatform> platforms = new ConcurrentHashMap<>();
    private final CommandCatalog catalog;
    private final Dispatcher dispatcher;

    private Paperboy(DataFolder folder, Defaults defaults, InstantSource clock) {
        this.database = Database.open(folder.database());
        this.archive = new Archive(database);
        this.importer = new Importer(database.jdbi(), clock);
        this.index = PaperIndex.open(folder.index(), archive);
        this.search = new Search(index);
        this.settings = new Settings(database.jdbi(), defaults);
        this.nearby = new Nearby(index);
        this.parser = new QueryParser(index.analyzer());
        this.subscriptions = new Subscriptions(database.jdbi(), parser, clock);
        this.matching = new Matching(subscriptions, archive, index.analyzer());
        this.schedules = new Schedules(database.jdbi());
        schedules.followZoneRules();
        PersonalSchedules personal = new PersonalSchedules(schedules, settings, clock);
        Marker marker = new Marker(index.analyzer());
        Editions editions = editions(subscribed());
        this.deliveries = new Deliveries(
                database, folder, archive, schedules, editions, this::platform, pacer(), Timing.DEFAULT, clock);
        Reading reading = new Reading(archive, parser, search, nearby, marker, subscriptions, matching);
        SubscriptionCommands following = new SubscriptionCommands(
                subscriptions, matching, archive, parser, search, nearby, personal, Optional.of("schedule"));
        Help help = new Help(this::catalog);
        List<Command> commands = new ArrayList<>(reading.commands());
        commands.addAll(following.commands());
        commands.addAll(new ScheduleCommands(schedules, subscriptions, this::catalog).commands());
        commands.add(new PreviewCommand(database.jdbi(), archive, schedules, editions).command());
        commands.addAll(deliveries.commands());
        commands.addAll(new SettingsCommands(
                        settings,
                        List.of(settings, subscriptions, schedules, new GivenEditions(database.jdbi())),
                        personal)
                .commands());
        commands.add(help.command());
        this.catalog = new CommandCatalog(commands);
        this.dispatcher = new Dispatcher(catalog, settings, guesses(reading), offers(reading, help), clock);
    }

    static Paperboy open(DataFolder folder, Defaults defaults, InstantSource clock) {
        return new Paperboy(folder, defaults, clock);
    }

    /** As fast as each platform takes it. */
    private static Pacer pacer() {
        return new Pacer(
                Map.of("discord", Limits.DISCORD, "slack", Limits.SLACK, LocalChat.NAME, Limits.NONE),
                System::nanoTime);
    }

    private Optional<? extends Poster> platform(String name) {
        return Optional.ofNullable(platforms.get(name));
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

    /** Takes a platform in: what is for it is posted there from now on, and what it asks is answered. */
    void connect(ChatPlatform platform) {
        platforms.put(platform.name(), platform);
        platform.start(catalog, this::dispatch);
    }

    /** Posts all that is due by now, and returns when that is done. */
    void deliver() {
        deliveries.tick();
    }

    /** Posts by itself from now on. */
    void keepDelivering() {
        deliveries.start();
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

    Schedules schedules() {
        return schedules;
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

    /** What people subscribed to. */
    Interests subscribed() {
        return Interests.kept(subscriptions, matching);
    }

    /** Queries that stand for what people subscribed to. */
    Interests asked(List<Query> queries) {
        return new AskedQueries(queries, matching);
    }

    Editions editions(Interests interests) {
        return new Editions(archive, interests, settings, new Marker(index.analyzer()));
    }

    @Override
    public void close() {
        deliveries.close();
        index.close();
        database.close();
    }
}
