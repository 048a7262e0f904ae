package dev.paperboy.reading;

import dev.paperboy.chat.Button;
import dev.paperboy.command.Invocation;
import dev.paperboy.command.UserError;
import dev.paperboy.search.QueryException;
import dev.paperboy.search.Search;
import java.util.ArrayList;
import java.util.List;

/** Tells someone where a search could not be read, and offers what can be. */
final class QueryErrors {
    private QueryErrors() {}

    static UserError told(QueryException e, Invocation invocation, Search search) {
        List<Button> buttons = new ArrayList<>();
        e.repaired().ifPresent(query -> {
            int hits = search.count(query);
            if (hits > 0) {
                buttons.add(SearchCommand.button(invocation.words(), query.toString(), hits));
            }
        });
        buttons.add(new Button.Press(invocation.words().say("help.search.button"), "help search", Button.Mode.REPLACE));
        return UserError.of("query.unreadable")
                .detail(e.explanation())
                .code(e.pointed())
                .buttons(buttons);
    }
}
