package dev.paperboy.local;

import dev.paperboy.chat.Button;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.PersonRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The messages on the screen whose buttons can still be pressed. A private one can be pressed by the person who got it, a
 * public one by everyone. Safe for several threads: posts arrive while someone types.
 */
final class ShownMessages {
    /** More than anyone scrolls back. */
    private static final int KEPT = 50;

    private final Deque<Shown> newestFirst = new ArrayDeque<>();

    private record Shown(Message message, Optional<PersonRef> onlyFor) {
        boolean isFor(PersonRef person) {
            return onlyFor.map(person::equals).orElse(true);
        }
    }

    void publicly(Message message) {
        add(new Shown(message, Optional.empty()));
    }

    void to(PersonRef person, Message message) {
        add(new Shown(message, Optional.of(person)));
    }

    /** The buttons of the newest message that has any and that the person sees. */
    synchronized List<NumberedPress> pressableBy(PersonRef person) {
        return newestFirst.stream()
                .filter(shown -> shown.isFor(person))
                .findFirst()
                .map(shown -> NumberedPress.in(shown.message))
                .orElse(List.of());
    }

    Optional<Button.Press> press(PersonRef person, int number) {
        return pressableBy(person).stream()
                .filter(button -> button.number() == number)
                .map(NumberedPress::press)
                .findFirst();
    }

    private synchronized void add(Shown shown) {
        if (shown.message.presses().isEmpty()) {
            return;
        }
        newestFirst.addFirst(shown);
        if (newestFirst.size() > KEPT) {
            newestFirst.removeLast();
        }
    }
}
