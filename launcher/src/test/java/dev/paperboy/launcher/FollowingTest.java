package dev.paperboy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Message;
import dev.paperboy.command.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people follow, and what they hear about it, over the sample digests. */
class FollowingTest {
    @TempDir
    Path data;

    private Bot bot;

    @BeforeEach
    void open() {
        bot = Bot.overSamples(data);
    }

    @AfterEach
    void close() {
        bot.close();
    }

    @Test
    void aTopicIsSavedAtOnceWithWhatItWouldHaveBrought() {
        bot.says("/papers subscribe GRPO")
                .is(Reply.Outcome.ANSWERED)
                .hearsInOrder(
                        "Subscribed:",
                        "GRPO",
                        "→ by DM to you",
                        "one DM at 09:00 (Asia/Seoul)",
                        "It would have matched",
                        "of the last 5 digests",
                        "Skywork R1V2",
                        "https://arxiv.org/abs/2504.16656");
        bot.says("subscriptions").hears("Your subscriptions · 1", "1. `GRPO`");
    }

    @Test
    void inKoreanToo() {
        bot.lee().says("/papers 구독 GRPO").hears("구독했습니다:", "→ 나에게 DM", "09:00 (Asia/Seoul)에 DM으로", "지금까지였다면: 최근 5일치");
        bot.lee().says("구독목록").hears("내 구독 · 1개").press("1번 빼기").hears("구독을 취소했습니다: `GRPO`");
    }

    @Test
    void everythingCanBeUndone() {
        bot.says("subscribe GRPO")
                .press("Undo")
                .hears("Unsubscribed: `GRPO`")
                .press("Undo")
                .hears("Subscribed: `GRPO`");
        bot.says("subscribe RAG; agent OR 에이전트").hears("Subscribed to 2 topics");
        bot.says("unsubscribe all")
                .hears("GRPO", "RAG", "agent OR 에이전트")
                .press("Undo")
                .hears("Subscribed to 3 topics");
        bot.says("subscriptions").hearsInOrder("1. `GRPO`", "2. `RAG`", "3. `agent OR 에이전트`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unsubscribe 2", "unsubscribe #2", "구독취소 2번", "unsubscribe rag", "unfollow RAG"})
    void oneIsNamedByItsQueryOrItsNumber(String line) {
        bot.says("subscribe GRPO, RAG, PPO OR DPO anyway:yes");
        bot.says(line).is(Reply.Outcome.ANSWERED).hears("RAG");
        bot.says("subscriptions").hears("1. `GRPO`", "2. `PPO OR DPO`").hearsNo("RAG");
    }

    @Test
    void whatMeansTheSameIsOne() {
        bot.says("subscribe GRPO OR RAG");
        bot.says("follow rag OR grpo")
                .hears("You have this subscription already:")
                .press("Unsubscribe");
        bot.says("subscriptions").hears("Your subscriptions · 0");
    }

    @Test
    void aSlipOfThePenInOneOfSeveralSavesNone() {
        bot.says("subscribe GRPO; (RAG OR").is(Reply.Outcome.USER_ERROR).hears("(RAG OR ⟨?⟩");
        bot.says("subscriptions").hears("Your subscriptions · 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GRPO, RAG | 2",
                "GRPO;RAG | 2",
                "GRPO、RAG | 2",
                "\"GRPO, RAG\" | 1",
                "(GRPO OR RAG) | 1",
                "1,000 | 1",
                "GRPO, | 1"
            })
    void severalAreToldApart(String topics, int count) {
        bot.says("subscribe " + topics + " anyway:yes");
        bot.says("subscriptions").hears("Your subscriptions · " + count);
    }

    @Test
    void whatHasNeverMatchedIsAskedAboutWithTheNearestWord() {
        Bot.Heard asked = bot.says("subscribe GPRO").hears("Not subscribed yet: `GPRO`", "Closest word: GRPO");
        assertThat(asked.labels()).hasSize(3).endsWith("Subscribe anyway", "Cancel");
        bot.says("subscriptions").hears("Your subscriptions · 0");
        asked.press("Subscribe anyway").hears("Subscribed: `GPRO`");
        asked.by().presses(asked.reply().message().presses().getFirst()).hears("Subscribed: `GRPO`");
    }

    @Test
    void whatMatchesTooMuchIsAskedAboutWithNarrowerOnes() {
        Bot.Heard asked = bot.says("subscribe model OR 모델").hears("Not subscribed yet", "a day", "narrow it down");
        Button.Press narrower = asked.reply().message().presses().getFirst();
        assertThat(narrower.label()).startsWith("(model OR 모델) votes>=20 (");
        bot.says("subscriptions").hears("Your subscriptions · 0");
        assertThat(bot.says("subscribe model OR 모델").labels()).contains("Subscribe anyway");
    }

    @ParameterizedTest
    @ValueSource(strings = {"subscribe GRPO since:2025-01-01", "subscribe in:30d", "subscribe GRPO sort:new"})
    void datesAndOrdersAreRefusedWithTheReason(String line) {
        bot.says(line).is(Reply.Outcome.USER_ERROR).hears("no");
        bot.says("subscriptions").hears("Your subscriptions · 0");
    }

    @Test
    void aloneItAsksWhatIsWanted() {
        bot.says("subscribe").is(Reply.Outcome.ANSWERED).hears("What would you like to get?");
        bot.says("digest").hears("What would you like to get?");
        bot.lee().says("구독").hears("무엇을 받아 볼까요?");
    }

    @Test
    void channelKeywordsAreTheManagersAndAreSaidOnceToAll() {
        bot.says("subscribe GRPO to:channel")
                .is(Reply.Outcome.USER_ERROR)
                .hears("Only a channel manager can do this.", "/papers subscribe GRPO to:channel");
        Bot.Heard added = bot.manager().says("subscribe GRPO to:channel").hears("Added as a channel keyword: `GRPO`");
        assertThat(added.reply().visibility()).isEqualTo(Reply.Visibility.PRIVATE);
        assertThat(announced(added)).endsWith("added a channel keyword: GRPO");
        assertThat(bot.manager().says("subscribe grpo to:channel").reply().announcement())
                .isEmpty();
        bot.says("subscriptions").hears("Your subscriptions · 0", "Channel keywords: GRPO");
        bot.says("subscriptions to:channel").hears("Keywords of this channel · 1", "1. `GRPO`");
        bot.says("unsubscribe GRPO to:channel").is(Reply.Outcome.USER_ERROR);
        assertThat(announced(bot.manager().says("unsubscribe 1 to:channel")))
                .endsWith("removed a channel keyword: GRPO");
    }

    @Test
    void aDirectConversationIsNoChannel() {
        bot.manager()
                .inDirectMessages()
                .says("subscribe GRPO to:channel")
                .is(Reply.Outcome.USER_ERROR)
                .hears("not a channel", "Nothing was changed.")
                .press("For me alone")
                .hears("Subscribed: `GRPO`");
    }

    @Test
    void theChannelIsToldInItsLanguage() {
        bot.manager().says("settings channel language:ko");
        assertThat(announced(bot.manager().says("subscribe GRPO, RAG to:channel")))
                .endsWith("님이 채널 키워드를 추가했습니다: GRPO, RAG");
    }

    @Test
    void ownSubscriptionsAreNobodyElsesBusiness() {
        assertThat(bot.says("subscribe GRPO").reply().announcement()).isEmpty();
        Bot.Heard shared = bot.says("today").press("Share here");
        assertThat(shared.reply().visibility()).isEqualTo(Reply.Visibility.PUBLIC);
        shared.hearsNo("🎯", "subscription");
        bot.says("show 2").press("Share here").hearsNo("🎯");
        bot.lee().says("오늘").hearsNo("🎯");
    }

    @Test
    void matchesAreMarkedInPrivateAnswers() {
        bot.says("subscribe GRPO");
        bot.says("today").hears("🎯 your subscription GRPO · ");
        bot.says("show 2").hears("🎯 your subscription GRPO · ", " ×");
    }

    @Test
    void onlyMineShowsTheMatchesUnderTheirRank() {
        bot.says("today only:mine")
                .is(Reply.Outcome.ANSWERED)
                .hears("matches your subscriptions.")
                .press("All 11");
        bot.says("subscribe GRPO");
        Bot.Heard mine = bot.says("today only:mine");
        assertThat(mine.titles()).isNotEmpty().hasSizeLessThan(11);
        assertThat(mine.labels()).contains("2", "All 11").doesNotContain("Share here");
        bot.says("date 2025-04-28 only:mine").hears("Skywork R1V2");
        bot.lee().says("날짜 어제 만:내구독").hears("내 구독과 일치하는 것이 없습니다");
    }

    @Test
    void aSearchCanBeSubscribedTo() {
        bot.says("search GRPO since:2025-01-01").press("Subscribe to this").hears("Subscribed: `GRPO`");
        bot.says("search GPRO").press("Tell me when GPRO appears").hears("Subscribed: `GPRO`");
        assertThat(bot.says("search since:2025-01-01").labels()).doesNotContain("Subscribe to this");
    }

    @Test
    void whySaysWhichWordsMatchedAndWhatIsMissing() {
        bot.says("why 2").hears("You have no subscriptions, and this channel has no keywords.");
        bot.says("subscribe GRPO; zebrafish GRPO -survey; votes>=40 anyway:yes");
        bot.manager().says("subscribe GRPO to:channel");
        bot.says("why 2504.16656")
                .hears("🎯 your subscription GRPO · “GRPO” in ", "🎯 keyword GRPO", "votes>=40 · its conditions hold")
                .hearsInOrder("Not matched", "zebrafish GRPO -survey · does not hold: `zebrafish`");
        bot.says("why 1706.03762").is(Reply.Outcome.USER_ERROR).hears("1706.03762 is not among");
    }

    @Test
    void thereIsALimitAndItIsTold() {
        for (int i = 0; i < 100; i++) {
            bot.says("subscribe limit" + i + " anyway:yes");
        }
        bot.says("subscribe GRPO").is(Reply.Outcome.USER_ERROR).hears("There can be 100 at most");
        Bot.Heard list = bot.says("subscriptions").hears("Your subscriptions · 100", "15. `limit14`");
        list.press("2 ▶").hears("16. `limit15`");
        bot.says("subscriptions page:7").hears("100. `limit99`");
    }

    @Test
    void deletingMyDataDeletesMySubscriptions() {
        bot.says("subscribe GRPO");
        bot.says("settings delete-my-data").hears("subscriptions").press("Delete");
        bot.says("subscriptions").hears("Your subscriptions · 0");
    }

    @Test
    void whatIsUnknownIsToldWithTheList() {
        bot.says("unsubscribe GRPO").is(Reply.Outcome.USER_ERROR).hears("You have no such subscription: GRPO");
        bot.says("unsubscribe all").is(Reply.Outcome.USER_ERROR);
        bot.manager().says("subscribe GRPO to:channel");
        bot.manager()
                .says("unsubscribe GRPO")
                .press("Remove it from the channel")
                .hears("Channel keyword removed: `GRPO`");
    }

    @Test
    void theOtherLanguageIsOfferedAndNeverAppliedByItself(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("day.md"), """
            ## Daily Papers (2025-04-29)

            ### [One](https://arxiv.org/abs/2504.99001)
            Vote: 3
            - 확산(Diffusion) 모델을 씁니다.

            ### [Diffusion Two](https://arxiv.org/abs/2504.99002)
            Vote: 2
            - 다른 이야기입니다.

            ### [Three](https://arxiv.org/abs/2504.99003)
            Vote: 1
            - 확산 모델을 설명합니다.
            """);
        try (Bot other = Bot.over(data.resolve("other"), folder)) {
            Bot.Heard saved = other.says("subscribe 확산").hears("other language", "`확산 OR diffusion` · 3 papers");
            other.says("subscriptions").hears("1. `확산` ·");
            Bot.Heard widened = saved.press("확산 OR diffusion").hears("Subscribed: `확산 OR diffusion`");
            other.says("subscriptions").hears("Your subscriptions · 1", "1. `확산 OR diffusion`");
            widened.press("Undo").hears("Subscribed: `확산`");
            other.says("subscriptions").hears("Your subscriptions · 1", "1. `확산` ·");
            other.says("unsubscribe all");
            other.says("subscribe diffusion").hears("diffusion OR 확산");
        }
    }

    @Test
    void helpKnowsThem() {
        bot.says("help").hears("Follow", "subscribe GRPO");
        bot.says("help subscribe").hears("to:me|channel");
    }

    private static String announced(Bot.Heard heard) {
        Message line = heard.reply().announcement().orElseThrow();
        assertThat(line.blocks()).isEqualTo(List.of(line.blocks().getFirst()));
        assertThat(line.blocks().getFirst()).isInstanceOf(Block.Paragraph.class);
        return line.summary();
    }
}
