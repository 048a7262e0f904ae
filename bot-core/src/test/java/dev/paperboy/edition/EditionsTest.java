package dev.paperboy.edition;

import static dev.paperboy.edition.Newsroom.PAPERS;
import static dev.paperboy.edition.Newsroom.PERSON;
import static dev.paperboy.edition.Newsroom.daily;
import static dev.paperboy.edition.Newsroom.labels;
import static dev.paperboy.edition.Newsroom.schedule;
import static dev.paperboy.edition.Newsroom.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paperboy.digest.PaperId;
import dev.paperboy.digest.Seeds;
import dev.paperboy.schedule.Schedule;
import dev.paperboy.schedule.Schedule.CatchUp;
import dev.paperboy.schedule.Schedule.Layout;
import dev.paperboy.schedule.Schedule.Rhythm;
import dev.paperboy.text.Language;
import dev.paperboy.workspace.Choices;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionsTest {
    private static final String MONDAY_MORNING = "2025-04-27T23:59:00Z";
    private static final String TUESDAY = "2025-04-29T00:00:00Z";
    private static final String WEDNESDAY = "2025-04-30T00:00:00Z";
    private static final String THURSDAY = "2025-05-01T00:00:00Z";

    @TempDir
    Path work;

    private Newsroom room;

    @BeforeEach
    void open() {
        room = new Newsroom(work);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void theNewestDigestGoesOutOnce() {
        room.publish("2025-04-25", "2504.00001 5 Old").publish("2025-04-28", "2504.00002 9 New", "2504.00003 7 Other");
        Edition edition = room.gives(daily(), TUESDAY);
        assertThat(edition.key()).isEqualTo("daily:2025-04-28");
        assertThat(edition.papers()).containsExactly(new PaperId("2504.00002"), new PaperId("2504.00003"));
        assertThat(text(edition)).startsWith("Daily Papers Mon 28 Apr · 2 papers · first: New");
        assertThat(room.due(daily(), TUESDAY)).isEmpty();
        assertThat(room.due(daily(), WEDNESDAY)).isEmpty();
    }

    @Test
    void aDigestOfItsOwnDayGoesOutToo() {
        room.publish("2025-04-28", "2504.00002 9 New");
        assertThat(room.due(daily(), MONDAY_MORNING)).isPresent();
    }

    @Test
    void whatIsOlderThanFourDaysIsNoNews() {
        room.publish("2025-04-24", "2504.00001 5 Old");
        assertThat(room.due(daily(), "2025-04-28T14:59:00Z")).isPresent();
        assertThat(room.due(daily(), TUESDAY)).isEmpty();
    }

    @Test
    void whatIsBackFilledStaysInTheArchive() {
        room.publish("2025-04-28", "2504.00002 9 New");
        room.gives(daily(), TUESDAY);
        room.publish("2025-04-27", "2504.00001 5 Old");
        assertThat(room.due(daily(), WEDNESDAY)).isEmpty();
        assertThat(room.late(daily(), WEDNESDAY)).isEmpty();
        assertThat(room.missed(daily(), WEDNESDAY)).isEmpty();
    }

    @Test
    void eachDestinationIsRememberedByItself() {
        room.publish("2025-04-28", "2504.00002 9 New");
        room.gives(daily(), TUESDAY);
        Schedule own = schedule(PERSON, Rhythm.DAILY, 5, Layout.COMPACT, CatchUp.LATEST);
        assertThat(room.due(own, TUESDAY)).isPresent();
    }

    @Test
    void aPaperThatWasPostedIsListedAsSeen() {
        room.publish("2025-04-28", "2504.00001 90 Again", "2504.00002 9 New");
        room.gives(daily(), TUESDAY);
        room.publish("2025-04-29", "2504.00001 95 Again", "2504.00003 9 Newer");
        Edition edition = room.gives(daily(), WEDNESDAY);
        assertThat(edition.papers()).containsExactly(new PaperId("2504.00003"));
        assertThat(text(edition))
                .startsWith("Daily Papers Tue 29 Apr · 2 papers · no. 2: Newer")
                .contains("2. Newer", "Already posted here: 1 paper")
                .doesNotContain("Again (");
    }

    @Test
    void aDigestOfWhichAllWasPostedIsNoNews() {
        room.publish("2025-04-28", "2504.00001 90 Again");
        room.gives(daily(), TUESDAY);
        room.publish("2025-04-29", "2504.00001 95 Again");
        assertThat(room.due(daily(), WEDNESDAY)).isEmpty();
    }

    @Test
    void whatWasPassedOverIsNamedAndNeverComes() {
        room.publish("2025-04-25", "2504.00001 5 First");
        room.gives(daily(), "2025-04-28T00:00:00Z");
        room.publish("2025-04-27", "2504.00002 6 Second")
                .publish("2025-04-28", "2504.00003 7 Third", "2504.00004 - Fourth")
                .publish("2025-04-29", "2504.00005 7 Fifth");
        assertThat(room.missed(daily(), WEDNESDAY))
                .extracting(Edition::key)
                .containsExactly("daily:2025-04-27", "daily:2025-04-28");
        assertThat(room.missed(daily(), WEDNESDAY))
                .allMatch(edition -> edition.parts().isEmpty());
        Edition edition = room.gives(daily(), WEDNESDAY);
        assertThat(edition.key()).isEqualTo("daily:2025-04-29");
        assertThat(text(edition)).contains("1 paper of 27 Apr was not posted", "2 papers of 28 Apr were not posted");
        assertThat(labels(edition)).contains("Show 27 Apr", "Show 28 Apr");
        assertThat(room.due(daily(), WEDNESDAY)).isEmpty();
        assertThat(room.missed(daily(), WEDNESDAY)).isEmpty();
    }

    @Test
    void allThatWasMissedGoesOutOldestFirst() {
        Schedule all = schedule(PAPERS, Rhythm.DAILY, 5, Layout.COMPACT, CatchUp.ALL);
        room.publish("2025-04-25", "2504.00001 5 First");
        room.gives(all, "2025-04-28T00:00:00Z");
        room.publish("2025-04-27", "2504.00002 6 Second").publish("2025-04-29", "2504.00003 7 Third");
        List<Edition> missed = room.missed(all, WEDNESDAY);
        assertThat(missed).extracting(Edition::key).containsExactly("daily:2025-04-27");
        assertThat(text(missed.getFirst())).contains("Second");
        assertThat(text(room.due(all, WEDNESDAY).orElseThrow()))
                .contains("Third")
                .doesNotContain("not posted");
    }

    @Test
    void anOutageRightAfterTheBeginningIsMadeUpForToo() {
        room.publish("2025-04-10", "2504.00009 1 Long ago")
                .publish("2025-04-28", "2504.00001 5 First")
                .publish("2025-04-29", "2504.00002 6 Second")
                .publish("2025-04-30", "2504.00003 7 Third");
        assertThat(room.missed(daily(), THURSDAY))
                .extracting(Edition::key)
                .containsExactly("daily:2025-04-28", "daily:2025-04-29");
        assertThat(room.missed(daily(), TUESDAY)).isEmpty();
    }

    @Test
    void latePapersAreOneReply() {
        room.publish("2025-04-28", "2504.00001 9 First", "2504.00002 8 Second");
        Schedule one = schedule(PAPERS, Rhythm.DAILY, 1, Layout.COMPACT, CatchUp.LATEST);
        room.gives(one, TUESDAY);
        assertThat(room.late(one, TUESDAY)).isEmpty();
        room.publish(
                "2025-04-28",
                "2504.00001 9 First",
                "2504.00002 8 Second",
                "2504.00003 20 Third",
                "2504.00004 1 Fourth");
        List<Edition> late = room.late(one, WEDNESDAY);
        assertThat(late).hasSize(1);
        Edition reply = room.given(late.getFirst(), WEDNESDAY);
        assertThat(reply.key()).matches("late:2025-04-28:[0-9a-f]{12}");
        assertThat(reply.inReplyTo()).contains("daily:2025-04-28");
        assertThat(reply.parts()).hasSize(1);
        assertThat(reply.papers()).containsExactly(new PaperId("2504.00003"), new PaperId("2504.00004"));
        assertThat(text(reply)).startsWith("2 late papers · 2025-04-28").contains("1. Third", "4. Fourth");
        assertThat(room.late(one, WEDNESDAY)).isEmpty();
        room.publish("2025-04-28", "2504.00001 9 First", "2504.00005 3 Fifth");
        assertThat(room.late(one, "2025-05-06T00:00:01Z")).isEmpty();
        assertThat(text(room.late(one, THURSDAY).getFirst())).startsWith("1 late paper · 2025-04-28");
    }

    @Test
    void ofManyLatePapersTheBestAndEveryMatchAreShown() {
        room.subscribe(PAPERS, "GRPO").publish("2025-04-28", "2504.00001 9 First");
        room.gives(daily(), TUESDAY);
        String[] papers = new String[31];
        papers[0] = "2504.00001 9 First";
        for (int i = 1; i < 30; i++) {
            papers[i] = "2504.000%02d %d Late %d".formatted(i + 1, 100 - i, i);
        }
        papers[30] = "2504.00099 1 About GRPO";
        Edition reply =
                room.publish("2025-04-28", papers).late(daily(), WEDNESDAY).getFirst();
        assertThat(text(reply)).startsWith("30 late papers").contains("1. Late 1", "5. Late 5", "31. About GRPO");
        assertThat(labels(reply)).containsExactly("1", "2", "3", "4", "5", "31", "+ 24 more");
    }

    @Test
    void theBestOfTheWeekComesOnceAWeek() {
        Schedule weekly = schedule(PAPERS, Rhythm.WEEKLY, 2, Layout.COMPACT, CatchUp.LATEST);
        room.publish("2025-04-20", "2504.00001 99 Too early")
                .publish("2025-04-22", "2504.00002 50 Best")
                .publish("2025-04-28", "2504.00003 40 Second", "2504.00004 3 Third");
        Edition edition = room.gives(weekly, TUESDAY);
        assertThat(edition.key()).isEqualTo("weekly:2025-W18");
        assertThat(text(edition))
                .startsWith("Best of the week · 22 Apr 2025 – 28 Apr 2025 · 3 papers")
                .contains("1. Best (2025-04-22 · 50 votes", "2. Second")
                .doesNotContain("Third", "Too early");
        assertThat(room.due(weekly, WEDNESDAY)).isEmpty();
        assertThat(room.due(weekly, "2025-05-05T00:00:00Z")).isEmpty();
    }

    @Test
    void aPersonGetsNewMatchesAlone() {
        Schedule matches = schedule(PERSON, Rhythm.MATCHES, 5, Layout.COMPACT, CatchUp.LATEST);
        room.publish("2025-04-28", "2504.00001 9 About GRPO", "2504.00002 8 Other");
        assertThat(room.due(matches, TUESDAY)).isEmpty();
        room.subscribe(PERSON, "GRPO").subscribe(PERSON, "확산");
        Edition edition = room.gives(matches, TUESDAY);
        assertThat(edition.key()).isEqualTo("matches:2025-04-28");
        assertThat(edition.papers()).containsExactly(new PaperId("2504.00001"));
        assertThat(text(edition))
                .startsWith("1 paper matches your subscriptions · Mon 28 Apr 2025")
                .contains("🎯 your subscription GRPO · title")
                .doesNotContain("Other");
        assertThat(room.due(matches, WEDNESDAY)).isEmpty();
        room.publish("2025-04-28", "2504.00001 9 About GRPO", "2504.00003 8 More GRPO");
        assertThat(room.gives(matches, WEDNESDAY).key()).matches("matches:2025-04-28:[0-9a-f]{12}");
    }

    @Test
    void aThreadHasAReplyForEachPaper() {
        room.subscribe(PAPERS, "GRPO")
                .publish("2025-04-28", "2504.00001 9 First", "2504.00002 8 Second", "2504.00003 1 About GRPO");
        Schedule thread = schedule(PAPERS, Rhythm.DAILY, 1, Layout.THREAD, CatchUp.LATEST);
        Edition edition = room.due(thread, TUESDAY).orElseThrow();
        assertThat(edition.parts()).hasSize(3);
        assertThat(edition.parts().stream().skip(1))
                .allMatch(part -> part.parent().equals(OptionalInt.of(0)));
        assertThat(edition.parts()).extracting(Edition.Part::number).containsExactly(0, 1, 2);
        assertThat(text(edition)).doesNotContain("A number opens");
        assertThat(text(edition.parts().get(2).message())).contains("About GRPO", "1 author: Ada", "About About GRPO");
    }

    @Test
    void aChannelIsSpokenToAsItsManagersChose() {
        room.publish("2025-04-28", "2504.00001 9 First");
        room.settings()
                .change(
                        new dev.paperboy.chat.ChannelRef(Newsroom.WORKSPACE, "papers"),
                        before -> new Choices(
                                Optional.of(Language.KOREAN), before.zone(), before.summaries(), before.time()));
        assertThat(text(room.due(daily(), TUESDAY).orElseThrow()))
                .startsWith("데일리 논문 4/28 (월) · 1편 · 1위 First")
                .contains("평일 09:00 Asia/Seoul · 변경: /papers schedule");
    }

    @Test
    void aPreviewDoesNotAskWhatWasSeen() {
        room.publish("2025-04-28", "2504.00001 9 First");
        room.gives(daily(), TUESDAY);
        assertThat(room.editions().preview(daily(), java.time.LocalDate.of(2025, 4, 28)))
                .isPresent();
        assertThat(room.editions().preview(daily(), java.time.LocalDate.of(2025, 4, 27)))
                .isEmpty();
    }

    @Test
    void aPersonsOwnDailySpeaksOfSubscriptions() {
        room.subscribe(PERSON, "GRPO").publish("2025-04-28", "2504.00001 9 First", "2504.00002 8 About GRPO");
        Schedule own = schedule(PERSON, Rhythm.DAILY, 1, Layout.COMPACT, CatchUp.LATEST);
        assertThat(text(room.due(own, TUESDAY).orElseThrow()))
                .contains("Outside the top 1, matching your subscriptions", "Your subscriptions: GRPO 1")
                .doesNotContain("channel");
    }

    @Test
    void aChannelNeverHearsOfAPersonsSubscriptions() {
        room.subscribe(PERSON, "GRPO").publish("2025-04-28", "2504.00001 9 About GRPO");
        assertThat(text(room.due(daily(), TUESDAY).orElseThrow()))
                .contains("Add a channel keyword: /papers subscribe GRPO to:channel")
                .doesNotContain("🎯");
    }

    @Test
    void outsideALargeTopThereIsRoomForThree() {
        room.subscribe(PAPERS, "GRPO");
        String[] papers = new String[16];
        for (int i = 0; i < 16; i++) {
            papers[i] = "2504.000%02d %d %s".formatted(i + 1, 50 - i, i < 8 ? "Top" : "About GRPO");
        }
        room.publish("2025-04-28", papers);
        Schedule eight = schedule(PAPERS, Rhythm.DAILY, 8, Layout.COMPACT, CatchUp.LATEST);
        assertThat(labels(room.due(eight, TUESDAY).orElseThrow()))
                .contains("9", "10", "11", "+ 5 more")
                .doesNotContain("12");
        Schedule seven = schedule(PAPERS, Rhythm.DAILY, 7, Layout.COMPACT, CatchUp.LATEST);
        assertThat(labels(room.due(seven, TUESDAY).orElseThrow()))
                .contains("13", "+ 3 more")
                .doesNotContain("14");
    }

    @Test
    void manyKeywordsStayOneLine() {
        for (String keyword : List.of("GRPO", "reward", "model", "agent", "nothing", "never", "nowhere", "noone")) {
            room.subscribe(PAPERS, keyword);
        }
        room.publish("2025-04-28", "2504.00001 9 GRPO reward model agent");
        assertThat(text(room.due(daily(), TUESDAY).orElseThrow()))
                .contains("🎯 keywords GRPO, reward, model + 1 other · title")
                .contains("Channel keywords: GRPO 1 · reward 1 · model 1 · agent 1 · nothing none · never none · "
                        + "nowhere none · + 1 other none");
    }

    @Test
    void whatWasGivenIsForgottenWithThePersonAndTheWorkspace() {
        room.subscribe(PERSON, "GRPO").publish("2025-04-28", "2504.00001 9 About GRPO");
        Schedule matches = schedule(PERSON, Rhythm.MATCHES, 5, Layout.COMPACT, CatchUp.LATEST);
        room.gives(matches, TUESDAY);
        room.gives(daily(), TUESDAY);
        GivenEditions given = new GivenEditions(room.archived().database().jdbi());
        given.deletePerson(Newsroom.KIM);
        assertThat(room.due(matches, TUESDAY)).isPresent();
        assertThat(room.due(daily(), TUESDAY)).isEmpty();
        given.deleteWorkspace(Newsroom.WORKSPACE);
        assertThat(room.due(daily(), TUESDAY)).isPresent();
    }

    @Test
    void whatIsSeenWithinATransactionThatFailsIsNotSeen() {
        room.publish("2025-04-28", "2504.00001 9 First");
        org.jdbi.v3.core.Jdbi jdbi = room.archived().database().jdbi();
        jdbi.useTransaction(handle -> {
            java.time.Instant now = java.time.Instant.parse(TUESDAY);
            Edition edition = room.editions().due(handle, daily(), now).orElseThrow();
            room.editions().given(handle, edition, now);
            assertThat(room.editions().due(handle, daily(), now)).isEmpty();
            handle.rollback();
        });
        assertThat(room.due(daily(), TUESDAY)).isPresent();
    }

    @Test
    void theDigestOfARealDayIsPostedWithItsMatches() {
        room.take(Seeds.folder()).subscribe(PAPERS, "GRPO").subscribe(PAPERS, "확산");
        Edition edition = room.due(daily(), TUESDAY).orElseThrow();
        assertThat(text(edition))
                .containsSubsequence(
                        "1. Towards Understanding Camera Motions in Any Video (120 votes",
                        "2. Skywork R1V2",
                        "🎯 keyword GRPO · What's New, Technical Details",
                        "Outside the top 5, matching this channel’s keywords",
                        "9. DianJin-R1",
                        "🎯 keyword GRPO · “",
                        "(GRPO)",
                        "Channel keywords: GRPO 2 · 확산 none");
        assertThat(labels(edition)).containsExactly("1", "2", "3", "4", "5", "9", "All 12", "My matches", "Subscribe");
    }
}
