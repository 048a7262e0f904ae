package dev.paperboy.local;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.RichText;
import dev.paperboy.chat.Span;
import dev.paperboy.chat.WebAddress;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One message on its way to the lines of a terminal. */
final class TerminalCard {
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';
    private static final int DEEPEST_INDENT = 4;

    private final int columns;
    private final boolean colour;
    private final List<String> lines = new ArrayList<>();
    /** What stands before a paper without a number. */
    private String unnumbered = "";

    TerminalCard(int columns, boolean colour) {
        this.columns = columns;
        this.colour = colour;
    }

    List<String> lines(Message message) {
        Iterator<NumberedPress> presses = NumberedPress.in(message).iterator();
        int digits = digits(message);
        unnumbered = papers(message).count() > 1 ? "• " : "";
        Optional<Block> above = Optional.empty();
        for (Block block : message.blocks()) {
            if (above.filter(before -> Spacing.apart(before, block)).isPresent()) {
                lines.add("");
            }
            add(block, presses, digits);
            above = Optional.of(block);
        }
        return lines;
    }

    List<String> aside(RichText text) {
        write("", text, Ink.DIM);
        return lines;
    }

    private void add(Block block, Iterator<NumberedPress> presses, int digits) {
        switch (block) {
            case Block.Heading(String text) -> heading(text);
            case Block.Subheading(String text) -> hang("", List.of(new Inked(text, Ink.BOLD)));
            case Block.Paragraph(RichText text) -> write("", text, isTitle(text) ? Ink.BOLD : Ink.PLAIN);
            case Block.Small(RichText text) -> write("", text, Ink.DIM);
            case Block.Bullets(List<Block.Bullets.Point> points) -> points.forEach(this::point);
            case Block.Paper paper -> paper(paper, digits);
            case Block.CodeLine(String text) -> hang("    ", List.of(new Inked(text, Ink.CODE)));
            case Block.Divider divider -> hang("", List.of(new Inked("─".repeat(columns), Ink.DIM)));
            case Block.Buttons(List<Button> buttons) -> buttons(buttons, presses);
        }
    }

    private void heading(String text) {
        hang("", List.of(new Inked(text, Ink.BOLD)));
        if (!colour) {
            lines.add("─".repeat(Math.min(columns, Inked.columns(text))));
        }
    }

    private void point(Block.Bullets.Point point) {
        String indent = "  ".repeat(Math.clamp(point.level(), 0, DEEPEST_INDENT));
        write(indent + point.marker() + " ", point.text(), Ink.PLAIN);
    }

    private void paper(Block.Paper paper, int digits) {
        String place = paper.number().stream()
                .mapToObj(number -> " ".repeat(digits - String.valueOf(number).length()) + number + ". ")
                .findFirst()
                .orElse(unnumbered);
        String below = " ".repeat(place.length());
        Optional<String> address = WebAddress.of(paper.link());
        hang(place, inked(paper.title(), colour ? Ink.BOLD.opening(address) : Ink.BOLD));
        if (!colour) {
            address.ifPresent(link -> lines.add(below + link));
        }
        if (!paper.facts().isEmpty()) {
            hang(below, List.of(new Inked(paper.facts(), Ink.DIM)));
        }
        paper.sentence().ifPresent(sentence -> write(below, sentence, Ink.PLAIN));
        paper.marks().forEach(mark -> write(below, mark, Ink.PLAIN));
    }

    private void buttons(List<Button> buttons, Iterator<NumberedPress> presses) {
        List<Inked> row = new ArrayList<>();
        for (Button button : buttons) {
            switch (button) {
                case Button.Press press ->
                    row.add(new Inked(together(presses.next().face()), Ink.KEY));
                case Button.Open open
                when colour -> row.add(new Inked(together(face(open)), Ink.LINK.opening(WebAddress.of(open.link()))));
                case Button.Open open -> {
                    end(row);
                    hang("", List.of(new Inked(face(open), Ink.PLAIN)));
                    WebAddress.of(open.link()).ifPresent(this::behind);
                }
            }
            row.add(new Inked(" ", Ink.PLAIN));
        }
        end(row);
    }

    private void end(List<Inked> row) {
        if (row.stream().anyMatch(piece -> !piece.text().isBlank())) {
            hang("", row);
        }
        row.clear();
    }

    private static String face(Button.Open open) {
        return WebAddress.of(open.link()).isPresent() ? open.label() + " ↗" : open.label();
    }

    /** An address behind the last line where there is room, otherwise below it. */
    private void behind(String address) {
        String both = lines.getLast() + " " + address;
        if (Inked.columns(both) <= columns) {
            lines.removeLast();
            lines.add(both);
        } else {
            lines.add(address);
        }
    }

    private void write(String first, RichText text, Ink ink) {
        hang(first, inked(text, ink));
        if (!colour) {
            String below = " ".repeat(indent(first));
            addresses(text).forEach(address -> lines.add(below + address));
        }
    }

    /** The first line begins with a text; the others begin below what follows it. */
    private void hang(String first, List<Inked> text) {
        int indent = indent(first);
        String begin = first;
        for (List<Inked> line : Wrapping.lines(text, columns - indent)) {
            lines.add(begin + drawn(line));
            begin = " ".repeat(indent);
        }
    }

    private static int indent(String first) {
        return Inked.columns(first);
    }

    /** Text from right to left stays within its line: it turns neither the number before it nor the card. */
    private String drawn(List<Inked> line) {
        String words = line.stream().map(Inked::text).collect(Collectors.joining());
        String text = colour
                ? line.stream().map(piece -> piece.ink().draw(piece.text())).collect(Collectors.joining())
                : words;
        String shown = text.replace(NO_BREAK_SPACE, ' ');
        return Bidi.requiresBidi(words.toCharArray(), 0, words.length())
                ? FIRST_STRONG_ISOLATE + shown + POP_DIRECTIONAL_ISOLATE
                : shown;
    }

    private List<Inked> inked(RichText text, Ink ink) {
        return text.spans().stream().map(span -> inked(span, ink)).toList();
    }

    private Inked inked(Span span, Ink ink) {
        return switch (span) {
            case Span.Plain(String text) -> new Inked(text, ink);
            case Span.Bold(String text) -> new Inked(text, Ink.BOLD.opening(ink.address()));
            case Span.Hit(String text) -> new Inked(colour ? text : "‹" + text + "›", Ink.HIT.opening(ink.address()));
            case Span.Code(String text) -> new Inked(colour ? text : "`" + text + "`", Ink.CODE);
            case Span.Link link -> new Inked(link.text(), ink.underlined().opening(WebAddress.of(link.target())));
        };
    }

    private static List<String> addresses(RichText text) {
        return text.spans().stream()
                .flatMap(span -> switch (span) {
                    case Span.Link link ->
                        WebAddress.of(link.target()).filter(address -> !address.equals(link.text())).stream();
                    case Span.Plain _, Span.Bold _, Span.Hit _, Span.Code _ -> Optional.<String>empty().stream();
                })
                .toList();
    }

    /** A line that is nothing but a link is what the message is about. */
    static boolean isTitle(RichText text) {
        return text.spans().size() == 1 && text.spans().getFirst() instanceof Span.Link;
    }

    private static String together(String text) {
        return text.replace(' ', NO_BREAK_SPACE);
    }

    private static int digits(Message message) {
        return papers(message)
                .flatMap(paper -> paper.number().stream().boxed())
                .mapToInt(number -> String.valueOf(number).length())
                .max()
                .orElse(1);
    }

    private static Stream<Block.Paper> papers(Message message) {
        return message.blocks().stream().filter(Block.Paper.class::isInstance).map(Block.Paper.class::cast);
    }
}
