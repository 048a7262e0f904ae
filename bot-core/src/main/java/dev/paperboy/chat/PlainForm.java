package dev.paperboy.chat;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A message as plain text, for where nothing else can be shown: lock screens, a platform's fallback text, direct messages
 * that must be found by what they say. The first line tells everything. Headings are left out because the first line says
 * the same, sentences because the form is to be short, and buttons because there is nothing to press.
 *
 * <p>This is text, not markup: a platform that would obey some of its characters escapes it.
 */
public final class PlainForm {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private PlainForm() {}

    /** The summary, then a line for each thing said: a paper is {@code n. title (facts) link}, its marks below it. */
    public static String of(Message message) {
        List<String> lines = new ArrayList<>();
        lines.add(message.summary());
        message.blocks().stream()
                .flatMap(PlainForm::lines)
                .filter(line -> !line.isBlank() && !line.equals(message.summary()))
                .forEach(lines::add);
        return String.join("\n", lines);
    }

    private static Stream<String> lines(Block block) {
        return switch (block) {
            case Block.Heading heading -> Stream.empty();
            case Block.Subheading(String text) -> Stream.of(text);
            case Block.Paragraph(RichText text) -> Stream.of(words(text));
            case Block.Small(RichText text) -> Stream.of(words(text));
            case Block.Bullets(List<Block.Bullets.Point> points) ->
                points.stream().map(PlainForm::point);
            case Block.Paper paper ->
                Stream.concat(Stream.of(paper(paper)), paper.marks().stream().map(mark -> "   " + words(mark)));
            case Block.CodeLine(String text) -> Stream.of(text);
            case Block.Divider divider -> Stream.empty();
            case Block.Buttons buttons -> Stream.empty();
        };
    }

    private static String point(Block.Bullets.Point point) {
        return "  ".repeat(point.level()) + point.marker() + " " + words(point.text());
    }

    private static String paper(Block.Paper paper) {
        StringBuilder line = new StringBuilder();
        paper.number().ifPresent(number -> line.append(number).append(". "));
        line.append(isolated(paper.title().plain()));
        if (!paper.facts().isEmpty()) {
            line.append(" (").append(isolated(paper.facts())).append(')');
        }
        WebAddress.of(paper.link()).ifPresent(link -> line.append(' ').append(link));
        return line.toString();
    }

    private static String words(RichText text) {
        return text.spans().stream().map(PlainForm::words).collect(Collectors.joining());
    }

    private static String words(Span span) {
        return switch (span) {
            case Span.Plain(String text) -> text;
            case Span.Bold(String text) -> text;
            case Span.Hit(String text) -> text;
            case Span.Code(String text) -> text;
            case Span.Link link ->
                WebAddress.of(link.target())
                        .filter(address -> !address.equals(link.text()))
                        .map(address -> isolated(link.text()) + " " + address)
                        .orElse(link.text());
        };
    }

    /** Keeps text that runs from right to left from turning the rest of its line (Unicode Standard Annex 9). */
    private static String isolated(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
                ? FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE
                : text;
    }
}
