package dev.paperboy.local;

import dev.paperboy.chat.Button;
import dev.paperboy.chat.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A button under the number that is typed to press it. A button whose label is a number keeps it; every other one gets the
 * next number above all of those.
 */
record NumberedPress(int number, Button.Press press) {

    /** The buttons of a message in the order in which they are drawn. */
    static List<NumberedPress> in(Message message) {
        int next = 1;
        for (Button.Press press : message.presses()) {
            next = Math.max(next, labelNumber(press) + 1);
        }
        List<NumberedPress> numbered = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (Button.Press press : message.presses()) {
            boolean own = labelNumber(press) > 0 && taken.add(labelNumber(press));
            numbered.add(new NumberedPress(own ? labelNumber(press) : next++, press));
        }
        return numbered;
    }

    /** Whether the label says the number already. */
    boolean saysItsNumber() {
        return labelNumber(press) == number;
    }

    /** As it is drawn: {@code [3]}, {@code [7: Share here]}. */
    String face() {
        return saysItsNumber() ? "[" + number + "]" : "[" + number + ": " + press.label() + "]";
    }

    private static int labelNumber(Button.Press press) {
        return press.label().matches("[1-9][0-9]{0,3}") ? Integer.parseInt(press.label()) : 0;
    }
}
