package dev.paperboy.reading;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.RichText;
import dev.paperboy.command.Command;
import dev.paperboy.command.Invocation;
import dev.paperboy.digest.Archive;
import dev.paperboy.digest.ArchiveSize;
import dev.paperboy.text.Words;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** {@code status}: how fresh and how large the archive is. */
final class StatusCommand {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Archive archive;

    StatusCommand(Archive archive) {
        this.archive = archive;
    }

    Command command() {
        return Command.personal("status", Command.Topic.YOURS, this::answer);
    }

    private static Message empty(Words words) {
        String headline = words.say("status.empty");
        return new Message(
                headline,
                List.of(
                        new Block.Heading(words.say("status.title")),
                        new Block.Paragraph(RichText.bold(headline)),
                        new Block.Paragraph(RichText.of(words.say("status.empty.detail")))));
    }

    private Message answer(Invocation invocation) {
        Words words = invocation.words();
        ArchiveSize size = archive.size();
        if (size.span().isEmpty()) {
            return empty(words);
        }
        ArchiveSize.Span span = size.span().get();
        String newest = words.say(
                "status.newest",
                "date",
                span.last(),
                "count",
                archive.on(span.last()).size());
        List<Block> blocks = new ArrayList<>(
                List.of(new Block.Heading(words.say("status.title")), new Block.Paragraph(RichText.bold(newest))));
        blocks.add(new Block.Paragraph(RichText.of(words.say(
                "status.size",
                "papers",
                size.papers(),
                "digests",
                size.digests(),
                "first",
                words.dayInList(span.first()),
                "last",
                words.dayInList(span.last())))));
        archive.lastImport()
                .map(instant ->
                        CLOCK.format(instant.atZone(invocation.audience().zone())))
                .ifPresent(time -> blocks.add(new Block.Small(RichText.of(words.say(
                        "status.imported",
                        "time",
                        time,
                        "zone",
                        invocation.audience().zone().getId())))));
        blocks.add(new Block.Buttons(List.of(new Button.Press(words.say("help.today"), "today", Button.Mode.PRIVATE))));
        return new Message(newest, blocks);
    }
}
