package dev.paperboy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperboy.command.Reply;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Post times, set and changed in chat. It is nine o'clock on Tuesday, 29 April 2025, in Seoul. */
class ScheduleTest {
    @TempDir
    private Path data;

    private Bot bot;

    @BeforeEach
    void open() {
        bot = Bot.over(data);
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private String shown() {
        return bot.says("schedule").text();
    }

    @Test
    void aManagerSetsATimeAndEveryoneIsToldOnce() {
        Bot.Heard set = bot.manager().says("schedule 10:00 Asia/Seoul mon-fri").is(Reply.Outcome.ANSWERED);
        set.hearsInOrder(
                "I will post here Mon–Fri at 10:00, Asia/Seoul.",
                "Top 5 · one message · in English · no channel keywords yet",
                "Next post: Tue 29 Apr 2025 10:00, the newest papers out by then",
                "If nothing new is out I wait until 22:00; still nothing, no post that day.");
        assertThat(set.announcement())
                .contains("Seojun Park set up Daily Papers in this channel: Mon–Fri 10:00 (Asia/Seoul), top 5."
                        + " See or change it: /papers schedule");
        assertThat(bot.manager().says("schedule 11:00").reply().announcement()).isEmpty();
        assertThat(shown()).contains("Mon–Fri 11:00, Asia/Seoul").doesNotContain("10:00");
    }

    @Test
    void koreanIsUnderstoodAndSpoken() {
        bot.lee()
                .managing()
                .says("게시 매일 오후 3시 30분 서울 상위:3 대기:2h 형식:스레드")
                .hears(
                        "이 채널에 올립니다: 매일 15:30, Asia/Seoul",
                        "상위 3편 · 논문마다 답글 · 한국어 · 채널 키워드 없음",
                        "다음 게시: 2025년 4월 29일 (화) 15:30, 그때까지 나온 가장 새로운 논문",
                        "새 논문이 없으면 17:30까지 기다리고");
    }

    @Test
    void whatWasSetIsThereAfterARestart() {
        bot.manager().says("schedule 9am weekdays");
        bot.close();
        bot = Bot.over(data);
        assertThat(shown()).contains("Mon–Fri 09:00, Asia/Seoul", "Next post: Wed 30 Apr 2025 09:00");
    }

    @Test
    void onlyManagersSetATime() {
        Bot.Heard refused = bot.kim().says("schedule 09:00 Asia/Seoul mon-fri").is(Reply.Outcome.USER_ERROR);
        refused.hearsInOrder(
                "Only a channel manager can change this channel’s post time.",
                "Send a manager this line. Nothing was changed.",
                "/papers schedule 09:00 Asia/Seoul mon-fri");
        assertThat(refused.reply().announcement()).isEmpty();
        bot.says("schedule").hears("I post nothing in this channel by myself.");
        refused.press("Send it to me by DM instead")
                .hears("I will send you the day’s papers Mon–Fri at 09:00, Asia/Seoul.")
                .hearsNo("keywords");
        bot.says("schedule").hears("I post nothing in this channel by myself.");
        bot.says("schedule to:me").hears("When I send you the day’s papers", "Mon–Fri 09:00");
        bot.lee().says("schedule to:me").hears("DM으로 자동으로 보내는 논문이 없습니다.");
    }

    @Test
    void everyChangeIsForManagers() {
        bot.manager().says("schedule 10:00");
        for (String line : new String[] {
            "schedule 11:00",
            "schedule set top:3",
            "schedule pause",
            "schedule resume",
            "schedule remove",
            "schedule 12:00 also"
        }) {
            bot.kim().says(line).is(Reply.Outcome.USER_ERROR).hears("Only a channel manager", "/papers " + line);
        }
        assertThat(shown()).contains("Mon–Fri 10:00").doesNotContain("11:00", "Top 3", "Paused");
    }

    @Test
    void whoeverSetItMayAlwaysChangeIt() {
        Bot.Person kim = bot.kim();
        kim.managing().says("schedule 10:00");
        kim.says("schedule 11:00").is(Reply.Outcome.ANSWERED);
        kim.says("schedule pause").is(Reply.Outcome.ANSWERED);
        // What somebody else set is not theirs.
        bot.manager().says("schedule 12:00");
        kim.says("schedule 13:00").is(Reply.Outcome.USER_ERROR);
        kim.says("schedule remove").is(Reply.Outcome.USER_ERROR);
    }

    @Test
    void inDirectMessagesItIsOnesOwn() {
        bot.kim()
                .inDirectMessages()
                .says("schedule 8am top:3")
                .is(Reply.Outcome.ANSWERED)
                .hears("I will send you the day’s papers Mon–Fri at 08:00", "Next post: Wed 30 Apr 2025 08:00");
        bot.kim().inDirectMessages().says("schedule").hears("When I send you the day’s papers");
        bot.kim().says("schedule").hears("I post nothing in this channel by myself.");
        bot.kim().inDirectMessages().says("schedule remove").hears("Removed: Mon–Fri 08:00");
    }

    @Test
    void withoutAZoneItIsTheSettersOwn() {
        bot.manager().says("settings zone:London");
        bot.manager()
                .says("schedule 10:00")
                .hears("Mon–Fri at 10:00, Europe/London", "Next post: Tue 29 Apr 2025 10:00, ");
        // The next post is shown in the zone of whoever looks.
        bot.says("schedule").hears("Mon–Fri 10:00, Europe/London", "Next post: Tue 29 Apr 2025 18:00 (Asia/Seoul)");
        bot.manager().says("schedule set top:3").hears("10:00, Europe/London", "Top 3");
    }

    @Test
    void aZoneThatSeveralPlacesUseIsAskedFor() {
        Bot.Heard asked = bot.manager().says("schedule 9am CST weekdays top:3").is(Reply.Outcome.USER_ERROR);
        asked.hears("Several places use cst. Which one is meant?");
        asked.press("Use Asia/Shanghai").hears("Mon–Fri at 09:00, Asia/Shanghai", "Top 3");
        bot.manager().says("schedule 9 IST").hears("Asia/Kolkata", "Europe/Dublin");
        bot.manager().says("schedule 9 KST").hears("09:00, Asia/Seoul");
    }

    @Test
    void aMisspeltZoneIsNotTaken() {
        Bot.Heard refused =
                bot.manager().says("schedule 09:00 Asia/Soul weekly").is(Reply.Outcome.USER_ERROR);
        refused.hears("No such time zone: asia/soul", "Asia/Seoul (09:00 there now)");
        bot.says("schedule").hears("I post nothing");
        refused.press("Use Asia/Seoul").hears("the best of the week here, Mon at 09:00, Asia/Seoul");
    }

    @Test
    void aTimeThatCannotBeReadIsNotTaken() {
        bot.manager().says("schedule 25:00").is(Reply.Outcome.USER_ERROR).hears("I could not read that time: 25:00");
        bot.manager()
                .says("schedule set")
                .is(Reply.Outcome.USER_ERROR)
                .hears("At what time?")
                .press("Mon–Fri 09:00")
                .hears("Mon–Fri at 09:00");
    }

    @Test
    void anotherTimeForTheSameDaysTakesThePlaceOfTheFirst() {
        bot.manager().says("schedule 10:00 daily");
        Bot.Heard moved = bot.manager().says("schedule 11:00 mon-fri");
        moved.hears("Instead of: every day 10:00, Asia/Seoul");
        assertThat(shown()).contains("Mon–Fri 11:00").doesNotContain("every day");
        moved.press("Undo").hears("It is again as it was before.", "every day 10:00");
        assertThat(shown()).contains("every day 10:00").doesNotContain("11:00");
    }

    @Test
    void severalStandBesideEachOther() {
        bot.manager().says("schedule 10:00 mon-fri");
        bot.manager().says("schedule 12:00 sat,sun");
        bot.manager().says("schedule 18:00 also");
        bot.manager().says("schedule friday 17:00 weekly top:10");
        bot.says("schedule")
                .hearsInOrder(
                        "1. Mon–Fri 10:00",
                        "2. Sat, Sun 12:00",
                        "3. Mon–Fri 18:00",
                        "4. best of the week, Fri 17:00",
                        "Top 10");
        Bot.Heard which = bot.manager()
                .says("schedule remove")
                .is(Reply.Outcome.USER_ERROR)
                .hears("Which one?");
        which.press("Sat, Sun 12:00, Asia/Seoul").hears("Removed: Sat, Sun 12:00");
        bot.manager().says("schedule remove 1").hears("Removed: Mon–Fri 10:00");
        bot.manager()
                .says("schedule remove all")
                .hears("Removed: all 2 post times")
                .press("Undo")
                .hears("18:00", "17:00");
        bot.says("schedule").hearsInOrder("1. Mon–Fri 18:00", "2. best of the week");
    }

    @Test
    void pausesUntilADayAndGoesOn() {
        bot.manager().says("schedule 10:00");
        bot.manager()
                .says("schedule pause until:2025-05-07")
                .hears("Paused until Wed 7 May 2025. I go on that day.", "Next post: Wed 7 May 2025 10:00");
        bot.manager()
                .says("schedule pause until:2025-04-01")
                .is(Reply.Outcome.USER_ERROR)
                .hears("not to come");
        bot.manager().says("schedule resume").hears("I go on posting.", "Next post: Tue 29 Apr 2025 10:00");
        bot.manager()
                .says("schedule pause")
                .hears("Paused until someone resumes it.")
                .hearsNo("Next post");
        bot.says("schedule").press("Resume").is(Reply.Outcome.USER_ERROR);
        bot.manager().says("게시 재개").hears("Next post: Tue 29 Apr 2025 10:00");
    }

    @Test
    void undoIsForWhoeverMadeTheChangeAndForNothingThatCameAfterIt() {
        Bot.Heard first = bot.manager().says("schedule 10:00");
        bot.kim().presses(first.button("Undo")).is(Reply.Outcome.USER_ERROR);
        bot.manager().says("schedule 11:00");
        first.press("Undo").is(Reply.Outcome.USER_ERROR).hears("Something else was changed since");
        assertThat(shown()).contains("11:00");
    }

    /** Fault F16, where people cause it: nothing is left out, and no day has two. */
    @Test
    void f16aTimeThatHasJustPassedIsMadeUpForWhenTheDayIsStillOpen() {
        bot.at("2025-04-28T23:30:00Z");
        bot.manager().says("schedule 09:00");
        bot.manager().says("schedule 08:00").hears("Next post: right now, because today’s has not gone out yet");
    }

    @Test
    void whatDoesNotExistIsNotOffered() {
        assertThat(bot.manager().says("schedule 10:00").labels())
                .contains("Undo")
                .allMatch(label ->
                        bot.paperboy().catalog().named("schedule preview").isPresent() || !label.equals("Preview"));
    }

    @Test
    void thePersonalHourIsASetting() {
        bot.says("settings").hears("Matches of your subscriptions come at  09:00 (not chosen)");
        bot.says("settings time:8am")
                .hears("come at  08:00", "Saved.")
                .press("Undo")
                .hears("come at  09:00");
        bot.says("settings time:25").is(Reply.Outcome.USER_ERROR).hears("It can be a time like 09:00.");
    }

    @Test
    void matchesComeWithTheFirstSubscriptionAndGoWithTheLast() {
        bot.reads(Path.of("src/main/samples"));
        bot.says("settings time:08:30");
        assertThat(bot.paperboy().schedules().earliest()).isEmpty();
        bot.says("subscribe GRPO").hears("08:30");
        assertThat(bot.paperboy().schedules().earliest()).contains(Instant.parse("2025-04-29T23:30:00Z"));
        bot.says("settings time:07:00");
        assertThat(bot.paperboy().schedules().earliest()).contains(Instant.parse("2025-04-29T22:00:00Z"));
        // It is no post time of theirs, and not theirs to remove as one.
        bot.says("schedule to:me").hears("I send you no daily papers by myself.");
        bot.says("unsubscribe GRPO");
        assertThat(bot.paperboy().schedules().earliest()).isEmpty();
    }

    @Test
    void helpTellsWhatCanBeSaid() {
        bot.says("help schedule").hears("schedule 18:00 also", "schedule pause until:2025-05-07");
        bot.says("help").hears("schedule 09:00").hearsNo("schedule undo");
    }
}
