package dev.paperboy.reading;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.RichText;
import dev.paperboy.command.Audience;
import dev.paperboy.command.CommandLine;
import dev.paperboy.digest.ArchivedEntry;
import dev.paperboy.digest.Authors;
import dev.paperboy.digest.Entry;
import dev.paperboy.text.Cut;
import dev.paperboy.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How a paper looks in a list, and the buttons that a list of papers has. */
final class PaperLines {
    private PaperLines() {}

    /** A paper of a digest: title, facts, and a sentence where the audience wants one. */
    static Block.Paper paper(int number, ArchivedEntry archived, Audience audience, boolean dated) {
        Entry entry = archived.entry();
        return new Block.Paper(
                OptionalInt.of(number),
                RichText.of(entry.title()),
                entry.paper().arxiv(),
                facts(archived, audience.words(), dated),
                audience.summaries() ? Sentences.first(entry).map(RichText::of) : Optional.empty(),
                List.of());
    }

    /** Votes and authors in one line, after the date where papers of several days stand together. Unknown votes are left out. */
    static String facts(ArchivedEntry archived, Words words, boolean dated) {
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
    static Button open(int number, Entry entry, Words words) {
        return new Button.Press(
                String.valueOf(number),
                CommandLine.of("show").words(entry.paper().value()).toString(),
                Button.Mode.PRIVATE,
                words.say("paper.open", "number", number, "title", Cut.at(60, entry.title())));
    }

    /** Arrows to the pages beside this one, where there are any. */
    static List<Button> arrows(CommandLine line, int items, Page page) {
        List<Button> arrows = new ArrayList<>();
        if (page.number() > 1) {
            Page before = Page.of(items, page.number() - 1);
            arrows.add(turn("◀ " + before.label(), line, before));
        }
        if (page.number() < Page.count(items)) {
            Page after = Page.of(items, page.number() + 1);
            arrows.add(turn(after.label() + " ▶", line, after));
        }
        return arrows;
    }

    private static Button turn(String label, CommandLine line, Page page) {
        return new Button.Press(label, line.with("page", page.number()).toString(), Button.Mode.REPLACE);
    }

    /** Shows the same to the whole channel. */
    static Button share(CommandLine line, Words words) {
        return new Button.Press(words.say("share.button"), line.toString(), Button.Mode.SHARE);
    }
}
