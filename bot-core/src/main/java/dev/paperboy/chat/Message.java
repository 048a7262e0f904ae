package dev.paperboy.chat;

import java.util.List;
import java.util.Optional;

/**
 * One message, the same for every platform; a renderer gives it the platform's look.
 *
 * @param summary its first line in a plain form: what a lock screen shows
 * @param blocks what it says, from top to bottom
 * @param more what takes the place of papers behind a divider where there is no room for them; empty in a message that can only be
 *     continued in another one
 */
public record Message(String summary, List<Block> blocks, Optional<More> more) {
    public Message {
        summary = Printable.line(summary);
        blocks = List.copyOf(blocks);
    }

    /** A message that never leaves anything out. */
    public Message(String summary, List<Block> blocks) {
        this(summary, blocks, Optional.empty());
    }

    /** All buttons that can be pressed, in the order in which they are drawn. */
    public List<Button.Press> presses() {
        return blocks.stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(block -> ((Block.Buttons) block).buttons().stream())
                .filter(Button.Press.class::isInstance)
                .map(Button.Press.class::cast)
                .toList();
    }
}
