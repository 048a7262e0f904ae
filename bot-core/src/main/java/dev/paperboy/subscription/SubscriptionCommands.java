package dev.paperboy.subscription;

import dev.paperboy.command.Command;
import dev.paperboy.command.CommandLine;
import dev.paperboy.digest.Archive;
import dev.paperboy.search.Nearby;
import dev.paperboy.search.Query;
import dev.paperboy.search.QueryParser;
import dev.paperboy.search.Search;
import java.util.List;
import java.util.Optional;

/** The commands about subscriptions, put together. */
public final class SubscriptionCommands {
    private final SubscribeCommand subscribe;
    private final UnsubscribeCommand unsubscribe;
    private final SubscriptionsCommand list;

    /** @param dailyPosts the command line that sets up a channel's daily papers; empty while there is none */
    public SubscriptionCommands(
            Subscriptions subscriptions,
            Matching matching,
            Archive archive,
            QueryParser parser,
            Search search,
            Nearby nearby,
            PersonalPosts posts,
            Optional<String> dailyPosts) {
        Trials trials = new Trials(archive, matching, search);
        Bilingual bilingual = new Bilingual(archive, search, parser.analyzer());
        Previews previews = new Previews(archive, trials, nearby, bilingual);
        this.subscribe = new SubscribeCommand(subscriptions, parser, trials, previews, posts, dailyPosts);
        this.list = new SubscriptionsCommand(subscriptions, matching, trials);
        this.unsubscribe = new UnsubscribeCommand(subscriptions, parser, list, posts);
    }

    /**
     * The line that subscribes to what a search looked for, without its dates.
     *
     * @param anyway whether not to ask when nothing has matched yet
     * @return empty when nothing remains
     */
    public static Optional<CommandLine> lineFor(Query query, boolean anyway) {
        List<Query> parts = query instanceof Query.And(List<Query> all) ? all : List.of(query);
        List<Query> undated = parts.stream()
                .filter(part -> part.all().noneMatch(Query.Appeared.class::isInstance))
                .toList();
        if (undated.isEmpty()) {
            return Optional.empty();
        }
        CommandLine line = CommandLine.of("subscribe")
                .words(Topics.single(Query.and(undated).toString()));
        return Optional.of(anyway ? line.with(SubscribeCommand.ANYWAY, "yes") : line);
    }

    public List<Command> commands() {
        return List.of(subscribe.command(), unsubscribe.command(), list.command());
    }
}
