package dev.paperboy.local;

import dev.paperboy.chat.Printable;

/**
 * What the word under the cursor can become.
 *
 * @param value what stands in its place
 * @param label what people see in the list
 * @param ends whether the word ends with it, so that a blank follows
 */
record Offer(String value, String label, boolean ends) {
    Offer {
        value = Printable.line(value);
        label = Printable.line(label);
    }
}
