package dev.paperboy.delivery;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.RichText;
import dev.paperboy.command.Access;
import dev.paperboy.command.Command;
import dev.paperboy.command.CommandCall;
import dev.paperboy.command.Invocation;
import dev.paperboy.command.UserError;
import dev.paperboy.schedule.Schedule;
import dev.paperboy.schedule.Schedules;
import java.util.List;

/** {@code schedule now}: posts the newest edition at once, through the ledger, so that the post time does not repeat it. */
final class PostNowCommand {
    private final Schedules schedules;
    private final Planner planner;

    PostNowCommand(Schedules schedules, Planner planner) {
        this.schedules = schedules;
        this.planner = planner;
    }

    Command command() {
        return new Command(
                List.of("schedule", "now"),
                Command.Topic.FOLLOW,
                List.of(),
                Access.EVERYONE,
                false,
                this::answer,
                Command.Examples.NONE);
    }

    private Message answer(Invocation invocation) {
        CommandCall call = invocation.call();
        if (!call.direct()) {
            invocation.requireManager();
        }
        Schedule schedule = schedules.of(here(call)).stream()
                .findFirst()
                .orElseThrow(() -> UserError.of("post-now.no-schedule").detail("post-now.no-schedule.detail"));
        if (!planner.now(schedule, invocation.now())) {
            throw UserError.of("post-now.nothing-new").detail("post-now.nothing-new.detail");
        }
        String line = invocation.words().say("post-now.done");
        return new Message(line, List.of(new Block.Paragraph(RichText.bold(line))));
    }

    /** In a conversation with the bot a post time is the person's own. */
    static Destination here(CommandCall call) {
        return call.direct() ? new Destination.Person(call.caller().person()) : new Destination.Channel(call.channel());
    }
}
