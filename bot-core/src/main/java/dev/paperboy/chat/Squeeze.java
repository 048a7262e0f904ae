package dev.paperboy.chat;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Makes a message fit a platform. What gives way, in this order until it fits: sentences are cut to 90 characters, then to 60; papers
 * behind a divider lose the passages in their marks; the last of them give way to the button {@link More}; what is then left over is
 * continued in further messages. Titles, links, facts and marks are never cut.
 */
public final class Squeeze {
    private static final int SHORT = 90;
    private static final int SHORTER = 60;

    /**
     * What one message of a platform may hold, and how it is counted there.
     *
     * @param characters at most, as {@code charactersOf} counts them: with a platform's escapes
     * @param blocks at most, as {@code blocksOf} counts them: with whatever a platform nests
     */
    public record Limit(
            int characters, int blocks, ToIntFunction<Message> charactersOf, ToIntFunction<Message> blocksOf) {

        /** Characters and blocks as they are. */
        public static Limit plain(int characters, int blocks) {
            return new Limit(
                    characters,
                    blocks,
                    Squeeze::characters,
                    message -> message.blocks().size());
        }

        boolean holds(Message message) {
            return charactersOf.applyAsInt(message) <= characters && blocksOf.applyAsInt(message) <= blocks;
        }
    }

    private Squeeze() {}

    /** One message that fits, or as many as it takes. A paper alone has to fit; nothing could be done about one that does not. */
    public static List<Message> to(Message message, Limit limit) {
        Message now = message;
        for (UnaryOperator<Message> step : List.<UnaryOperator<Message>>of(
                same -> same,
                same -> sentences(same, SHORT),
                same -> sentences(same, SHORTER),
                Squeeze::withoutPassages)) {
            now = step.apply(now);
            if (limit.holds(now)) {
                return List.of(now);
            }
        }
        Optional<Message> fewer = Behind.oneLess(now);
        while (fewer.isPresent()) {
            now = fewer.get();
            if (limit.holds(now)) {
                return List.of(now);
            }
            fewer = Behind.oneLess(now);
        }
        return Continued.over(now, limit);
    }

    /** All characters that a message holds: its texts, and the addresses that they lead to. */
    public static int characters(Message message) {
        return message.blocks().stream().mapToInt(Squeeze::characters).sum();
    }

    private static int characters(Block block) {
        return switch (block) {
            case Block.Heading(String text) -> text.length();
            case Block.Subheading(String text) -> text.length();
            case Block.CodeLine(String text) -> text.length();
            case Block.Paragraph(RichText text) -> characters(text);
            case Block.Small(RichText text) -> characters(text);
            case Block.Bullets(List<Block.Bullets.Point> points) ->
                points.stream()
                        .mapToInt(point -> point.marker().length() + characters(point.text()))
                        .sum();
            case Block.Paper paper ->
                characters(paper.title())
                        + paper.link().toString().length()
                        + paper.facts().length()
                        + Stream.concat(paper.sentence().stream(), paper.marks().stream())
                                .mapToInt(Squeeze::characters)
                                .sum();
            case Block.Divider _ -> 0;
            case Block.Buttons(List<Button> buttons) ->
                buttons.stream().mapToInt(button -> button.label().length()).sum();
        };
    }

    private static int characters(RichText text) {
        return text.spans().stream()
                .mapToInt(span -> span.text().length()
                        + (span instanceof Span.Link link
                                ? link.target().toString().length()
                                : 0))
                .sum();
    }

    private static Message sentences(Message message, int most) {
        return Behind.papers(
                message,
                (paper, behind) -> with(paper, paper.sentence().map(text -> Excerpt.of(text, most)), paper.marks()));
    }

    private static Message withoutPassages(Message message) {
        return Behind.papers(
                message,
                (paper, behind) -> behind
                        ? with(
                                paper,
                                paper.sentence(),
                                paper.marks().stream().map(Squeeze::firstPiece).toList())
                        : paper);
    }

    private static RichText firstPiece(RichText mark) {
        return new RichText(mark.spans().stream().limit(1).toList());
    }

    private static Block.Paper with(Block.Paper paper, Optional<RichText> sentence, List<RichText> marks) {
        return new Block.Paper(paper.number(), paper.title(), paper.link(), paper.facts(), sentence, marks);
    }

    /** The button that a paper of a list has: it is called by the paper's number. */
    static boolean opens(Button button, Block.Paper paper) {
        return paper.number().isPresent()
                && button instanceof Button.Press
                && button.label().equals(String.valueOf(paper.number().getAsInt()));
    }
}
