package dev.paperboy.chat;

import java.util.List;

/**
 * One message, the same for every platform; a renderer gives it the platform's look.
 *
 * @param summary its first line in a plain form: what a lock screen shows
 * @param blocks what it says, from top to bottom
 */
public record Message(String summary, List<Block> blocks) {
    public Message {
        summary = Printable.line(summary);
        blocks = List.copyOf(blocks);
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
