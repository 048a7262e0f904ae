package dev.paperboy.chat;

/**
 * The button that stands for papers for which a message has no room.
 *
 * @param label what it is called, with {@code #} where the number stands
 * @param line the command line that shows them all
 * @param left how many the message leaves out as it is; none and there is no button
 */
public record More(String label, String line, int left) {
    public More {
        label = Printable.line(label);
        line = Printable.line(line);
    }

    public More and(int others) {
        return new More(label, line, left + others);
    }

    public Button.Press button() {
        return new Button.Press(label.replace("#", String.valueOf(left)), line, Button.Mode.PRIVATE);
    }
}
