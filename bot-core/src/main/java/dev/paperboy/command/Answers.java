package dev.paperboy.command;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.RichText;
import dev.paperboy.text.Text;
import dev.paperboy.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The answers that look the same whatever the command: refusals, failures, and what becomes of a shared one. */
final class Answers {
    private Answers() {}

    /** What happened in bold, then what did not and what to do. */
    static Message refusal(UserError error, Words words) {
        String headline = words.say(error.headline());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(RichText.bold(headline)));
        error.details().forEach(detail -> blocks.add(new Block.Paragraph(RichText.of(words.say(detail)))));
        blocks.addAll(error.more());
        return new Message(headline, blocks);
    }

    static Message failure(Incident incident, CommandCall call, Words words) {
        String headline = words.say("failure.headline");
        return new Message(
                headline,
                List.of(
                        new Block.Paragraph(RichText.bold(headline)),
                        new Block.Paragraph(RichText.of(words.say("failure.detail", "number", incident.number()))),
                        new Block.Buttons(List.of(new Button.Press(
                                words.say("failure.again"), call.request().toString(), call.mode())))));
    }

    /** What everyone in a channel is told besides someone's private answer. */
    static Message announcement(Text line, Words words) {
        String said = words.say(line);
        return new Message(said, List.of(new Block.Paragraph(RichText.of(said))));
    }

    /** A shared answer names who shared it and cannot be shared again. */
    static Message sharedPost(Message answer, Invocation invocation) {
        String by = invocation
                .words()
                .say(
                        "share.by",
                        "name",
                        invocation.call().caller().name(),
                        "line",
                        invocation.line().shown());
        List<Block> blocks = new ArrayList<>(List.of(new Block.Small(RichText.of(by))));
        blocks.addAll(withoutShare(answer.blocks()));
        return new Message(answer.summary(), blocks);
    }

    /** What the sharer keeps says so and loses the button. */
    static Message privateCopy(Message answer, Invocation invocation) {
        List<Block> blocks = new ArrayList<>(withoutShare(answer.blocks()));
        blocks.add(new Block.Small(RichText.of(invocation.words().say("share.done"))));
        return new Message(answer.summary(), blocks);
    }

    private static List<Block> withoutShare(List<Block> blocks) {
        Predicate<Button> shares = button -> button instanceof Button.Press press && press.mode() == Button.Mode.SHARE;
        return blocks.stream()
                .map(block -> block instanceof Block.Buttons row
                        ? new Block.Buttons(
                                row.buttons().stream().filter(shares.negate()).toList())
                        : block)
                .filter(block ->
                        !(block instanceof Block.Buttons row && row.buttons().isEmpty()))
                .toList();
    }
}
