package dev.paperboy.local;

import dev.paperboy.chat.Button;
import dev.paperboy.chat.ChannelRef;
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

    /** A button, and the channel in which its message stands. */
    record Pressable(ChannelRef channel, Button.Press button) {}

    private record Shown(Message message, ChannelRef channel, Optional<PersonRef> onlyFor) {
        boolean isFor(PersonRef person) {
            return onlyFor.map(person::equals).orElse(true);
        }

        /** What everyone sees is not replaced by one person's press. */
        Pressable pressable(Button.Press button) {
            boolean staysForOthers = onlyFor.isEmpty() && button.mode() == Button.Mode.REPLACE;
            return new Pressable(
                    channel,
                    staysForOthers
                            ? new Button.Press(button.label(), button.line(), Button.Mode.PRIVATE, button.description())
                            : button);
        }
    }

    void publicly(ChannelRef channel, Message message) {
        add(new Shown(message, channel, Optional.empty()));
    }

    void to(PersonRef person, ChannelRef channel, Message message) {
        add(new Shown(message, channel, Optional.of(person)));
    }

    /** The numbers of the buttons of the newest message that has any and that the person sees. */
    List<Integer> numbersFor(PersonRef person) {
        return newestFor(person).stream()
                .flatMap(shown -> NumberedPress.in(shown.message).stream())
                .map(NumberedPress::number)
                .toList();
    }

    Optional<Pressable> press(PersonRef person, int number) {
        return newestFor(person)
                .flatMap(shown -> NumberedPress.in(shown.message).stream()
                        .filter(button -> button.number() == number)
                        .findFirst()
                        .map(button -> shown.pressable(button.press())));
    }

    private synchronized Optional<Shown> newestFor(PersonRef person) {
        return newestFirst.stream().filter(shown -> shown.isFor(person)).findFirst();
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
