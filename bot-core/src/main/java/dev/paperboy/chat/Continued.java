package dev.paperboy.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Spreads a message over several, each of which fits. A paper's button stays with the paper. */
final class Continued {
    private final Message whole;
    private final Squeeze.Limit limit;
    private final List<Button> numbers;
    private final List<Message> done = new ArrayList<>();
    private List<Block> open = new ArrayList<>();

    private Continued(Message whole, Squeeze.Limit limit) {
        this.whole = whole;
        this.limit = limit;
        List<Block.Paper> papers = whole.blocks().stream()
                .filter(Block.Paper.class::isInstance)
                .map(Block.Paper.class::cast)
                .toList();
        this.numbers = whole.blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(block -> ((Block.Buttons) block).buttons().stream())
                .filter(button -> papers.stream().anyMatch(paper -> Squeeze.opens(button, paper)))
                .toList();
    }

    static List<Message> over(Message message, Squeeze.Limit limit) {
        Continued continued = new Continued(message, limit);
        message.blocks().forEach(continued::add);
        if (!continued.open.isEmpty()) {
            continued.done.add(continued.message(continued.open));
        }
        return List.copyOf(continued.done);
    }

    private void add(Block block) {
        Optional<Block> own = withoutNumbers(block);
        if (own.isEmpty()) {
            return;
        }
        List<Block> tried = new ArrayList<>(open);
        tried.add(own.get());
        if (limit.holds(message(tried))) {
            open = tried;
            return;
        }
        List<Block> heads = close();
        tried = new ArrayList<>(heads);
        tried.add(own.get());
        if (limit.holds(message(tried))) {
            open = tried;
            return;
        }
        open = heads;
        List<Block> halves = halves(own.get());
        if (halves.size() > 1) {
            halves.forEach(this::add);
        } else {
            open.add(own.get());
        }
    }

    /** Ends a message; what heads only what follows goes with that. */
    private List<Block> close() {
        List<Block> heads = new ArrayList<>();
        while (!open.isEmpty() && heads(open.getLast())) {
            heads.addFirst(open.removeLast());
        }
        if (open.isEmpty()) {
            open = heads;
            heads = new ArrayList<>();
        }
        if (!open.isEmpty()) {
            done.add(message(open));
        }
        open = new ArrayList<>();
        heads.removeIf(Block.Divider.class::isInstance);
        return heads;
    }

    private static boolean heads(Block block) {
        return block instanceof Block.Divider || block instanceof Block.Subheading || block instanceof Block.Heading;
    }

    private Optional<Block> withoutNumbers(Block block) {
        if (!(block instanceof Block.Buttons(List<Button> buttons))) {
            return Optional.of(block);
        }
        List<Button> rest =
                buttons.stream().filter(button -> !numbers.contains(button)).toList();
        return rest.isEmpty() ? Optional.empty() : Optional.of(new Block.Buttons(rest));
    }

    /** The blocks with the buttons of their papers, in one row with what else can be pressed. */
    private Message message(List<Block> blocks) {
        List<Button> own = numbers.stream()
                .filter(number -> blocks.stream()
                        .anyMatch(block -> block instanceof Block.Paper paper && Squeeze.opens(number, paper)))
                .toList();
        List<Block> all = new ArrayList<>();
        boolean placed = own.isEmpty();
        for (Block block : blocks) {
            if (!placed && block instanceof Block.Buttons(List<Button> rest)) {
                List<Button> row = new ArrayList<>(own);
                row.addAll(rest);
                all.add(new Block.Buttons(row));
                placed = true;
            } else {
                all.add(block);
            }
        }
        if (!placed) {
            all.add(new Block.Buttons(own));
        }
        String summary = done.isEmpty() ? whole.summary() : whole.summary() + " (" + (done.size() + 1) + ")";
        return new Message(summary, all);
    }

    /** Two blocks that say the same; the block alone when it cannot be divided. */
    private static List<Block> halves(Block block) {
        return switch (block) {
            case Block.Paragraph(RichText text) ->
                halves(text).stream().<Block>map(Block.Paragraph::new).toList();
            case Block.Small(RichText text) ->
                halves(text).stream().<Block>map(Block.Small::new).toList();
            case Block.Bullets(List<Block.Bullets.Point> points) -> halvesOf(points);
            case Block.Buttons(List<Button> buttons) ->
                buttons.size() < 2
                        ? List.of(block)
                        : List.of(
                                new Block.Buttons(buttons.subList(0, buttons.size() / 2)),
                                new Block.Buttons(buttons.subList(buttons.size() / 2, buttons.size())));
            case Block.Heading _, Block.Subheading _, Block.Paper _, Block.CodeLine _, Block.Divider _ ->
                List.of(block);
        };
    }

    private static List<Block> halvesOf(List<Block.Bullets.Point> points) {
        if (points.size() > 1) {
            int half = points.size() / 2;
            return List.of(
                    new Block.Bullets(points.subList(0, half)), new Block.Bullets(points.subList(half, points.size())));
        }
        return points.stream()
                .flatMap(point -> halves(point.text()).stream()
                        .<Block>map(text -> new Block.Bullets(
                                List.of(new Block.Bullets.Point(point.level(), point.marker(), text)))))
                .toList();
    }

    private static List<RichText> halves(RichText text) {
        int length = text.plain().length();
        return length < 2 ? List.of(text) : Excerpt.halves(text, length / 2);
    }
}
