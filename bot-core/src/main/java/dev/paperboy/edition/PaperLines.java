package dev.paperboy.edition;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Excerpt;
import dev.paperboy.chat.RichText;
import dev.paperboy.command.Audience;
import dev.paperboy.command.CommandLine;
import dev.paperboy.digest.ArchivedEntry;
import dev.paperboy.digest.Authors;
import dev.paperboy.digest.Entry;
import dev.paperboy.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How a paper looks in a list, and the button that opens it. */
public final class PaperLines {
    private PaperLines() {}

    /** A paper of a digest: title, facts, and a sentence where the audience wants one. */
    public static Block.Paper paper(
            int number, ArchivedEntry archived, Audience audience, boolean dated, List<RichText> marks) {
        Entry entry = archived.entry();
        return new Block.Paper(
                OptionalInt.of(number),
                RichText.of(entry.title()),
                entry.paper().arxiv(),
                facts(archived, audience.words(), dated),
                audience.summaries() ? Sentences.first(entry).map(RichText::of) : Optional.empty(),
                marks);
    }

    static Block.Paper withoutSentence(Block.Paper paper) {
        return new Block.Paper(
                paper.number(), paper.title(), paper.link(), paper.facts(), Optional.empty(), paper.marks());
    }

    /** All authors in a line of their own; empty when the digest names none. */
    public static Optional<Block> allAuthors(Authors authors, Words words) {
        if (authors.names().isEmpty()) {
            return Optional.empty();
        }
        String all = String.join(", ", authors.names());
        return Optional.of(new Block.Small(RichText.of(
                authors.others()
                        ? words.say("show.authors.others", "authors", all)
                        : words.say("show.authors", "count", authors.names().size(), "authors", all))));
    }

    /** Votes and authors in one line, after the date where papers of several days stand together. Unknown votes are left out. */
    public static String facts(ArchivedEntry archived, Words words, boolean dated) {
        List<String> facts = new ArrayList<>();
        if (dated) {
            facts.add(archived.date().toString());
        }
        archived.entry().votes().ifPresent(votes -> facts.add(words.say("paper.votes", "votes", votes)));
        authors(archived.entry().authors(), words).ifPresent(facts::add);
        return String.join(" · ", facts);
    }

    /** Up to three authors in full, else two and how many more. Never "et al.": the digest's order is not the paper's. */
    static Optional<String> authors(Authors authors, Words words) {
        List<String> names = authors.names();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        int shown = names.size() <= 3 ? names.size() : 2;
        String some = String.join(", ", names.subList(0, shown));
        if (authors.others()) {
            return Optional.of(words.say("paper.authors.others", "authors", some));
        }
        return Optional.of(
                shown == names.size()
                        ? some
                        : words.say("paper.authors.more", "authors", some, "count", names.size() - shown));
    }

    /** The button that opens a paper of a list; it carries the paper's number there. */
    public static Button open(int number, Entry entry, Words words) {
        return new Button.Press(
                String.valueOf(number),
                CommandLine.of("show").words(entry.paper().value()).toString(),
                Button.Mode.PRIVATE,
                words.say("paper.open", "number", number, "title", Excerpt.of(entry.title(), 60)));
    }
}
