package dev.paperboy.local;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.RichText;
import dev.paperboy.chat.Span;

/** Where an empty line stands between two blocks: between what is read apart, not between a headline and its text. */
final class Spacing {
    private Spacing() {}

    static boolean apart(Block above, Block below) {
        return !(isHeadline(above)
                || (isSmall(above) && isSmall(below))
                || below instanceof Block.Bullets
                || below instanceof Block.CodeLine
                || (isButtons(above) && isButtons(below)));
    }

    private static boolean isHeadline(Block block) {
        return switch (block) {
            case Block.Heading _, Block.Subheading _, Block.Divider _ -> true;
            case Block.Paragraph(RichText text) ->
                TerminalCard.isTitle(text) || text.spans().stream().allMatch(Span.Bold.class::isInstance);
            case Block.Small _, Block.Bullets _, Block.Paper _, Block.CodeLine _, Block.Buttons _ -> false;
        };
    }

    private static boolean isSmall(Block block) {
        return block instanceof Block.Small;
    }

    private static boolean isButtons(Block block) {
        return block instanceof Block.Buttons;
    }
}
