package dev.paperboy.delivery;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.RichText;
import dev.paperboy.platform.MessageJson;
import dev.paperboy.schedule.Schedule;
import dev.paperboy.text.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What people are told by themselves because something went wrong. Goes through the ledger as everything does. */
final class Notices {
    private final Ledger ledger;
    private final PostKeys keys;

    Notices(Ledger ledger, PostKeys keys) {
        this.ledger = ledger;
        this.keys = keys;
    }

    /** Tells whoever set a schedule that it has been suspended. */
    void suspended(Handle handle, Schedule schedule, Cause cause, Instant now) {
        Words words = Words.in(schedule.language());
        String headline = words.say(
                "delivery.suspended", "channel", schedule.destination().id());
        Message message = new Message(
                headline,
                List.of(
                        new Block.Paragraph(RichText.bold(headline)),
                        new Block.Paragraph(RichText.of(words.say(cause.key()))),
                        new Block.Paragraph(RichText.of(words.say("delivery.suspended.detail"))),
                        new Block.CodeLine("/papers schedule resume")));
        Delivery delivery = new Delivery(
                keys.next(),
                new Destination.Person(schedule.setBy()),
                "suspended:" + schedule.id().value() + ":" + LedgerRows.stored(now),
                0,
                Optional.empty(),
                Optional.empty(),
                now,
                Progress.pending(now));
        ledger.add(handle, delivery, Optional.of(MessageJson.write(message)));
    }
}
