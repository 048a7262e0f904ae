package dev.paperboy.subscription;

import dev.paperboy.chat.Button;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.RichText;
import dev.paperboy.command.CommandLine;
import dev.paperboy.command.Invocation;
import dev.paperboy.command.Option;
import dev.paperboy.command.UserError;
import dev.paperboy.search.Query;
import dev.paperboy.search.QueryException;
import dev.paperboy.search.QueryParser;
import java.util.ArrayList;
import java.util.List;

/** What the commands about subscriptions share: for whom one is, how its query is read, and the lines on the buttons. */
final class Desk {
    static final String TO = "to";
    static final String CHANNEL = "channel";
    static final Option FOR_WHOM = new Option.Choice(TO, List.of("me", CHANNEL));

    private Desk() {}

    static boolean isForChannel(Invocation invocation) {
        return invocation.option(TO).filter(CHANNEL::equals).isPresent();
    }

    static Destination.Person person(Invocation invocation) {
        return new Destination.Person(invocation.call().caller().person());
    }

    static Destination.Channel channel(Invocation invocation) {
        return new Destination.Channel(invocation.call().channel());
    }

    /** Whose subscriptions the call is about; only a manager changes the channel's. */
    static Destination changed(Invocation invocation) {
        if (isForChannel(invocation)) {
            invocation.requireManager();
        }
        return shown(invocation);
    }

    static Destination shown(Invocation invocation) {
        return isForChannel(invocation) ? channel(invocation) : person(invocation);
    }

    /** @throws UserError that points at what could not be read and offers what could */
    static Query read(QueryParser parser, Invocation invocation, String text) {
        try {
            Query query = parser.parse(text, invocation.today());
            Subscriptions.check(query);
            return query;
        } catch (QueryException e) {
            List<Button> buttons = new ArrayList<>();
            e.repaired()
                    .map(Query::toString)
                    .ifPresent(repaired -> buttons.add(
                            button(Marks.cut(repaired), invocation.line().words(repaired))));
            throw UserError.of("query.unreadable")
                    .detail(e.explanation())
                    .code(e.pointed())
                    .buttons(buttons);
        }
    }

    static CommandLine subscribe(Destination destination, String queries) {
        return to(destination, CommandLine.of("subscribe").words(queries));
    }

    static CommandLine unsubscribe(Destination destination, String queries) {
        return to(destination, CommandLine.of("unsubscribe").words(queries));
    }

    static CommandLine to(Destination destination, CommandLine line) {
        return switch (destination) {
            case Destination.Person _ -> line;
            case Destination.Channel _ -> line.with(TO, CHANNEL);
        };
    }

    /** A key of the texts: what is said of a channel's keyword differs from what is said of one's own subscription. */
    static String key(String key, Destination destination) {
        return switch (destination) {
            case Destination.Person _ -> key;
            case Destination.Channel _ -> key + ".channel";
        };
    }

    static Button button(String label, CommandLine line) {
        return new Button.Press(label, line.toString(), Button.Mode.REPLACE);
    }

    /** Something said, and a query as it is typed. */
    static RichText said(String words, String query) {
        return RichText.bold(words + " ").and(RichText.code(query));
    }
}
