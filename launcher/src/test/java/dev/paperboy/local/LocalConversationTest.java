package dev.paperboy.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.MessageRef;
import dev.paperboy.chat.RichText;
import dev.paperboy.command.CommandCall;
import dev.paperboy.command.Reply;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalConversationTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2025-04-29T00:00:00Z"));
    private final List<CommandCall> calls = new ArrayList<>();
    private final List<LocalPosts.Post> posts = new ArrayList<>();
    private final LocalConversation chat = new LocalConversation(
            new Seat("you", false, "papers", Locale.ENGLISH, ZoneId.of("Asia/Seoul")),
            new SettableTime(now::get, now::set),
            () -> new TerminalRenderer(80, false),
            this::answer,
            ref -> posts.stream().filter(post -> post.ref().equals(ref)).findFirst());

    @Test
    void aLineIsACommandWithOrWithoutItsName() {
        List.of("today", "/papers today", "/papers   today ", "/today").forEach(chat::hear);
        List.of("/papers", "/papers ", "/").forEach(chat::hear);

        assertThat(calls.stream().map(LocalConversationTest::asked))
                .containsExactly("today", "today", "today", "today", "", "", "");
    }

    @Test
    void anEmptyLineSaysNothing() {
        assertThat(chat.hear("  ")).isEmpty();
        assertThat(calls).isEmpty();
    }

    @Test
    void aPrivateAnswerSaysThatItIs() {
        assertThat(chat.hear("today")).isEqualTo("only you see this\ntoday by you\n\n[1] [2: Next] [3: Share here]\n");
    }

    @Test
    void aNumberPressesItsButtonAsWhoeverTypesIt() {
        chat.hear("today");

        assertThat(chat.hear("1")).startsWith("only you see this\nshow 1 by you\n");
        assertThat(calls.getLast().mode()).isEqualTo(Button.Mode.PRIVATE);
        assertThat(chat.hear(":press 2"))
                .startsWith("in place of the message above\nonly you see this\ntoday page:2 by you\n");
        assertThat(calls.getLast().mode()).isEqualTo(Button.Mode.REPLACE);
    }

    @Test
    void aNumberWithoutItsButtonIsToldSoOnceThereAreButtons() {
        chat.hear("2");
        chat.hear("today");

        assertThat(chat.hear("7")).contains("1, 2, 3");
        assertThat(calls.stream().map(LocalConversationTest::asked)).containsExactly("2", "today");
    }

    @Test
    void aShareIsSeenByEveryoneAndThenConfirmed() {
        chat.hear("today");

        assertThat(chat.hear("3")).contains("everyone in #papers", ":press 3");
        assertThat(chat.hear(":press 3"))
                .isEqualTo(
                        "#papers · everyone in #papers sees this\nshared by you\n\n[1]\n\nonly you see this\nshared\n");
    }

    @Test
    void whatEveryoneIsToldBesidesStandsBelowThePrivateAnswer() {
        assertThat(chat.hear("announce"))
                .isEqualTo("only you see this\nannounce by you\n\n[1] [2: Next] [3: Share here]\n"
                        + "\n#papers · everyone in #papers sees this\nto all\n");
        assertThat(chat.hear("1")).startsWith("only you see this\nshow 1 by you\n");
    }

    @Test
    void aPressOnWhatEveryoneSeesChangesNothingForOthers() {
        posted(chat.seat().channel(), message("a post", press("All 12", "date 2025-04-28", Button.Mode.REPLACE)));
        chat.hear(":channel elsewhere");

        assertThat(chat.hear("1")).startsWith("only you see this\ndate 2025-04-28 by you\n");
        assertThat(calls.getLast().mode()).isEqualTo(Button.Mode.PRIVATE);
        assertThat(calls.getLast().channel().id()).isEqualTo("papers");
    }

    @Test
    void onlyTheReaderOfAPrivateMessagePressesItsButtons() {
        chat.hear("today");
        chat.hear(":as minji");

        assertThat(chat.hear(":press 1")).isEqualTo("There is no button to press yet.\n");
        posted(chat.seat().channel(), message("a post", press("5", "show 5", Button.Mode.PRIVATE)));
        assertThat(chat.hear(":press 1")).isEqualTo("No such button. There are: 5\n");
        assertThat(chat.hear("5")).contains("show 5 by minji");
        chat.hear(":as you");
        assertThat(chat.hear("5")).contains("show 5 by you");
    }

    @Test
    void aPostAndADirectMessageSayWhoSeesThem() {
        assertThat(posted(chat.seat().channel(), message("a post")))
                .isEqualTo("#papers · everyone in #papers sees this\na post\n");
        assertThat(posted(Seat.directWith(chat.seat().person()), message("yours")))
                .isEqualTo("direct message to you\nyours\n");
    }

    @Test
    void whatConcernsOthersIsALineUntilOneIsThere() {
        Seat minji = chat.seat().as("Minji", false);

        assertThat(posted(Seat.directWith(minji.person()), message("hers", press("1", "show 1", Button.Mode.PRIVATE))))
                .isEqualTo("direct message to minji\n");
        assertThat(posted(chat.seat().in("ml").channel(), message("a post"))).isEqualTo("posted in #ml\n");
        assertThat(chat.hear(":press 1")).isEqualTo("There is no button to press yet.\n");
        assertThat(chat.hear(":channel ml"))
                .isEqualTo("You are you in #ml.\n\n#ml · everyone in #ml sees this\na post\n");
        assertThat(chat.hear(":as Minji")).isEqualTo("You are Minji in #ml.\n\ndirect message to minji\nhers\n\n[1]\n");
        assertThat(chat.hear(":press 1")).contains("show 1 by Minji");
        assertThat(calls.getLast().direct()).isTrue();
        assertThat(chat.hear(":channel ml")).isEqualTo("You are Minji in #ml.\n");
    }

    @Test
    void aReplyStandsBelowItsParent() {
        posted(chat.seat().channel(), message("the edition"));
        LocalPosts.Post reply = new LocalPosts.Post(
                new MessageRef(chat.seat().channel(), "reply"),
                Optional.of(posts.getFirst().ref()),
                now.get(),
                message("two more papers"));

        assertThat(chat.posted(reply)).isEqualTo("""
            #papers · everyone in #papers sees this
            ↳ in the thread of “the edition”
                two more papers
            """);
    }

    @Test
    void onesOwnDirectMessagesAreAPlaceToTalk() {
        assertThat(chat.hear(":dm")).isEqualTo("You are you, alone with Paperboy.\n");
        assertThat(chat.prompt()).isEqualTo("you @Paperboy › ");
        chat.hear("schedule 09:00");
        assertThat(calls.getLast().direct()).isTrue();
        assertThat(calls.getLast().channel().id()).isEqualTo("@you");
        chat.hear(":as minji");
        chat.hear("schedule 09:00");
        assertThat(calls.getLast().channel().id()).isEqualTo("@minji");
        chat.hear(":channel papers");
        chat.hear("today");
        assertThat(calls.getLast().direct()).isFalse();
        assertThat(chat.hear(":channel @")).contains("alone with Paperboy");
    }

    @Test
    void oneCanBeSomeoneElseSomewhereElse() {
        assertThat(chat.prompt()).isEqualTo("you #papers › ");
        assertThat(chat.hear(":manager")).isEqualTo("You are you in #papers, and manage it.\n");
        assertThat(chat.hear(":as  Kim Minji")).isEqualTo("You are Kim Minji in #papers.\n");
        assertThat(chat.hear(":CHANNEL #논문")).isEqualTo("You are Kim Minji in #논문.\n");
        chat.hear("today");

        CommandCall call = calls.getLast();
        assertThat(call.caller().manager()).isFalse();
        assertThat(call.caller().person().id()).isEqualTo("kim minji");
        assertThat(call.caller().zone()).contains(ZoneId.of("Asia/Seoul"));
        assertThat(call.channel().id()).isEqualTo("논문");
        assertThat(chat.hear(":as you")).contains("and manage it");
        assertThat(chat.prompt()).isEqualTo("you (manager) #논문 › ");
        assertThat(chat.hear(":manager off")).doesNotContain("manage");
        assertThat(chat.hear(":manager perhaps")).isEqualTo("Like this: `:manager [on|off]`\n");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-01T12:00:00Z, 2025-05-01T12:00:00Z",
        "2025-05-01T12:00:00+09:00, 2025-05-01T03:00:00Z",
        "2025-05-01T12:00, 2025-05-01T03:00:00Z",
        "2025-05-01 12:00:30, 2025-05-01T03:00:30Z",
        "2025-05-01, 2025-04-30T15:00:00Z",
        "18:30, 2025-04-29T09:30:00Z",
    })
    void theClockCanBeSet(String typed, Instant set) {
        assertThat(chat.hear(":now " + typed)).startsWith("It is 2025-0");
        assertThat(now.get()).isEqualTo(set);
    }

    @Test
    void theClockCanBeReadAndRefusesWhatItCannotRead() {
        assertThat(chat.hear(":now")).isEqualTo("It is 2025-04-29 09:00:00 Asia/Seoul.\n");
        assertThat(chat.hear(":now 2025-02-30")).isEqualTo("Like this: `:now [2025-04-29 09:00]`\n");
        assertThat(now.get()).isEqualTo(Instant.parse("2025-04-29T00:00:00Z"));
    }

    @Test
    void theChatSpeaksTheLanguageOfItsLocale() {
        assertThat(chat.hear(":locale ko")).isEqualTo("이제 한국어로 답합니다.\n");
        assertThat(chat.hear("today")).startsWith("나에게만 보임\n");
        assertThat(calls.getLast().caller().locale()).isEqualTo(Locale.KOREAN);
        assertThat(chat.hear(":locale fr")).isEqualTo("이렇게 써 주세요: `:locale ko|en`\n");
    }

    @Test
    void anUnknownColonCommandSaysWhatThereIs() {
        assertThat(chat.hear(":foo bar"))
                .isEqualTo("No such thing here: :foo. There are: :as :manager :channel :dm :now :locale\n"
                        + ":press :help :quit\n");
        assertThat(chat.hear(":help")).contains("• `:as NAME`  be another person\n");
        assertThat(calls).isEmpty();
    }

    @Test
    void greetsAndSaysGoodbye() {
        assertThat(chat.greeting()).contains("• `today`", "• `search GRPO`", "• `:help`");
        assertThat(chat.over()).isFalse();
        assertThat(chat.hear(":quit")).isEqualTo("Goodbye.\n");
        assertThat(chat.over()).isTrue();
    }

    @Test
    void whatIsTypedCannotActOnTheTerminal() {
        assertThat(chat.hear(":as \u001b[2J\u202eevil")).isEqualTo("You are [2Jevil in #papers.\n");
        assertThat(chat.hear(":channel @minji")).isEqualTo("You are [2Jevil in #minji.\n");
    }

    private String posted(ChannelRef channel, Message message) {
        LocalPosts.Post post = new LocalPosts.Post(
                new MessageRef(channel, "post " + posts.size()), Optional.empty(), now.get(), message);
        posts.add(post);
        return chat.posted(post);
    }

    private Reply answer(CommandCall call) {
        calls.add(call);
        String by = " by " + call.caller().name();
        return switch (call.mode()) {
            case SHARE ->
                Reply.shared(message("shared" + by, press("1", "show 1", Button.Mode.PRIVATE)), message("shared"));
            case PRIVATE, REPLACE ->
                new Reply(
                        Reply.Outcome.ANSWERED,
                        Reply.Visibility.PRIVATE,
                        message(
                                asked(call) + by,
                                press("1", "show 1", Button.Mode.PRIVATE),
                                press("Next", "today page:2", Button.Mode.REPLACE),
                                press("Share here", "today", Button.Mode.SHARE)),
                        Optional.empty(),
                        asked(call).equals("announce") ? Optional.of(message("to all")) : Optional.empty());
        };
    }

    private static String asked(CommandCall call) {
        return switch (call.request()) {
            case CommandCall.Typed typed -> typed.text();
            case CommandCall.Filled filled -> filled.line().toString();
        };
    }

    private static Message message(String text, Button... buttons) {
        Block paragraph = new Block.Paragraph(RichText.of(text));
        return new Message(
                text,
                buttons.length == 0 ? List.of(paragraph) : List.of(paragraph, new Block.Buttons(List.of(buttons))));
    }

    private static Button press(String label, String line, Button.Mode mode) {
        return new Button.Press(label, line, mode);
    }
}
