package dev.paperboy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Message;
import dev.paperboy.command.CommandCall;
import dev.paperboy.command.Reply;
import dev.paperboy.digest.Progress;
import dev.paperboy.local.Seat;
import dev.paperboy.local.TerminalRenderer;
import dev.paperboy.store.DataFolder;
import dev.paperboy.text.Language;
import dev.paperboy.workspace.Defaults;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The whole core over a folder, and people who talk to it. */
final class Bot implements AutoCloseable {
    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    /** Nine o'clock in Seoul, the morning after the newest sample. */
    static final Instant MORNING_AFTER = Instant.parse("2025-04-29T00:00:00Z");

    private final SettableClock clock = new SettableClock(Optional.of(MORNING_AFTER));
    private final Paperboy paperboy;

    private Bot(Path data) {
        paperboy = Paperboy.open(DataFolder.in(data), new Defaults(Language.ENGLISH, SEOUL), clock);
    }

    static Bot over(Path data) {
        return new Bot(data);
    }

    /** A bot that has read a folder of digests. */
    static Bot over(Path data, Path digests) {
        Bot bot = new Bot(data);
        bot.reads(digests);
        return bot;
    }

    static Bot overSamples(Path data) {
        return over(data, Path.of("src/main/samples"));
    }

    void reads(Path digests) {
        assertThat(paperboy.importer()
                        .run(List.of(digests), false, Progress.NONE)
                        .refused())
                .isEmpty();
    }

    /** Does to the database what no command would. */
    void execute(String sql) {
        paperboy.database().jdbi().useHandle(handle -> handle.execute(sql));
    }

    Paperboy paperboy() {
        return paperboy;
    }

    void at(String instant) {
        clock.set(Instant.parse(instant));
    }

    /** Someone who reads English. */
    Person kim() {
        return new Person(new Seat("Minji Kim", false, "papers", Locale.ENGLISH, SEOUL));
    }

    /** Someone who reads Korean. */
    Person lee() {
        return new Person(new Seat("이하은", false, "papers", Locale.KOREA, SEOUL));
    }

    /** Someone who manages the channel. */
    Person manager() {
        return new Person(new Seat("Seojun Park", true, "papers", Locale.ENGLISH, SEOUL));
    }

    Heard says(String line) {
        return kim().says(line);
    }

    @Override
    public void close() {
        paperboy.close();
    }

    final class Person {
        private final Seat seat;

        private Person(Seat seat) {
            this.seat = seat;
        }

        /** The same person as a manager of the channel. */
        Person managing() {
            return new Person(new Seat(seat.name(), true, seat.channelName(), seat.locale(), seat.zone()));
        }

        /** The same person, alone with the bot. */
        Person inDirectMessages() {
            return new Person(new Seat(seat.name(), false, "@", seat.locale(), seat.zone()));
        }

        private Heard hears(CommandCall call) {
            return new Heard(this, paperboy.dispatch(seat.direct() ? call.inDirectMessages() : call));
        }

        Heard says(String line) {
            return hears(CommandCall.typed(seat.caller(), seat.channel(), line));
        }

        Heard presses(Button.Press button) {
            return hears(CommandCall.pressed(seat.caller(), seat.channel(), button));
        }
    }

    /** An answer, and what can be asked of it in a test. */
    record Heard(Person by, Reply reply) {
        Heard hears(String... texts) {
            assertThat(text()).contains(texts);
            return this;
        }

        Heard hearsInOrder(String... texts) {
            assertThat(text()).containsSubsequence(texts);
            return this;
        }

        Heard hearsNo(String... texts) {
            assertThat(text()).doesNotContain(texts);
            return this;
        }

        Heard is(Reply.Outcome outcome) {
            assertThat(reply.outcome()).as(text()).isEqualTo(outcome);
            return this;
        }

        /** Presses the button with that label. */
        Heard press(String label) {
            return by.presses(button(label));
        }

        Button.Press button(String label) {
            return reply.message().presses().stream()
                    .filter(button -> button.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no button " + label + " in\n" + text()));
        }

        List<String> labels() {
            return reply.message().presses().stream().map(Button.Press::label).toList();
        }

        /** The titles of the papers that are shown. */
        List<String> titles() {
            return reply.message().blocks().stream()
                    .filter(Block.Paper.class::isInstance)
                    .map(block -> ((Block.Paper) block).title().plain())
                    .toList();
        }

        String text() {
            return text(reply.message());
        }

        /** What everyone in the channel is told besides. */
        String announcement() {
            return text(reply.announcement().orElseThrow());
        }

        String privateCopy() {
            return text(reply.privateCopy().orElseThrow());
        }

        private static String text(Message message) {
            return new TerminalRenderer(400, false).render(message);
        }
    }
}
