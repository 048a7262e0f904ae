package dev.paperboy.delivery;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.RichText;
import dev.paperboy.command.Command;
import dev.paperboy.command.Invocation;
import dev.paperboy.digest.Archive;
import dev.paperboy.digest.ArchiveSize;
import dev.paperboy.schedule.Schedule;
import dev.paperboy.schedule.Schedules;
import dev.paperboy.text.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code status}: how fresh the archive is, when the next post comes here, and what became of the last ones. */
final class StatusCommand {
    private final Archive archive;
    private final Schedules schedules;
    private final Troubles troubles;
    private final DeliveryLines lines;

    StatusCommand(Archive archive, Schedules schedules, Ledger ledger, Troubles troubles) {
        this.archive = archive;
        this.schedules = schedules;
        this.troubles = troubles;
        this.lines = new DeliveryLines(ledger);
    }

    Command command() {
        return Command.personal("status", Command.Topic.YOURS, this::answer);
    }

    private Message answer(Invocation invocation) {
        Words words = invocation.words();
        ArchiveSize size = archive.size();
        Optional<ArchiveSize.Span> span = size.span();
        String newest = span.map(days -> words.say(
                        "status.newest",
                        "date",
                        days.last(),
                        "count",
                        archive.on(days.last()).size()))
                .orElseGet(() -> words.say("status.empty"));
        List<Block> blocks = new ArrayList<>(
                List.of(new Block.Heading(words.say("status.title")), new Block.Paragraph(RichText.bold(newest))));
        blocks.addAll(posts(invocation));
        blocks.add(
                paragraph(span.map(days -> size(size, days, words)).orElseGet(() -> words.say("status.empty.detail"))));
        archive.lastImport()
                .ifPresent(time -> blocks.add(new Block.Small(RichText.of(words.say(
                        "status.imported",
                        "time",
                        DeliveryLines.time(time, invocation),
                        "zone",
                        invocation.audience().zone().getId())))));
        blocks.add(new Block.Buttons(List.of(new Button.Press(words.say("help.today"), "today", Button.Mode.PRIVATE))));
        return new Message(newest, blocks);
    }

    private static String size(ArchiveSize size, ArchiveSize.Span days, Words words) {
        return words.say(
                "status.size",
                "papers",
                size.papers(),
                "digests",
                size.digests(),
                "first",
                words.dayInList(days.first()),
                "last",
                words.dayInList(days.last()));
    }

    private List<Block> posts(Invocation invocation) {
        Destination here = PostNowCommand.here(invocation.call());
        List<Block> blocks = new ArrayList<>();
        if (troubles.isDisabled(here.workspace())) {
            blocks.add(paragraph(invocation.words().say("status.disabled")));
        } else {
            blocks.addAll(next(here, invocation));
        }
        blocks.addAll(lines.open(here, invocation));
        blocks.addAll(lines.ended(here, invocation));
        return blocks;
    }

    private List<Block> next(Destination here, Invocation invocation) {
        List<Schedule> all = schedules.of(here);
        if (all.isEmpty()) {
            return List.of(paragraph(invocation.words().say("status.no-schedule")));
        }
        List<Block> blocks = new ArrayList<>();
        all.stream()
                .filter(schedule -> schedule.suspended().isEmpty() && runsOn(schedule))
                .min(Comparator.comparing(Schedule::nextDue))
                .ifPresent(schedule -> blocks.add(paragraph(invocation
                        .words()
                        .say(
                                "status.next",
                                "time",
                                atHome(schedule),
                                "zone",
                                schedule.zone().getId()))));
        all.stream()
                .filter(schedule -> schedule.suspended().isPresent())
                .forEach(schedule -> blocks.add(paragraph(suspended(schedule, invocation.words()))));
        if (blocks.isEmpty()) {
            blocks.add(paragraph(invocation.words().say("status.paused")));
        }
        return blocks;
    }

    private static boolean runsOn(Schedule schedule) {
        return schedule.pausedUntil().filter(LocalDate.MAX::equals).isEmpty();
    }

    private static String atHome(Schedule schedule) {
        Instant due = schedule.nextDue();
        return DeliveryLines.TIME.format(due.atZone(schedule.zone()));
    }

    private static String suspended(Schedule schedule, Words words) {
        String cause = schedule.suspended()
                .flatMap(StatusCommand::cause)
                .map(known -> words.say(known.key()))
                .orElse("");
        return words.say("status.suspended", "cause", cause);
    }

    private static Optional<Cause> cause(String name) {
        return List.of(Cause.values()).stream()
                .filter(cause -> cause.name().equals(name))
                .findFirst();
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(RichText.of(text));
    }
}
