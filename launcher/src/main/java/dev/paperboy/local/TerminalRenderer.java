package dev.paperboy.local;

import dev.paperboy.chat.Message;
import dev.paperboy.chat.RichText;
import dev.paperboy.command.Reply.Visibility;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Draws a message as a card of text that fits a terminal.
 *
 * <p>With colour, links are clickable (OSC 8) and a bar runs down the card's left edge. Without, as for a pipe or a file,
 * there is not one escape sequence: an address stands on a line of its own below its text, whole even where it is wider
 * than the card because half an address is none, and a matched word stands in ‹these marks›, which no query, no Markdown
 * and hardly any paper uses and which leave the word itself to be found by {@code grep}.
 */
public final class TerminalRenderer {
    private static final int NARROWEST = 24;
    private static final String BELOW = "    ";
    private static final String BAR = "▌";

    private final int width;
    private final boolean colour;

    /**
     * @param width of the card in columns; at least 24 are used
     * @param colour whether escape sequences may be written
     */
    public TerminalRenderer(int width, boolean colour) {
        this.width = Math.max(NARROWEST, width);
        this.colour = colour;
    }

    /** The card of a private message, each line with its line break. */
    public String render(Message message) {
        return render(message, Visibility.PRIVATE);
    }

    /** The card; the colour of its bar says who sees the message. */
    public String render(Message message, Visibility visibility) {
        if (!colour) {
            return text(new TerminalCard(width, false).lines(message));
        }
        String bar = bar(visibility).draw(BAR) + " ";
        return text(new TerminalCard(width - 2, true)
                .lines(message).stream().map(line -> bar + line).toList());
    }

    /** The card of an answer to another one, further in. */
    String below(Message message, Visibility visibility) {
        return new TerminalRenderer(width - BELOW.length(), colour)
                .render(message, visibility)
                .lines()
                .map(line -> (BELOW + line).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    /** Words of the chat itself, beside the cards. */
    String note(RichText words) {
        return text(new TerminalCard(width, colour).aside(words));
    }

    private static Ink bar(Visibility visibility) {
        return switch (visibility) {
            case PRIVATE -> Ink.PRIVATE_BAR;
            case PUBLIC -> Ink.PUBLIC_BAR;
        };
    }

    private static String text(List<String> lines) {
        return lines.stream().map(line -> line.stripTrailing() + "\n").collect(Collectors.joining());
    }
}
