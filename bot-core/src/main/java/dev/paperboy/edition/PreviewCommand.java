package dev.paperboy.edition;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.RichText;
import dev.paperboy.command.Access;
import dev.paperboy.command.Command;
import dev.paperboy.command.CommandCall;
import dev.paperboy.command.Invocation;
import dev.paperboy.command.UserError;
import dev.paperboy.digest.Archive;
import dev.paperboy.schedule.Schedule;
import dev.paperboy.schedule.Schedules;
import dev.paperboy.text.Words;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** {@code schedule preview}: what would come next, for the caller alone. Nothing is posted, and nothing counts as seen. */
public final class PreviewCommand {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Jdbi jdbi;
    private final Archive archive;
    private final Schedules schedules;
    private final Editions editions;

    public PreviewCommand(Jdbi jdbi, Archive archive, Schedules schedules, Editions editions) {
        this.jdbi = jdbi;
        this.archive = archive;
        this.schedules = schedules;
        this.editions = editions;
    }

    public Command command() {
        return new Command(
                List.of("schedule", "preview"),
                Command.Topic.FOLLOW,
                List.of(),
                Access.EVERYONE,
                false,
                this::answer,
                Command.Examples.NONE);
    }

    private Message answer(Invocation invocation) {
        Schedule schedule = schedules.of(destination(invocation.call())).stream()
                .min(Comparator.comparing(Schedule::nextDue))
                .orElseThrow(() -> UserError.of("preview.no-schedule").detail("preview.no-schedule.detail"));
        Optional<Edition> due = jdbi.withHandle(handle -> editions.due(handle, schedule, invocation.now()));
        return due.map(edition -> shown(edition, when(schedule, invocation.words(), "preview.next")))
                .orElseGet(() -> nothingNew(schedule, invocation));
    }

    /** In a conversation with the bot a post time is the person's own. */
    private static Destination destination(CommandCall call) {
        return call.direct() ? new Destination.Person(call.caller().person()) : new Destination.Channel(call.channel());
    }

    /** There may be something until then; what can be shown is how the newest digest looks. */
    private Message nothingNew(Schedule schedule, Invocation invocation) {
        String line = when(schedule, invocation.words(), "preview.nothing-new");
        return archive.newestDate()
                .flatMap(newest -> editions.preview(schedule, newest))
                .map(edition -> shown(edition, line))
                .orElseGet(() -> new Message(line, List.of(new Block.Paragraph(RichText.of(line)))));
    }

    private static Message shown(Edition edition, String line) {
        Message post = edition.parts().getFirst().message();
        List<Block> blocks = new ArrayList<>(List.of(new Block.Small(RichText.of(line))));
        blocks.addAll(post.blocks());
        return new Message(line, blocks, post.more());
    }

    private static String when(Schedule schedule, Words words, String key) {
        ZonedDateTime next = schedule.nextDue().atZone(schedule.zone());
        return words.say(
                key,
                "date",
                Dates.near(next.toLocalDate(), words),
                "time",
                CLOCK.format(next),
                "zone",
                schedule.zone().getId());
    }
}
