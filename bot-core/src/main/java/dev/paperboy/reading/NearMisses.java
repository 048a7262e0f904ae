package dev.paperboy.reading;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Excerpt;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.RichText;
import dev.paperboy.command.Invocation;
import dev.paperboy.command.NearMiss;
import dev.paperboy.digest.PaperId;
import dev.paperboy.text.Words;
import java.util.List;
import java.util.Optional;

/** Lines without a command that say enough all the same: a paper, a rank, a day, something to search for. */
public final class NearMisses {
    private final ShowCommand show;
    private final DigestCommands digests;
    private final SearchCommand search;

    NearMisses(ShowCommand show, DigestCommands digests, SearchCommand search) {
        this.show = show;
        this.digests = digests;
        this.search = search;
    }

    /** A paper's id or link, or its rank in the newest digest. */
    public NearMiss paper() {
        return (invocation, text) -> PaperId.parse(text)
                .map(id -> show.byId(invocation, id))
                .or(() -> ShowCommand.rank(text).map(rank -> show.byRank(invocation, rank)));
    }

    public NearMiss day() {
        return (invocation, text) -> digests.day(invocation, text).map(date -> digests.on(invocation, date));
    }

    /** Offered, not searched: a search should be asked for. */
    public NearMiss query() {
        return this::offerSearch;
    }

    private Optional<Message> offerSearch(Invocation invocation, String text) {
        int hits = search.countHits(invocation, text);
        if (hits == 0) {
            return Optional.empty();
        }
        Words words = invocation.words();
        String headline = words.say("command.unknown", "name", Excerpt.of(text, 80));
        return Optional.of(new Message(
                headline,
                List.of(
                        new Block.Paragraph(RichText.bold(headline)),
                        new Block.Buttons(List.of(
                                SearchCommand.button(words, text, hits),
                                new Button.Press(words.say("help.button"), "help", Button.Mode.REPLACE))))));
    }
}
