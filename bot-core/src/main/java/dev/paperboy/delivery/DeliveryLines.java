package dev.paperboy.delivery;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.RichText;
import dev.paperboy.command.CommandLine;
import dev.paperboy.command.Invocation;
import dev.paperboy.edition.Editions;
import dev.paperboy.text.Words;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What {@code status} says about deliveries. */
final class DeliveryLines {
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final int MOST = 5;
    private static final Set<State> OPEN = EnumSet.of(State.WAITING, State.PENDING, State.ATTEMPTING, State.UNKNOWN);
    private static final Set<State> TO_RESEND = EnumSet.of(State.UNCERTAIN);
    private static final Set<State> ENDED = EnumSet.of(State.SENT, State.SKIPPED, State.PARKED);

    private final Ledger ledger;

    DeliveryLines(Ledger ledger) {
        this.ledger = ledger;
    }

    static String time(Instant instant, Invocation invocation) {
        return TIME.format(instant.atZone(invocation.audience().zone()));
    }

    /** What is still to come, and what only a person can settle. */
    List<Block> open(Destination here, Invocation invocation) {
        List<Block> blocks = new ArrayList<>();
        for (Delivery delivery : ledger.of(here, OPEN, MOST)) {
            blocks.add(new Block.Paragraph(RichText.of(open(delivery, invocation))));
        }
        boolean mayResend =
                invocation.call().direct() || invocation.call().caller().manager();
        for (Delivery delivery : ledger.of(here, TO_RESEND, MOST)) {
            Words words = invocation.words();
            blocks.add(new Block.Paragraph(
                    RichText.of(words.say("status.uncertain", "post", name(delivery, invocation)))));
            if (mayResend) {
                blocks.add(new Block.Buttons(List.of(new Button.Press(
                        words.say("status.resend"),
                        CommandLine.of("resend").words(delivery.key().value()).toString(),
                        Button.Mode.PRIVATE))));
            }
        }
        return blocks;
    }

    private static String open(Delivery delivery, Invocation invocation) {
        String until = time(delivery.progress().notBefore(), invocation);
        Words words = invocation.words();
        String cause =
                delivery.progress().cause().map(known -> words.say(known.key())).orElse("");
        return switch (delivery.state()) {
            case WAITING -> words.say("status.waiting", "time", until);
            case UNKNOWN -> words.say("status.doubtful", "post", name(delivery, invocation), "time", until);
            default ->
                cause.isEmpty()
                        ? words.say("status.coming", "post", name(delivery, invocation), "time", until)
                        : words.say("status.again", "post", name(delivery, invocation), "cause", cause, "time", until);
        };
    }

    /** The last ones; replies only where something went wrong. */
    List<Block> ended(Destination here, Invocation invocation) {
        List<Block.Bullets.Point> points = ledger.of(here, ENDED, 4 * MOST).stream()
                .filter(delivery -> delivery.part() == 0 || delivery.state() != State.SENT)
                .limit(MOST)
                .map(delivery -> new Block.Bullets.Point(0, "•", RichText.of(ended(delivery, invocation))))
                .toList();
        return points.isEmpty()
                ? List.of()
                : List.of(new Block.Subheading(invocation.words().say("status.last")), new Block.Bullets(points));
    }

    private static String ended(Delivery delivery, Invocation invocation) {
        Words words = invocation.words();
        String post = name(delivery, invocation);
        if (delivery.state() == State.SENT) {
            Instant sent = delivery.progress().firstAttempt().orElse(delivery.planned());
            return words.say("status.sent", "post", post, "time", time(sent, invocation));
        }
        String cause =
                delivery.progress().cause().map(known -> words.say(known.key())).orElse("");
        return words.say("status.not-sent", "post", post, "cause", cause);
    }

    private static String name(Delivery delivery, Invocation invocation) {
        Words words = invocation.words();
        String key = delivery.edition();
        String kind = key.substring(0, Math.max(0, key.indexOf(':')));
        return Editions.digestOf(key)
                .map(day -> words.say(
                        kind.equals("late") ? "status.post.late" : "status.post.digest", "date", words.dayInList(day)))
                .orElseGet(() -> switch (kind) {
                    case "weekly" -> words.say("status.post.week");
                    case "suspended" -> words.say("status.post.notice");
                    default -> words.say("status.post.due", "time", time(delivery.planned(), invocation));
                });
    }
}
