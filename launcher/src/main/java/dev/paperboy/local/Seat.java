package dev.paperboy.local;

import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.PersonRef;
import dev.paperboy.chat.Printable;
import dev.paperboy.chat.WorkspaceId;
import dev.paperboy.command.Caller;
import dev.paperboy.text.Language;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who is talking in the local chat, and where. A person or a channel of the same name is the same one, in this process
 * and the next.
 *
 * @param name the person's
 * @param manager whether they manage the channel
 * @param channelName without {@code #}; {@code @} for the person's own conversation with the bot
 * @param locale the person's, as a chat platform would know it
 * @param zone the person's, as a chat platform would know it
 */
public record Seat(String name, boolean manager, String channelName, Locale locale, ZoneId zone) {
    /** There is one workspace in the local chat. */
    public static final WorkspaceId WORKSPACE = new WorkspaceId("local", "local");

    private static final String DIRECT = "@";

    public Seat {
        name = Printable.line(name).strip();
        String place = Printable.line(channelName).strip();
        channelName = place.equals(DIRECT) ? DIRECT : place.replaceFirst("^[#@\\s]+", "");
    }

    public Caller caller() {
        return new Caller(person(), name, locale, Optional.of(zone), manager);
    }

    public PersonRef person() {
        return new PersonRef(WORKSPACE, id(name));
    }

    public ChannelRef channel() {
        return direct() ? directWith(person()) : new ChannelRef(WORKSPACE, id(channelName));
    }

    /** Whether nobody else is there. */
    public boolean direct() {
        return channelName.equals(DIRECT);
    }

    /** As people see it: {@code #papers}. */
    String place() {
        return direct() ? "@Paperboy" : "#" + channelName;
    }

    /** Where posts are theirs to see at once. */
    List<ChannelRef> sees() {
        return direct() ? List.of(channel()) : List.of(channel(), directWith(person()));
    }

    /** Where a person is written to alone. */
    static ChannelRef directWith(PersonRef person) {
        return new ChannelRef(person.workspace(), DIRECT + person.id());
    }

    /** Whom a conversation is with, when it is one with a person alone. */
    static Optional<PersonRef> personIn(ChannelRef channel) {
        return channel.id().startsWith(DIRECT)
                ? Optional.of(new PersonRef(channel.workspace(), channel.id().substring(DIRECT.length())))
                : Optional.empty();
    }

    Language language() {
        return Language.nearestTo(locale);
    }

    Seat as(String person, boolean manages) {
        return new Seat(person, manages, channelName, locale, zone);
    }

    Seat managing(boolean manages) {
        return new Seat(name, manages, channelName, locale, zone);
    }

    Seat alone() {
        return in(DIRECT);
    }

    Seat in(String channel) {
        return new Seat(name, manager, channel, locale, zone);
    }

    Seat speaking(Locale other) {
        return new Seat(name, manager, channelName, other, zone);
    }

    private static String id(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
