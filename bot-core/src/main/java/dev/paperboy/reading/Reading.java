package dev.paperboy.reading;

import dev.paperboy.command.Command;
import dev.paperboy.digest.Archive;
import dev.paperboy.search.Marker;
import dev.paperboy.search.Nearby;
import dev.paperboy.search.QueryParser;
import dev.paperboy.search.Search;
import dev.paperboy.subscription.Matching;
import dev.paperboy.subscription.Subscriptions;
import java.util.ArrayList;
import java.util.List;

/** The commands that show papers, put together. */
public final class Reading {
    private final DigestCommands digests;
    private final TopCommand top;
    private final SearchCommand search;
    private final ShowCommand show;
    private final WhyCommand why;

    public Reading(
            Archive archive,
            QueryParser parser,
            Search search,
            Nearby nearby,
            Marker marker,
            Subscriptions subscriptions,
            Matching matching) {
        OwnMarks marks = new OwnMarks(matching);
        this.digests = new DigestCommands(archive, marks);
        this.top = new TopCommand(archive);
        this.search = new SearchCommand(archive, parser, search, nearby, marker);
        this.show = new ShowCommand(archive, this.search, marks);
        this.why = new WhyCommand(show, subscriptions, matching);
    }

    public List<Command> commands() {
        List<Command> commands = new ArrayList<>(digests.commands());
        commands.addAll(List.of(top.command(), search.command(), show.command(), why.command()));
        return commands;
    }

    public NearMisses nearMisses() {
        return new NearMisses(show, digests, search);
    }
}
