package dev.paperboy.command;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Excerpt;
import dev.paperboy.text.Text;
import java.util.ArrayList;
import java.util.List;

/** Something asked that cannot be: what happened, what did not, and what to do next. Not logged; told to the caller. */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Code points of what someone typed. */
    static final int QUOTED = 80;

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
     * An error that is told in one line. What someone typed is quoted in it only as far as a line has room.
     *
     * @param key the text that says what happened
     */
    public static UserError of(String key, Object... namesAndValues) {
        return new UserError(quoting(key, namesAndValues), List.of(), List.of());
    }

    private static Text quoting(String key, Object... namesAndValues) {
        Object[] shortened = namesAndValues.clone();
        for (int i = 1; i < shortened.length; i += 2) {
            if (shortened[i] instanceof String typed) {
                shortened[i] = Excerpt.of(typed, QUOTED);
            }
        }
        return Text.of(key, shortened);
    }

    /** With a line that says what did not happen, or what to do. */
    public UserError detail(String key, Object... namesAndValues) {
        return detail(quoting(key, namesAndValues));
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
