package dev.paperboy.chat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One part of a message. Holds text as data, never markup: only a renderer knows its platform's syntax. */
public sealed interface Block {

    /** The line at the top of a message that has a subject of its own. */
    record Heading(String text) implements Block {
        public Heading {
            text = Printable.line(text);
        }
    }

    /** A heading within a message. */
    record Subheading(String text) implements Block {
        public Subheading {
            text = Printable.line(text);
        }
    }

    /** A line in the size in which people read. */
    record Paragraph(RichText text) implements Block {}

    /** A line of what is good to know but not to be read first: counts, dates, hints. */
    record Small(RichText text) implements Block {}

    /** Points below each other. */
    record Bullets(List<Point> points) implements Block {
        public Bullets {
            points = List.copyOf(points);
        }

        /**
         * One of the points.
         *
         * @param level 0 for the outermost points
         * @param marker what stands before the text, such as {@code •} or {@code 2.}
         */
        public record Point(int level, String marker, RichText text) {
            public Point {
                marker = Printable.line(marker);
            }
        }
    }

    /**
     * A paper in a list.
     *
     * @param number what the paper's button is called, and its place in the list
     * @param title the title, with the words that a search hit marked
     * @param link where the title leads
     * @param facts votes and authors in one line; may be empty
     * @param sentence one sentence of its summary, or the snippet in which a search hit
     * @param marks why this paper concerns the reader, a line each; what follows the first piece of a line is a passage,
     *     which may be left out behind a divider where there is no room
     */
    record Paper(
            OptionalInt number,
            RichText title,
            URI link,
            String facts,
            Optional<RichText> sentence,
            List<RichText> marks)
            implements Block {
        public Paper {
            facts = Printable.line(facts);
            marks = List.copyOf(marks);
        }
    }

    /** A line that is meant to be typed or copied as it stands. */
    record CodeLine(String text) implements Block {
        public CodeLine {
            text = Printable.line(text);
        }
    }

    /** What separates two parts of a message. */
    record Divider() implements Block {}

    /** A row of buttons; a platform breaks it where its own rows end. */
    record Buttons(List<Button> buttons) implements Block {
        public Buttons {
            buttons = List.copyOf(buttons);
        }
    }
}
