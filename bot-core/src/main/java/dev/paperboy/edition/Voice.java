package dev.paperboy.edition;

import dev.paperboy.chat.Destination;
import dev.paperboy.command.Audience;
import dev.paperboy.text.Words;

/**
 * How an edition speaks to its destination: of channel keywords to everyone in a channel, of subscriptions to a person alone.
 */
record Voice(Audience audience, boolean personal) {
    static Voice to(Destination destination, Audience audience) {
        return new Voice(audience, destination instanceof Destination.Person);
    }

    Words words() {
        return audience.words();
    }

    String say(String key, Object... namesAndValues) {
        return words().say(key, namesAndValues);
    }

    /** A text that differs between a channel and a person. */
    String sayAs(String key, Object... namesAndValues) {
        return words().say(key + (personal ? ".person" : ".channel"), namesAndValues);
    }
}
