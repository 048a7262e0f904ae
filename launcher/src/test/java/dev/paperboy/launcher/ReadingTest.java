package dev.paperboy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperboy.chat.Block;
import dev.paperboy.command.Reply;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people ask and hear, over the sample digests. */
class ReadingTest {
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
    void todayIsTheNewestDigestUnderItsOwnDate() {
        Bot.Heard heard = bot.says("/papers today");
        heard.is(Reply.Outcome.ANSWERED)
                .hears("Daily Papers · Mon 28 Apr 2025", "by votes 1–6", "29 Apr is not out yet")
                .hearsInOrder(
                        "Towards Understanding Camera Motions in Any Video", "120 votes", "Skywork R1V2", "43 votes");
        assertThat(heard.titles()).hasSize(6);
        assertThat(heard.labels()).startsWith("1", "2", "3", "4", "5", "6").endsWith("Share here");
    }

    @Test
    void onItsOwnDayNothingIsMissing() {
        bot.at("2025-04-28T00:00:00Z");
        bot.says("today").hearsNo("not out yet");
    }

    @Test
    void koreanIsAnsweredInKorean() {
        bot.lee()
                .says("/papers 오늘")
                .hears("데일리 논문 · 2025년 4월 28일 (월)", "추천순 1–6", "4월 29일 자는 아직 없음", "추천 120", "채널에 공유");
    }

    @Test
    void pagesAreTurnedWithinTheDay() {
        Bot.Heard second = bot.says("today").press("7–11 ▶");
        assertThat(second.titles()).hasSize(5);
        second.hears("Mon 28 Apr 2025").press("◀ 1–6").hears("1. Towards Understanding Camera Motions");
    }

    @Test
    void onlyTheTopIsShownWhenAsked() {
        assertThat(bot.says("today 3").titles()).hasSize(3);
        assertThat(bot.says("today top:3").titles()).hasSize(3);
    }

    @Test
    void aNumberOpensItsPaper() {
        bot.says("today")
                .press("2")
                .hears(
                        "Skywork R1V2",
                        "Daily Papers 2025-04-28 · 43 votes · 2nd of 11",
                        "13 authors: Chris, Weijie Qiu")
                .hears("https://arxiv.org/pdf/2504.16656", "https://huggingface.co/papers/2504.16656");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show 2504.16656",
                "show 2504.16656v3",
                "show https://arxiv.org/abs/2504.16656",
                "show https://huggingface.co/papers/2504.16656",
                "show 2",
                "show #2",
                "보기 2위",
                "2504.16656",
                "https://arxiv.org/pdf/2504.16656v1",
                "2",
            })
    void aPaperIsNamedInManyWays(String line) {
        bot.says("/papers " + line).is(Reply.Outcome.ANSWERED).hears("Skywork R1V2");
    }

    @Test
    void aPaperThatIsNotHereIsLinked() {
        bot.says("show 1706.03762")
                .is(Reply.Outcome.USER_ERROR)
                .hears("1706.03762 is not among the 67 papers here.", "https://arxiv.org/abs/1706.03762");
    }

    @Test
    void aTitleIsSearchedForInstead() {
        bot.says("show Skywork R1V2")
                .is(Reply.Outcome.USER_ERROR)
                .press("Search Skywork R1V2 (1)")
                .hears("‹Skywork› ‹R1V2›: Multimodal");
    }

    @Test
    void aRankBeyondTheListIsToldWithItsLength() {
        bot.says("show 99").is(Reply.Outcome.USER_ERROR).hears("no 99th paper", "has 11");
    }

    @Test
    void aDayIsOrderedByVotesThoughItsFileIsNot() {
        bot.says("date 2024-11-12").hearsInOrder("41 votes", "37 votes", "29 votes", "28 votes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"date yesterday", "date 어제", "yesterday", "어제", "date last monday", "date 4/28", "날짜 4월 28일"})
    void daysAreNamedInWords(String line) {
        bot.says("/papers " + line).is(Reply.Outcome.ANSWERED).hears("Mon 28 Apr 2025");
    }

    @Test
    void aDayWithoutADigestOffersTheNearest() {
        bot.says("date 2025-04-27")
                .is(Reply.Outcome.USER_ERROR)
                .hears("There are no Daily Papers for Sun 27 Apr 2025.")
                .press("2025-04-28")
                .hears("Camera Motions");
    }

    @Test
    void aDayThatCannotBeReadIsExplained() {
        bot.says("date someday").is(Reply.Outcome.USER_ERROR).hears("someday", "last friday");
        bot.lee().says("날짜 2025-02-30").is(Reply.Outcome.USER_ERROR).hears("날짜를 읽지 못했습니다: 2025-02-30");
    }

    @Test
    void unknownVotesAreLeftOutAndNeverZero() {
        bot.says("date 2025-01-23").hears("DeepSeek-R1").hearsNo("0 votes", "1 vote", "null");
    }

    @Test
    void topLooksBackFromTheNewestDigest() {
        bot.says("top").hears("Most votes · week", "22 Apr 2025 – 28 Apr 2025");
        bot.says("top all").hearsInOrder("120 votes", "102 votes", "43 votes", "43 votes", "41 votes");
        bot.lee().says("인기 전체").hears("추천 상위 · 전체");
        bot.says("top").press("month").hears("29 Mar 2025");
    }

    @Test
    void aSearchMarksWhatItMatched() {
        Bot.Heard heard = bot.says("search GRPO");
        heard.hears("“GRPO” · ", "out of 67 papers (3 Apr 2024 – 28 Apr 2025)", "‹GRPO›");
        heard.press("1").hears("Hugging Face");
    }

    @Test
    void aTypingErrorOffersTheNearestWordAndSearchesNothingElse() {
        Bot.Heard heard = bot.says("search GPRO");
        heard.is(Reply.Outcome.ANSWERED).hears("Nothing found for “GPRO”.", "all 67 papers", "Closest word: GRPO");
        assertThat(heard.titles()).isEmpty();
        assertThat(bot.kim()
                        .presses(heard.reply().message().presses().getFirst())
                        .titles())
                .isNotEmpty();
    }

    @Test
    void theWidestPartThatHitsIsOffered() {
        bot.says("search GRPO zebrafish").hears("Nothing found", "“GRPO zebrafish”: 0 · “GRPO” alone: 3");
    }

    @Test
    void anAuthorIsOfferedWhenNothingElseHits() {
        bot.says("search \"Furu Wei\"").hears("As an author");
    }

    @Test
    void anUnreadableSearchPointsAtThePlace() {
        Bot.Heard heard = bot.says("search (GRPO OR");
        heard.is(Reply.Outcome.USER_ERROR).hears("(GRPO OR ⟨?⟩");
        heard.press(heard.labels().getFirst()).hears("“GRPO” · ");
    }

    @Test
    void longResultsHavePagesAndOrders() {
        Bot.Heard heard = bot.says("search model");
        assertThat(heard.labels()).contains("By votes", "Newest first");
        heard.press("By votes").hears("By votes, out of");
        assertThat(heard.titles()).hasSizeLessThanOrEqualTo(6);
        heard.press("Newest first").hears("2025-04-28");
    }

    @Test
    void whatIsNoCommandButHitsIsOffered() {
        bot.says("GRPO")
                .hears("GRPO")
                .press("Search GRPO (" + hits("GRPO") + ")")
                .hears("“GRPO” · ");
    }

    @Test
    void aShareIsForAllInTheChannelsLanguage() {
        Bot.Heard shared = bot.lee().says("오늘").press("채널에 공유");
        assertThat(shared.reply().visibility()).isEqualTo(Reply.Visibility.PUBLIC);
        shared.hears("Shared by 이하은 · /papers today", "Mon 28 Apr 2025").hearsNo("Share here");
        assertThat(shared.privateCopy()).contains("공유했습니다").doesNotContain("채널에 공유");
    }

    @Test
    void aBareNumberIsHowManyAndNeverAPage() {
        assertThat(bot.says("top all 5").titles()).hasSize(5);
        bot.says("top all 5").hears("1. Towards Understanding Camera Motions");
        bot.says("today foo").is(Reply.Outcome.USER_ERROR).hears("top:1–100, mine, page:1–100");
    }

    @Test
    void everyQuotationMarkHoldsAPhraseTogether() {
        for (String phrase : new String[] {"\"강화 학습\"", "“강화 학습”", "„강화 학습“", "＂강화 학습＂"}) {
            bot.says("search " + phrase + " page:1").is(Reply.Outcome.ANSWERED).hears("By relevance");
        }
        bot.says("search \"강화 학습 page:1").is(Reply.Outcome.USER_ERROR);
    }

    @Test
    void whatIsQuotedBackIsShort() {
        String endless = "x".repeat(50_000);
        for (String line :
                new String[] {endless, "date " + endless, "show " + endless, "settings " + endless, "top " + endless}) {
            assertThat(bot.says(line).text().length()).as(line.substring(0, 10)).isLessThan(2_000);
        }
    }

    @Test
    void theNewestHasNamesToo() {
        for (String line : new String[] {"latest", "최신", "date newest"}) {
            bot.says(line).is(Reply.Outcome.ANSWERED).hears("Mon 28 Apr 2025");
        }
    }

    @Test
    void thePrefixMayBeWrittenAnyhow() {
        bot.says("/Papers   today").is(Reply.Outcome.ANSWERED).hears("Mon 28 Apr 2025");
    }

    @Test
    void undoBringsBackThatNothingWasChosen() {
        bot.says("settings summaries:off").press("Undo").hears("on (not chosen)");
    }

    @Test
    void aZoneThatIsNoLongerKnownLocksNobodyOut() {
        bot.says("settings paris");
        bot.execute("update setting set zone = 'Mars/Olympus'");
        bot.says("today").is(Reply.Outcome.ANSWERED);
        bot.says("settings").hears("Asia/Seoul");
    }

    @Test
    void summariesAreLeftOutForWhoWantsNone() {
        bot.says("settings summaries:off").hears("off", "Saved.");
        assertThat(bot.says("today").reply().message().blocks())
                .filteredOn(Block.Paper.class::isInstance)
                .allMatch(block -> ((Block.Paper) block).sentence().isEmpty());
    }

    @Test
    void settingsAreKeptAndUndone() {
        bot.says("settings Asia/Soul").is(Reply.Outcome.USER_ERROR).hears("Asia/Seoul (09:00 there now)");
        bot.says("settings paris").hears("Europe/Paris", "Saved.").press("Undo").hears("Asia/Seoul");
        bot.says("settings language:ko").hears("내 설정");
        bot.says("today").hears("데일리 논문");
        bot.says("settings delete-my-data").press("지우기").hears("지웠습니다");
        bot.says("today").hears("Daily Papers");
    }

    @Test
    void aChannelsLanguageIsItsManagersChoice() {
        bot.says("settings channel language:ko").is(Reply.Outcome.USER_ERROR);
        bot.manager().says("settings channel language:ko").hears("이 채널의 설정");
        bot.says("today").press("Share here").hears("공유: Minji Kim · /papers today");
    }

    @Test
    void helpOffersOnlyWhatThereIs() {
        bot.says("help").hears("today", "search GRPO -survey").hearsNo("similar", "foryou", "export");
        bot.says("help search").hears("votes>=20", "RAG OR retrieval");
        bot.says("/papers").hears("What would you like?");
    }

    @Test
    void statusSaysHowFreshAndHowMuch() {
        bot.says("status").hears("Newest: Daily Papers Mon 28 Apr 2025, 11 papers", "67 papers from 7 days");
    }

    @Test
    void anEmptyArchiveSaysWhoCanHelp(@TempDir Path nothing) {
        try (Bot empty = Bot.over(nothing)) {
            for (String line : new String[] {"today", "date yesterday", "top", "search GRPO", "show 1"}) {
                empty.says(line)
                        .is(Reply.Outcome.USER_ERROR)
                        .hears("No papers have been read in yet.", "See /papers status");
            }
            empty.says("status").is(Reply.Outcome.ANSWERED).hears("paperboy import FOLDER");
        }
    }

    private int hits(String query) {
        return bot.says("search " + query).titles().size();
    }
}
