package dev.paperboy.chat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The beginning of a text for which there is no room, with an ellipsis where it was cut. */
public final class Excerpt {
    private Excerpt() {}

    /**
     * The text, or as much of it as fits: cut between words if there is a space, and never within a character.
     *
     * @param most code points, the ellipsis included; at least 1
     */
    public static String of(String text, int most) {
        return fits(text, most) ? text : text.substring(0, end(text, most)).stripTrailing() + "…";
    }

    /** The same of a text in pieces, each of which keeps its meaning. */
    public static RichText of(RichText text, int most) {
        String plain = text.plain();
        if (fits(plain, most)) {
            return text;
        }
        return between(text, 0, end(plain, most)).and("…");
    }

    /** The text in two pieces, parted between words where there is a space behind the middle, and never within a character. */
    static List<RichText> halves(RichText text, int middle) {
        String plain = text.plain();
        int space = plain.indexOf(' ', middle);
        int at = space >= 0 ? space + 1 : boundary(plain, middle);
        return at <= 0 || at >= plain.length()
                ? List.of(text)
                : List.of(between(text, 0, at), between(text, at, plain.length()));
    }

    private static RichText between(RichText text, int start, int end) {
        List<Span> kept = new ArrayList<>();
        int at = 0;
        for (Span span : text.spans()) {
            int from = Math.clamp(start - at, 0, span.text().length());
            int to = Math.clamp(end - at, 0, span.text().length());
            if (to > from) {
                kept.add(shortened(span, span.text().substring(from, to)));
            }
            at += span.text().length();
        }
        return new RichText(kept);
    }

    private static Span shortened(Span span, String text) {
        return switch (span) {
            case Span.Plain _ -> new Span.Plain(text);
            case Span.Bold _ -> new Span.Bold(text);
            case Span.Hit _ -> new Span.Hit(text);
            case Span.Code _ -> new Span.Code(text);
            case Span.Link link -> new Span.Link(text, link.target());
        };
    }

    private static boolean fits(String text, int most) {
        return text.codePointCount(0, text.length()) <= most;
    }

    private static int end(String text, int most) {
        int end = text.offsetByCodePoints(0, most - 1);
        int space = text.lastIndexOf(' ', end);
        if (space > end / 2) {
            return space;
        }
        return boundary(text, end);
    }

    private static int boundary(String text, int end) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters.isBoundary(end) ? end : characters.preceding(end);
    }
}
