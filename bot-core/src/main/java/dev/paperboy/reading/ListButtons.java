package dev.paperboy.reading;

import dev.paperboy.chat.Button;
import dev.paperboy.command.CommandLine;
import dev.paperboy.text.Words;
import java.util.ArrayList;
import java.util.List;

/** The buttons that a list of papers has as a whole. */
final class ListButtons {
    private ListButtons() {}

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
