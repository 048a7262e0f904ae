package dev.paperboy.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.MessageRef;
import dev.paperboy.chat.PostKey;
import dev.paperboy.chat.RichText;
import dev.paperboy.chat.UndeliverableException;
import dev.paperboy.command.CommandCall;
import dev.paperboy.command.CommandCatalog;
import dev.paperboy.command.Reply;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class LocalChatTest {
    private static final Seat SEAT = new Seat("you", false, "papers", Locale.ENGLISH, ZoneId.of("Asia/Seoul"));

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final AtomicInteger caughtUp = new AtomicInteger();

    @TempDir
    private Path data;

    @Test
    void linesFromAPipeBecomeATranscript() throws Exception {
        StreamScreen screen = new StreamScreen(
                new BufferedReader(new StringReader("today\n\n/papers help\n:as minji\n")),
                new PrintStream(written, false, UTF_8),
                80,
                false);
        try (LocalChat chat = chat(screen)) {
            chat.start(new CommandCatalog(List.of()), LocalChatTest::echo);
            chat.awaitEnd();
        }

        assertThat(written.toString(UTF_8)).isEqualTo("""
            you #papers › today
            only you see this
            you said: today

            you #papers › /papers help
            only you see this
            you said: help

            you #papers › :as minji
            You are minji in #papers.

            """);
        assertThat(caughtUp).as("before the first line and after each").hasValue(5);
    }

    @Test
    void aTerminalCatchesUpWhenTheClockIsSet() throws Exception {
        Typist typist = new Typist(List.of("today\r", ":now 10:00\r", ":now\r", "\u0004"));
        try (LocalChat chat = chat(TerminalScreen.on(terminal(typist), data.resolve("history"), true))) {
            chat.start(new CommandCatalog(List.of()), LocalChatTest::echo);
            chat.awaitEnd();
        }

        assertThat(caughtUp).hasValue(1);
    }

    @Test
    void aPostIsFoundAgainByItsKeyAlone() throws Exception {
        Instant before = Instant.parse("2025-04-28T00:00:00Z");
        try (LocalChat chat = chat(silent())) {
            chat.start(new CommandCatalog(List.of()), LocalChatTest::echo);
            MessageRef parent = chat.post(SEAT.channel(), message("the news"), new PostKey("k1"));
            chat.reply(parent, message("more news"), new PostKey("k2"));
        }

        try (LocalChat chat = chat(silent())) {
            MessageRef parent = new MessageRef(SEAT.channel(), "k1");
            assertThat(chat.find(SEAT.channel(), Optional.empty(), new PostKey("k1"), before))
                    .contains(parent);
            assertThat(chat.find(SEAT.channel(), Optional.of(parent), new PostKey("k2"), before))
                    .isPresent();
            assertThat(chat.find(SEAT.channel(), Optional.empty(), new PostKey("k2"), before))
                    .isEmpty();
            assertThat(chat.find(SEAT.in("ml").channel(), Optional.empty(), new PostKey("k1"), before))
                    .isEmpty();
            assertThat(chat.find(
                            SEAT.channel(), Optional.empty(), new PostKey("k1"), Instant.parse("2025-04-30T00:00:00Z")))
                    .isEmpty();
        }
    }

    @Test
    void aPersonIsWrittenToAlone() throws Exception {
        try (LocalChat chat = chat(silent())) {
            chat.start(new CommandCatalog(List.of()), LocalChatTest::echo);
            chat.post(chat.directMessages(SEAT.person()), message("for you"), new PostKey("k"));
        }

        assertThat(written.toString(UTF_8)).isEqualTo("direct message to you\nfor you\n\n");
    }

    @Test
    void aPostIsShownToEveryone() throws Exception {
        PipedOutputStream typed = new PipedOutputStream();
        StreamScreen screen = new StreamScreen(
                new BufferedReader(new InputStreamReader(new PipedInputStream(typed), UTF_8)),
                new PrintStream(written, false, UTF_8),
                80,
                false);
        try (LocalChat chat = chat(screen)) {
            assertThatThrownBy(() -> chat.post(SEAT.channel(), message("early"), new PostKey("a")))
                    .isInstanceOf(UndeliverableException.class);
            chat.start(new CommandCatalog(List.of()), LocalChatTest::echo);

            assertThat(chat.post(SEAT.channel(), message("the news"), new PostKey("k1"))
                            .id())
                    .isEqualTo("k1");
            typed.close();
            chat.awaitEnd();
        }

        assertThat(written.toString(UTF_8)).isEqualTo("#papers · everyone in #papers sees this\nthe news\n\n");
    }

    @Test
    void aTerminalGreetsKeepsHistoryAndEndsWithControlD(@TempDir Path folder) throws Exception {
        Path history = folder.resolve("history");
        Typist typist = new Typist(List.of("search \"a \\ b!!\r", "half a line\u0003", "to\t\r", "\u0004"));
        try (LocalChat chat = chat(TerminalScreen.on(terminal(typist), history, true))) {
            chat.start(new CommandCatalog(List.of()), LocalChatTest::echo);
            chat.awaitEnd();
        }

        assertThat(typist.seen())
                .contains("Paperboy", "search GRPO", "you said: search \"a \\ b!!", "you said: to")
                .doesNotContain("you said: half a line");
        assertThat(Files.readString(history)).contains("search \"a ");
    }

    @Test
    void closingEndsTheConversation(@TempDir Path folder) throws Exception {
        LocalChat chat = chat(TerminalScreen.on(terminal(new Typist(List.of())), folder.resolve("history"), true));
        chat.start(new CommandCatalog(List.of()), LocalChatTest::echo);

        chat.close();
        chat.awaitEnd();
    }

    private StreamScreen silent() {
        return new StreamScreen(
                new BufferedReader(new StringReader("")), new PrintStream(written, false, UTF_8), 80, false);
    }

    private static Terminal terminal(Typist typist) throws IOException {
        Terminal terminal = TerminalBuilder.builder()
                .system(false)
                .type("xterm")
                .encoding(UTF_8)
                .streams(typist.keyboard, typist)
                .build();
        terminal.setSize(Size.of(90, 30));
        return terminal;
    }

    /** Someone at a terminal who types the next keys each time a line is waited for. */
    private static final class Typist extends ByteArrayOutputStream {
        /** The editor switches this on when it begins to read a line (xterm, bracketed paste). */
        private static final String WAITING = "\u001b[?2004h";

        private final PipedOutputStream hands = new PipedOutputStream();
        private final PipedInputStream keyboard = new PipedInputStream(hands);
        private final Queue<String> keys;
        private int served;

        Typist(List<String> keys) throws IOException {
            this.keys = new ArrayDeque<>(keys);
        }

        @Override
        public synchronized void flush() throws IOException {
            int waited = seen().split(Pattern.quote(WAITING), -1).length - 1;
            while (served < waited && !keys.isEmpty()) {
                served++;
                hands.write(keys.remove().getBytes(UTF_8));
                hands.flush();
            }
        }

        synchronized String seen() {
            return toString(UTF_8);
        }
    }

    private LocalChat chat(Screen screen) {
        Instant now = Instant.parse("2025-04-29T00:00:00Z");
        return new LocalChat(
                SEAT,
                new SettableTime(() -> now, set -> {}),
                (caller, kind, typed, most) -> List.of(),
                screen,
                LocalPosts.in(data.resolve("posts")),
                caughtUp::incrementAndGet);
    }

    private static Reply echo(CommandCall call) {
        return Reply.answered(message("you said: " + ((CommandCall.Typed) call.request()).text()));
    }

    private static Message message(String text) {
        return new Message(text, List.of(new Block.Paragraph(RichText.of(text))));
    }
}
