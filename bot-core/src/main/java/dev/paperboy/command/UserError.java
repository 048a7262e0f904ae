package dev.paperboy.command;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.text.Text;
import java.util.ArrayList;
import java.util.List;

/** Something asked that cannot be: what happened, what did not, and what to do next. Not logged; told to the caller. */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text headline;
    private final transient List<Text> details;
    private final transient List<Block> more;

    private UserError(Text headline, List<Text> details, List<Block> more) {
        super(headline.key(), null, false, false);
        this.headline = headline;
        this.details = details;
        this.more = more;
    }

    /**
     * An error that is told in one line.
     *
     * @param key the text that says what happened
     */
    public static UserError of(String key, Object... namesAndValues) {
        return new UserError(Text.of(key, namesAndValues), List.of(), List.of());
    }

    /** With a line that says what did not happen, or what to do. */
    public UserError detail(String key, Object... namesAndValues) {
        return detail(Text.of(key, namesAndValues));
    }

    public UserError detail(Text text) {
        List<Text> all = new ArrayList<>(details);
        all.add(text);
        return new UserError(headline, all, more);
    }

    /** With something to copy. */
    public UserError code(String line) {
        return with(new Block.CodeLine(line));
    }

    /** With what can be pressed instead. */
    public UserError buttons(List<Button> buttons) {
        return buttons.isEmpty() ? this : with(new Block.Buttons(buttons));
    }

    private UserError with(Block block) {
        List<Block> all = new ArrayList<>(more);
        all.add(block);
        return new UserError(headline, details, all);
    }

    public Text headline() {
        return headline;
    }

    public List<Text> details() {
        return details;
    }

    /** What stands below the lines: something to copy, something to press. */
    public List<Block> more() {
        return more;
    }
}
