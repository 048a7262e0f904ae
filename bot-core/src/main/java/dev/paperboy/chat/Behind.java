package dev.paperboy.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The papers behind a message's divider: those that can be left out and opened with one press. */
final class Behind {
    private Behind() {}

    /** @param change of a paper, which is told whether it stands behind the divider */
    static Message papers(Message message, BiFunction<Block.Paper, Boolean, Block.Paper> change) {
        List<Block> blocks = new ArrayList<>();
        boolean behind = false;
        for (Block block : message.blocks()) {
            behind |= block instanceof Block.Divider;
            blocks.add(block instanceof Block.Paper paper ? change.apply(paper, behind) : block);
        }
        return new Message(message.summary(), blocks, message.more());
    }

    /** The message without the last of them; empty when none can be left out. */
    static Optional<Message> oneLess(Message message) {
        int divider = message.blocks().indexOf(new Block.Divider());
        int last = message.blocks().size() - 1;
        while (last > divider && !(message.blocks().get(last) instanceof Block.Paper)) {
            last--;
        }
        if (divider < 0 || last == divider || message.more().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(without(message, last, message.more().get()));
    }

    private static Message without(Message message, int index, More more) {
        Block.Paper paper = (Block.Paper) message.blocks().get(index);
        More counted = more.and(1);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < message.blocks().size(); i++) {
            Block block = message.blocks().get(i);
            if (i != index) {
                blocks.add(
                        block instanceof Block.Buttons(List<Button> buttons)
                                ? new Block.Buttons(replaced(buttons, paper, more.button(), counted.button()))
                                : block);
            }
        }
        if (!(blocks.get(index - 1) instanceof Block.Paper)) {
            removeHeadOfNothing(blocks);
        }
        return new Message(message.summary(), blocks, Optional.of(counted));
    }

    /** The button of the paper becomes that of all that are left out; one that was there already counts one more. */
    private static List<Button> replaced(List<Button> buttons, Block.Paper paper, Button before, Button after) {
        List<Button> changed = new ArrayList<>();
        boolean counted = buttons.contains(before);
        for (Button button : buttons) {
            if (button.equals(before)) {
                changed.add(after);
            } else if (!Squeeze.opens(button, paper)) {
                changed.add(button);
            } else if (!counted) {
                changed.add(after);
            }
        }
        return changed;
    }

    private static void removeHeadOfNothing(List<Block> blocks) {
        int divider = blocks.indexOf(new Block.Divider());
        if (divider + 1 < blocks.size() && blocks.get(divider + 1) instanceof Block.Subheading) {
            blocks.remove(divider + 1);
        }
        blocks.remove(divider);
    }
}
