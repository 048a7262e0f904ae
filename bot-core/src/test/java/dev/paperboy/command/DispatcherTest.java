package dev.paperboy.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.PersonRef;
import dev.paperboy.chat.PlainForm;
import dev.paperboy.chat.RichText;
import dev.paperboy.chat.WorkspaceId;
import dev.paperboy.text.Language;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class DispatcherTest {
    private static final WorkspaceId WORKSPACE = new WorkspaceId("local", "local");
    private static final ChannelRef CHANNEL = new ChannelRef(WORKSPACE, "papers");
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final CommandCatalog catalog = new CommandCatalog(List.of(
            Command.showingPapers(
                    "search",
                    Command.Topic.FIND,
                    invocation -> said(invocation.text() + invocation.line().options()),
                    new Option.Words("query", true, Option.Completion.QUERIES),
                    new Option.Choice("sort", List.of("relevance", "votes", "new")),
                    Option.WholeNumber.page(1000)),
            Command.showingPapers(
                    "top",
                    Command.Topic.READ,
                    invocation -> said(invocation.line().toString()),
                    new Option.Choice("period", List.of("week", "month", "year", "all")),
                    Option.WholeNumber.page(1000)),
            Command.showingPapers(
                    "today",
                    Command.Topic.READ,
                    invocation -> {
                        throw new IllegalStateException("the disk burns");
                    },
                    new Option.Words("page", false, Option.Completion.QUERIES)),
            Command.personal("status", Command.Topic.YOURS, invocation -> {
                throw UserError.of("date.none", "date", "2025-04-27").detail("date.nearest");
            }),
            new Command(
                    List.of("settings", "channel"),
                    Command.Topic.YOURS,
                    List.of(new Option.Choice("language", List.of("auto", "en", "ko"))),
                    Access.CHANNEL_MANAGER,
                    false,
                    invocation -> said("changed"),
                    Command.Examples.NONE),
            new Help(this::catalog).command()));

    private final Audiences audiences = new Audiences() {
        @Override
        public Audience caller(CommandCall call) {
            return new Audience(Language.nearestTo(call.caller().locale()), SEOUL, true);
        }

        @Override
        public Audience channel(CommandCall call) {
            return new Audience(Language.KOREAN, SEOUL, true);
        }
    };

    private final Help help = new Help(this::catalog);
    private final Dispatcher dispatcher = new Dispatcher(
            catalog,
            audiences,
            List.of(),
            List.of(help::misspelt, (invocation, text) -> Optional.of(help.insteadOf(invocation, text))),
            InstantSource.fixed(Instant.parse("2025-04-29T00:00:00Z")));

    private CommandCatalog catalog() {
        return catalog;
    }

    @Test
    void freeTextIsKeptAsTypedAndOptionsAreTakenFromAnywhere() {
        assertThat(says("/papers search (GRPO OR \"강화  학습\") sort:new -survey page:2"))
                .isEqualTo("(GRPO OR \"강화  학습\") -survey{sort=new, page=2}");
    }

    @Test
    void fieldsOfTheQueryLanguageAreNoOptions() {
        assertThat(says("search title:agent author:\"Furu Wei\"")).isEqualTo("title:agent author:\"Furu Wei\"{}");
    }

    @Test
    void commandsOptionsAndValuesAreUnderstoodInKorean() {
        assertThat(says("/papers 검색 GRPO 정렬:최신순")).isEqualTo("GRPO{sort=new}");
        assertThat(says("인기 월간")).isEqualTo("top period:month");
    }

    @Test
    void valuesNeedNoNameWhereNothingElseCouldBeMeant() {
        assertThat(says("top all")).isEqualTo("top period:all");
        assertThat(says("TOP page:3 Month")).isEqualTo("top page:3 period:month");
    }

    @Test
    void whatAnOptionCannotTakeIsToldWithWhatItCan() {
        assertThat(reply("top period:decade").outcome()).isEqualTo(Reply.Outcome.USER_ERROR);
        assertThat(says("top period:decade")).contains("decade").contains("week, month, year, all");
        assertThat(says("top page:0")).contains("1").contains("1,000");
        assertThat(says("top perod:week")).contains("period");
        assertThat(says("top sideways")).contains("sideways").contains("week");
    }

    @Test
    void theLineOfAButtonReadsBackAsItself() {
        CommandLine line = CommandLine.of("search")
                .words("\"reward model\" -x")
                .with("sort", "new")
                .with("page", 3);
        assertThat(new CommandParser(catalog).parse(line.toString(), Language.ENGLISH))
                .get()
                .extracting(CommandParser.Understood::line)
                .isEqualTo(line);
    }

    @Test
    void aPlatformMayHandOverOptionsByName() {
        CommandLine line = CommandLine.of("top").with("기간", "주간");
        assertThat(text(dispatcher.dispatch(CommandCall.filled(kim(false), CHANNEL, line))))
                .isEqualTo("top period:week");
    }

    @Test
    void onlyManagersChangeAChannel() {
        Reply refused = reply("settings channel language:ko");
        assertThat(refused.outcome()).isEqualTo(Reply.Outcome.USER_ERROR);
        assertThat(text(refused)).contains("manager").contains("/papers settings channel language:ko");
        assertThat(text(dispatcher.dispatch(CommandCall.typed(kim(true), CHANNEL, "settings channel language:ko"))))
                .isEqualTo("changed");
    }

    @Test
    void aShareIsPublicInTheChannelsLanguageAndNamesTheSharer() {
        Reply reply = dispatcher.dispatch(CommandCall.pressed(
                kim(false), CHANNEL, new Button.Press("Share here", "search GRPO", Button.Mode.SHARE)));
        assertThat(reply.visibility()).isEqualTo(Reply.Visibility.PUBLIC);
        assertThat(text(reply)).contains("공유: Minji Kim · /papers search GRPO");
        assertThat(PlainForm.of(reply.privateCopy().orElseThrow())).contains("Shared");
    }

    @Test
    void whatShowsNoPapersIsNotSharedWhateverAButtonSays() {
        Reply reply = dispatcher.dispatch(
                CommandCall.pressed(kim(false), CHANNEL, new Button.Press("x", "help", Button.Mode.SHARE)));
        assertThat(reply.visibility()).isEqualTo(Reply.Visibility.PRIVATE);
    }

    @Test
    void aUserErrorSaysWhatHappenedAndWhatToDo() {
        assertThat(reply("status").outcome()).isEqualTo(Reply.Outcome.USER_ERROR);
        assertThat(says("status")).startsWith("There are no Daily Papers for 2025-04-27.");
    }

    @Test
    void aFailureIsAnsweredAndLoggedOnceUnderTheSameNumber() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(Dispatcher.class);
        log.start();
        logger.addAppender(log);
        logger.setAdditive(false);
        Reply reply;
        try {
            reply = reply("today \n\u001b[31mforged line " + "x".repeat(1000));
        } finally {
            logger.detachAppender(log);
            logger.setAdditive(true);
        }
        assertThat(reply.outcome()).isEqualTo(Reply.Outcome.FAILED);
        assertThat(log.list).hasSize(1);
        String incident = String.valueOf(log.list.getFirst().getArgumentArray()[0]);
        assertThat(incident).matches("P-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(text(reply)).contains(incident).doesNotContain("disk");
        assertThat(log.list.getFirst().getFormattedMessage())
                .doesNotContain("\n", "\u001b")
                .hasSizeLessThan(300);
        assertThat(log.list.getFirst().getThrowableProxy().getMessage()).isEqualTo("the disk burns");
    }

    @Test
    void evenATextThatIsMissingIsAnswered() {
        Reply reply = reply("help help");
        assertThat(reply.outcome()).isEqualTo(Reply.Outcome.ANSWERED);
        CommandCatalog broken = new CommandCatalog(List.of(Command.personal("status", Command.Topic.YOURS, call -> {
            throw UserError.of("no.such.text");
        })));
        Dispatcher dispatcher = new Dispatcher(broken, audiences, List.of(), List.of(), InstantSource.system());
        assertThat(dispatcher
                        .dispatch(CommandCall.typed(kim(false), CHANNEL, "status"))
                        .outcome())
                .isEqualTo(Reply.Outcome.FAILED);
    }

    @Test
    void aSlipOfTheFingerIsOfferedNotRun() {
        Reply reply = reply("serach GRPO");
        assertThat(text(reply)).contains("/papers search GRPO");
        assertThat(reply.message().presses().getFirst().line()).isEqualTo("search GRPO");
    }

    @Test
    void nothingAndNonsenseAreAnsweredWithHelp() {
        assertThat(says("/papers")).contains("What would you like?");
        assertThat(says("xyzzy frobnicate")).contains("xyzzy").contains("What would you like?");
    }

    @Test
    void helpKnowsEachCommandInEachLanguage() {
        for (Command command : catalog.commands()) {
            assertThat(says("help " + command.name())).startsWith("/papers " + command.name());
        }
        assertThat(text(dispatcher.dispatch(CommandCall.typed(lee(), CHANNEL, "도움말 검색"))))
                .contains("/papers 검색 <검색어> [정렬:관련도순|추천순|최신순]");
    }

    private String says(String line) {
        return text(reply(line));
    }

    private Reply reply(String line) {
        return dispatcher.dispatch(CommandCall.typed(kim(false), CHANNEL, line));
    }

    private static String text(Reply reply) {
        return PlainForm.of(reply.message());
    }

    private static Caller kim(boolean manager) {
        return new Caller(new PersonRef(WORKSPACE, "kim"), "Minji Kim", Locale.ENGLISH, Optional.of(SEOUL), manager);
    }

    private static Caller lee() {
        return new Caller(new PersonRef(WORKSPACE, "lee"), "이하은", Locale.KOREA, Optional.of(SEOUL), false);
    }

    private static Message said(String text) {
        return new Message(text, List.of(new Block.Paragraph(RichText.of(text))));
    }
}
