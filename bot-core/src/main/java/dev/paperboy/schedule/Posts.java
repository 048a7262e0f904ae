package dev.paperboy.schedule;

import dev.paperboy.chat.Button;
import dev.paperboy.chat.Destination;
import dev.paperboy.command.CommandCatalog;
import dev.paperboy.command.CommandLine;
import dev.paperboy.command.Invocation;
import dev.paperboy.command.UserError;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Whose post times a call is about, and whether the caller may change them. */
final class Posts {
    private final Schedules schedules;
    private final Supplier<CommandCatalog> catalog;

    Posts(Schedules schedules, Supplier<CommandCatalog> catalog) {
        this.schedules = schedules;
        this.catalog = catalog;
    }

    /** The caller, in direct messages or with {@code to:me}; else the channel. */
    static Destination destination(Invocation invocation) {
        boolean toMe = invocation.option("to").filter("me"::equals).isPresent();
        return toMe || invocation.call().direct()
                ? new Destination.Person(invocation.call().caller().person())
                : new Destination.Channel(invocation.call().channel());
    }

    /** What someone has set by a command there. */
    List<Schedule> of(Destination destination) {
        return schedules.of(destination).stream()
                .filter(schedule -> schedule.rhythm() != Schedule.Rhythm.MATCHES)
                .toList();
    }

    /**
     * Lets on whoever manages the channel, and whoever set all that would be changed; everyone for what is their own.
     *
     * @throws UserError for anyone else
     */
    static void requireRight(Invocation invocation, Destination destination, Collection<Schedule> changed) {
        boolean allowed = switch (destination) {
            case Destination.Person _ -> true;
            case Destination.Channel _ -> invocation.call().caller().manager() || setByCaller(invocation, changed);
        };
        if (!allowed) {
            throw UserError.of("schedule.managers-only")
                    .detail("command.managers-only.detail")
                    .code("/papers " + invocation.line())
                    .buttons(instead(invocation));
        }
    }

    private static boolean setByCaller(Invocation invocation, Collection<Schedule> changed) {
        return !changed.isEmpty()
                && changed.stream()
                        .allMatch(schedule -> schedule.setBy()
                                .equals(invocation.call().caller().person()));
    }

    /** A post time that was meant for the channel can be had for oneself. */
    private static List<Button> instead(Invocation invocation) {
        CommandLine line = invocation.line();
        boolean sets = line.path().getLast().equals("set") || line.path().size() == 1;
        return sets
                ? List.of(new Button.Press(
                        invocation.words().say("schedule.button.direct"),
                        line.with("to", "me").toString(),
                        Button.Mode.REPLACE))
                : List.of();
    }

    /** A button for a command line, where there is such a command. */
    Stream<Button> button(Invocation invocation, String labelKey, String command, String line, Button.Mode mode) {
        return catalog.get().named(command).stream()
                .map(_ -> new Button.Press(invocation.words().say(labelKey), line, mode));
    }

    static Button replacing(Invocation invocation, String labelKey, String line) {
        return new Button.Press(invocation.words().say(labelKey), line, Button.Mode.REPLACE);
    }

    Schedules schedules() {
        return schedules;
    }
}
