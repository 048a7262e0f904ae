package dev.paperboy.reading;

import dev.paperboy.chat.Button;
import dev.paperboy.command.Invocation;
import dev.paperboy.command.UserError;
import dev.paperboy.search.QueryException;
import dev.paperboy.search.Search;
import dev.paperboy.search.Sort;
import java.util.ArrayList;
import java.util.List;

/** Tells someone where a search could not be read, and offers what can be. */
final class QueryErrors {
    /** Points at a place within a line; a line of its own below would miss it, since Hangul is twice as wide. */
    private static final String HERE = "⟨?⟩";

    private QueryErrors() {}

    static UserError told(QueryException e, Invocation invocation, Search search) {
        String typed = invocation.text();
        int place = typed.offsetByCodePoints(0, Math.min(e.position(), typed.codePointCount(0, typed.length())));
        List<Button> buttons = new ArrayList<>();
        e.repaired().ifPresent(query -> buttons.add(SearchCommand.button(
                invocation.words(),
                query.toString(),
                search.search(query, Sort.RELEVANCE, 0, 1).total())));
        buttons.add(SearchCommand.help(invocation));
        return UserError.of("query.unreadable")
                .detail("query.unreadable.detail", "position", e.position(), "expected", e.expected())
                .code(Sentences.cut(typed.substring(0, place) + HERE + typed.substring(place), 200))
                .buttons(buttons);
    }
}
