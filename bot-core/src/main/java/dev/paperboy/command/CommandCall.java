package dev.paperboy.command;

import dev.paperboy.chat.Button;
import dev.paperboy.chat.ChannelRef;

/**
 * One use of a command, from whichever platform.
 *
 * @param channel where it was called, and where a share goes
 * @param direct whether the channel is the caller's own conversation with the bot
 * @param request what was asked
 * @param mode where the answer is wanted; {@code PRIVATE} unless a button says otherwise
 */
public record CommandCall(Caller caller, ChannelRef channel, boolean direct, Request request, Button.Mode mode) {

    /** What was asked, in the form in which the platform delivers it. */
    public sealed interface Request {}

    /** Typed text, without {@code /papers}. */
    public record Typed(String text) implements Request {
        @Override
        public String toString() {
            return text;
        }
    }

    /** A command whose options the platform has already taken apart. */
    public record Filled(CommandLine line) implements Request {
        @Override
        public String toString() {
            return line.toString();
        }
    }

    public static CommandCall typed(Caller caller, ChannelRef channel, String text) {
        return new CommandCall(caller, channel, false, new Typed(CommandLine.withoutPrefix(text)), Button.Mode.PRIVATE);
    }

    /** For platforms that hand over options by name. */
    public static CommandCall filled(Caller caller, ChannelRef channel, CommandLine line) {
        return new CommandCall(caller, channel, false, new Filled(line), Button.Mode.PRIVATE);
    }

    /** A press runs the button's line as the presser's own call. */
    public static CommandCall pressed(Caller caller, ChannelRef channel, Button.Press button) {
        return new CommandCall(caller, channel, false, new Typed(button.line()), button.mode());
    }

    /** The same call in the caller's own conversation with the bot. */
    public CommandCall inDirectMessages() {
        return new CommandCall(caller, channel, true, request, mode);
    }
}
