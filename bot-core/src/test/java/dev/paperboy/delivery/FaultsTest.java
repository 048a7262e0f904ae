package dev.paperboy.delivery;

import static dev.paperboy.delivery.Desk.channel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.UndeliverableException;
import dev.paperboy.chat.UndeliverableException.Reason;
import dev.paperboy.delivery.StandInPlatform.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ledger does about each fault; the numbers are those of the list of faults that it must survive. */
class FaultsTest {
    private static final Destination PAPERS = channel("papers");
    private static final Destination OTHERS = channel("others");
    private static final String KEY = "daily:2025-04-28";
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private Desk desk;
    private StandInPlatform platform;

    @BeforeEach
    void open() {
        desk = Desk.in(folder);
        platform = desk.platform();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anEditionIsPostedOnce() {
        desk.plan(PAPERS, KEY, "28 April");
        desk.engine().tick();
        desk.plan(PAPERS, KEY, "28 April, imported again");
        desk.runsFor(HOUR);
        assertThat(platform.texts()).containsExactly("28 April");
        assertThat(desk.state(PAPERS, KEY)).isEqualTo(State.SENT);
    }

    @Test
    void f1KilledBeforeTheRequestItIsPostedOnceByTheNext() {
        desk.plan(PAPERS, KEY, "28 April");
        attempting();
        afterDeath().runsFor(HOUR);
        assertThat(platform.texts()).containsExactly("28 April");
        assertThat(desk.state(PAPERS, KEY)).isEqualTo(State.SENT);
    }

    @Test
    void f1KilledBeforeTheAnswerWasWrittenItIsFoundByTheNext() throws Exception {
        desk.plan(PAPERS, KEY, "28 April");
        Delivery attempted = attempting();
        platform.post(
                new ChannelRef(Desk.WORKSPACE, "papers"),
                Posting.message(desk.ledger().payload(attempted).orElseThrow(), false),
                attempted.key());
        afterDeath().runsFor(HOUR);
        assertThat(platform.texts()).containsExactly("28 April");
        assertThat(desk.state(PAPERS, KEY)).isEqualTo(State.SENT);
    }

    @Test
    void f2AnAnswerLostAfterLandingIsFoundAndNotRepeated() {
        platform.next(new Fault.LostAnswer());
        desk.plan(PAPERS, KEY, "28 April");
        desk.engine().tick();
        assertThat(desk.state(PAPERS, KEY)).isEqualTo(State.UNKNOWN);
        desk.runsFor(HOUR);
        assertThat(platform.texts()).containsExactly("28 April");
        assertThat(platform.requests()).isEqualTo(1);
        assertThat(desk.state(PAPERS, KEY)).isEqualTo(State.SENT);
    }

    @Test
    void f3ARequestThatWasLostIsRepeatedOnceAfterTheQuarantine() {
        platform.next(new Fault.LostRequest());
        desk.plan(PAPERS, KEY, "28 April");
        desk.engine().tick();
        desk.passes(Duration.ofSeconds(89));
        desk.engine().tick();
        assertThat(platform.requests()).isEqualTo(1);
        assertThat(platform.lookUps()).isZero();
        desk.runsFor(HOUR);
        assertThat(platform.texts()).containsExactly("28 April");
        assertThat(platform.requests()).isEqualTo(2);
    }

    @Test
    void f4WhatLandsAMinuteAfterTheTimeoutIsNotRepeated() {
        platform.next(new Fault.LateLanding(Duration.ofSeconds(85)));
        desk.plan(PAPERS, KEY, "28 April");
        desk.runsFor(HOUR);
        assertThat(platform.texts()).containsExactly("28 April");
        assertThat(platform.requests()).isEqualTo(1);
    }

    @Test
    void f5ManyDoubtsInARowStillMakeOnePost() {
        platform.next(new Fault.LostRequest(), new Fault.LostRequest(), new Fault.LostAnswer());
        desk.plan(PAPERS, KEY, "28 April");
        desk.runsFor(HOUR);
        assertThat(platform.texts()).containsExactly("28 April");
        assertThat(platform.requests()).isEqualTo(3);
    }

    @Test
    void f6AfterALongOutageADoubtIsLookedForAndNotRepeated() {
        platform.next(new Fault.LostAnswer());
        desk.plan(PAPERS, KEY, "28 April");
        desk.engine().tick();
        desk.dies();
        desk.passes(Duration.ofHours(8));
        desk = desk.another();
        desk.runsFor(HOUR);
        assertThat(platform.texts()).containsExactly("28 April");
        assertThat(platform.requests()).isEqualTo(1);
        assertThat(platform.lookUps()).isEqualTo(1);
    }

    @Test
    void f7ASecondProcessStandsByAndTakesOver() {
        desk.engine().tick();
        desk.plan(PAPERS, KEY, "28 April");
        try (Desk second = desk.another()) {
            assertThat(second.engine().tick()).isFalse();
            assertThat(platform.requests()).isZero();
            desk.engine().tick();
            assertThat(platform.texts()).containsExactly("28 April");
            desk.plan(OTHERS, KEY, "28 April elsewhere");
            desk.close();
            assertThat(second.engine().tick()).isTrue();
            assertThat(platform.texts()).containsExactly("28 April", "28 April elsewhere");
        }
    }

    @Test
    void f8WhoWasFollowedByAnotherPostsNothingAnyMore() {
        desk.engine().tick();
        desk.plan(PAPERS, KEY, "28 April");
        long stale = desk.ledger().nextFence() - 1;
        Delivery delivery = desk.delivery(PAPERS, KEY, 0);
        assertThatThrownBy(() ->
                        desk.ledger().move(stale, delivery, delivery.progress().tried()))
                .isInstanceOf(FencedException.class);
        assertThat(desk.engine().tick()).isFalse();
        assertThat(platform.requests()).isZero();
        assertThat(desk.state(PAPERS, KEY)).isEqualTo(State.PENDING);
    }

    @Test
    void f10WithAFullDiskNothingIsSentAndWithSpaceAllIs() {
        desk.plan(PAPERS, KEY, "28 April");
        desk.engine().tick();
        desk.plan(OTHERS, KEY, "28 April elsewhere");
        desk.database()
                .jdbi()
                .useHandle(handle -> handle.execute("create trigger full before update on delivery"
                        + " begin select raise(abort, 'database or disk is full'); end"));
        desk.runsFor(HOUR);
        assertThat(platform.texts()).containsExactly("28 April");
        desk.database().jdbi().useHandle(handle -> handle.execute("drop trigger full"));
        desk.runsFor(HOUR);
        assertThat(platform.texts()).containsExactly("28 April", "28 April elsewhere");
    }

    @Test
    void f10AnAnswerThatCannotBeWrittenDownIsLookedForAgain() {
        desk.plan(PAPERS, KEY, "28 April");
        desk.database()
                .jdbi()
                .useHandle(handle -> handle.execute("create trigger full before update on delivery"
                        + " when new.state = 'SENT' begin select raise(abort, 'database or disk is full'); end"));
        desk.engine().tick();
        desk.database().jdbi().useHandle(handle -> handle.execute("drop trigger full"));
        desk.runsFor(HOUR);
        assertThat(platform.texts()).containsExactly("28 April");
        assertThat(platform.requests()).isEqualTo(1);
        assertThat(desk.state(PAPERS, KEY)).isEqualTo(State.SENT);
    }

    @Test
    void f20ALimitHoldsThatChannelUntilThePlatformSays() {
        platform.next(StandInPlatform.limited(Optional.of(Duration.ofSeconds(40))));
        desk.plan(PAPERS, KEY, "28 April");
        desk.plan(PAPERS, "daily:2025-04-27", "27 April");
        desk.plan(OTHERS, KEY, "28 April elsewhere");
        desk.engine().tick();
        desk.passes(Duration.ofSeconds(39));
        desk.engine().tick();
        assertThat(platform.requests()).isEqualTo(2);
        desk.passes(Duration.ofSeconds(1));
        desk.engine().tick();
        assertThat(platform.texts()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void f21AnAbsurdLimitIsTakenForASafeOne() {
        for (Optional<Duration> absurd :
                List.of(Optional.<Duration>empty(), Optional.of(Duration.ofSeconds(-5)), Optional.of(Duration.ZERO))) {
            platform.next(StandInPlatform.limited(absurd));
        }
        platform.next(StandInPlatform.limited(Optional.of(Duration.ofSeconds(1_000_000_000))));
        desk.plan(PAPERS, KEY, "28 April");
        desk.runsFor(Policies.LIMITED.multipliedBy(3));
        assertThat(platform.requests()).isEqualTo(4);
        desk.runsFor(Policies.LIMITED_AT_MOST);
        assertThat(platform.texts()).containsExactly("28 April");
    }

    @Test
    void f22AWorkspaceThatWithdrewItsTokenGetsNothingMoreUntilItIsBack() {
        platform.next(StandInPlatform.refusal(Reason.REVOKED));
        desk.plan(PAPERS, KEY, "28 April");
        desk.engine().tick();
        desk.plan(OTHERS, KEY, "28 April elsewhere");
        desk.runsFor(HOUR);
        assertThat(platform.requests()).isEqualTo(1);
        assertThat(desk.state(OTHERS, KEY)).isEqualTo(State.PENDING);
    }

    @Test
    void f24AChannelThatIsGoneForGoodSuspendsItsScheduleAtOnceAndTellsWhoSetIt() {
        desk.schedule(PAPERS);
        platform.next(new Fault.Refusal(UndeliverableException.forGood(Reason.CHANNEL_GONE, "channel deleted")));
        desk.plan(PAPERS, KEY, "28 April");
        desk.runsFor(HOUR);
        assertThat(desk.schedules().of(PAPERS))
                .singleElement()
                .satisfies(schedule -> assertThat(schedule.suspended()).contains("CHANNEL_GONE"));
        assertThat(platform.posts()).singleElement().satisfies(post -> {
            assertThat(post.channel().id()).isEqualTo("@seojun");
            assertThat(post.text()).contains("papers");
        });
        assertThat(desk.state(PAPERS, KEY)).isEqualTo(State.PARKED);
    }

    @Test
    void f24AChannelThatStaysGoneIsSuspendedAfterADayAndDeliversAfterTheRepair() {
        desk.schedule(PAPERS);
        platform.always("papers", StandInPlatform.refusal(Reason.NOT_ALLOWED));
        desk.plan(PAPERS, KEY, "28 April");
        desk.runsFor(Duration.ofHours(23));
        assertThat(desk.schedules().of(PAPERS).getFirst().suspended()).isEmpty();
        desk.runsFor(Duration.ofHours(3));
        assertThat(desk.schedules().of(PAPERS).getFirst().suspended()).contains("NOT_ALLOWED");
        assertThat(platform.posts()).extracting(post -> post.channel().id()).containsExactly("@seojun");
        platform.never("papers");
        assertThat(desk.ledger().release(desk.delivery(PAPERS, KEY, 0).key(), desk.now()))
                .isTrue();
        desk.runsFor(HOUR);
        assertThat(platform.texts()).contains("28 April");
    }

    @Test
    void f25ARefusalByMistakeSuspendsNothing() {
        desk.schedule(PAPERS);
        platform.next(
                StandInPlatform.refusal(Reason.CHANNEL_GONE),
                StandInPlatform.refusal(Reason.CHANNEL_GONE),
                StandInPlatform.refusal(Reason.CHANNEL_GONE));
        desk.plan(PAPERS, KEY, "28 April");
        desk.runsFor(Duration.ofHours(30));
        assertThat(platform.texts()).containsExactly("28 April");
        assertThat(desk.schedules().of(PAPERS).getFirst().suspended()).isEmpty();
    }

    @Test
    void f26ARefusedPayloadIsTriedOncePlainAndThenParkedBesideItsNeighbours() {
        platform.always("papers", StandInPlatform.refusal(Reason.REJECTED));
        platform.always("others", StandInPlatform.refusal(Reason.REJECTED));
        desk.plan(PAPERS, KEY, "28 April");
        desk.plan(channel("fine"), KEY, "28 April, fine");
        desk.engine().tick();
        assertThat(platform.requests("papers")).isEqualTo(2);
        assertThat(desk.state(PAPERS, KEY)).isEqualTo(State.PARKED);
        assertThat(platform.texts()).containsExactly("28 April, fine");
        platform.never("others");
        platform.next(StandInPlatform.refusal(Reason.REJECTED));
        desk.plan(OTHERS, KEY, "28 April, plain");
        desk.engine().tick();
        assertThat(platform.posts().getLast().message().blocks()).hasSize(1);
        assertThat(platform.texts()).containsExactly("28 April, fine", "28 April, plain");
    }

    @Test
    void f27AMessageThatCannotBeReadIsTriedFiveTimesAndParkedBesideItsNeighbours() {
        desk.plan(PAPERS, KEY, "poisoned");
        desk.plan(PAPERS, "daily:2025-04-29", "29 April");
        desk.database()
                .jdbi()
                .useHandle(handle -> handle.execute("update delivery set payload = '{}' where edition_key = ?", KEY));
        desk.engine().tick();
        assertThat(platform.texts()).containsExactly("29 April");
        desk.runsFor(Duration.ofHours(3));
        Progress progress = desk.delivery(PAPERS, KEY, 0).progress();
        assertThat(progress.state()).isEqualTo(State.PARKED);
        assertThat(progress.faults()).isEqualTo(5);
        assertThat(platform.requests()).isEqualTo(1);
    }

    @Test
    void f27ABugAfterTheRequestIsADoubtAndNotARepetition() {
        platform.next(new Fault.Bug());
        desk.plan(PAPERS, KEY, "28 April");
        desk.runsFor(HOUR);
        assertThat(platform.texts()).containsExactly("28 April");
        assertThat(platform.requests()).isEqualTo(1);
    }

    @Test
    void f38WhatIsUnderWayAtTheEndIsInDoubtAndFoundByTheNext() throws InterruptedException {
        Fault.Stall stall = new Fault.Stall();
        platform.next(stall);
        desk.plan(PAPERS, KEY, "28 April");
        desk.engine().pass();
        stall.reached().await();
        desk.close();
        desk = desk.another();
        assertThat(desk.state(PAPERS, KEY)).isEqualTo(State.UNKNOWN);
        desk.runsFor(HOUR);
        assertThat(platform.texts()).containsExactly("28 April");
        assertThat(platform.requests()).isEqualTo(2);
    }

    @Test
    void anOutageIsWaitedForWithGrowingPauses() {
        platform.always("papers", StandInPlatform.refusal(Reason.PLATFORM_DOWN));
        desk.plan(PAPERS, KEY, "28 April");
        desk.runsFor(Duration.ofHours(2));
        assertThat(platform.requests()).isBetween(10, 30);
        platform.never("papers");
        desk.runsFor(HOUR);
        assertThat(platform.texts()).containsExactly("28 April");
    }

    @Test
    void anOutageLongerThanTheWindowParks() {
        platform.always("papers", StandInPlatform.refusal(Reason.PLATFORM_DOWN));
        desk.plan(PAPERS, KEY, "28 April");
        desk.runsFor(Duration.ofHours(25));
        assertThat(desk.state(PAPERS, KEY)).isEqualTo(State.PARKED);
    }

    @Test
    void whatCannotBeToldForAQuarterOfAnHourIsUncertainAndOnlyAPersonSendsItAgain() {
        platform.blind(Optional.of(new UndeliverableException(Reason.NOT_ALLOWED, "no history")));
        platform.next(new Fault.LostRequest());
        desk.plan(PAPERS, KEY, "28 April");
        desk.runsFor(Duration.ofDays(2));
        assertThat(desk.state(PAPERS, KEY)).isEqualTo(State.UNCERTAIN);
        assertThat(platform.requests()).isEqualTo(1);
        Delivery uncertain = desk.delivery(PAPERS, KEY, 0);
        assertThat(desk.ledger().release(uncertain.key(), desk.now())).isTrue();
        assertThat(desk.ledger().release(uncertain.key(), desk.now())).isFalse();
        desk.engine().tick();
        assertThat(platform.texts()).containsExactly("28 April");
    }

    @Test
    void repliesFollowTheirPostInOrderAndIntoItsThread() {
        platform.next(new Fault.LostAnswer());
        desk.planThread(PAPERS, KEY, "28 April", 3);
        desk.engine().tick();
        assertThat(platform.requests()).isEqualTo(1);
        desk.runsFor(HOUR);
        assertThat(platform.texts())
                .containsExactly("28 April", "28 April reply 1", "28 April reply 2", "28 April reply 3");
        assertThat(platform.posts().subList(1, 4))
                .allSatisfy(reply -> assertThat(reply.parent().orElseThrow().id())
                        .isEqualTo("m-" + desk.delivery(PAPERS, KEY, 0).key().value()));
    }

    @Test
    void latePapersReplyToTheEditionOfTheirDigest() {
        desk.plan(PAPERS, KEY, "28 April");
        desk.engine().tick();
        desk.plan(new dev.paperboy.edition.Edition(
                PAPERS,
                "late:2025-04-28:abc",
                Optional.of(KEY),
                List.of(Desk.part(0, OptionalInt.empty(), "two more")),
                List.of(),
                1));
        desk.engine().tick();
        assertThat(platform.posts().getLast().parent()).isPresent();
    }

    @Test
    void repliesToWhatWasNeverPostedAreSkipped() {
        platform.next(StandInPlatform.refusal(Reason.REJECTED), StandInPlatform.refusal(Reason.REJECTED));
        desk.planThread(PAPERS, KEY, "28 April", 2);
        desk.runsFor(HOUR);
        assertThat(desk.delivery(PAPERS, KEY, 1).state()).isEqualTo(State.SKIPPED);
        assertThat(platform.requests()).isEqualTo(2);
    }

    @Test
    void aChannelThatDoesNotAnswerDelaysNoOther() throws InterruptedException {
        Fault.Stall stall = new Fault.Stall();
        platform.always("papers", stall);
        desk.plan(PAPERS, KEY, "28 April");
        desk.plan(PAPERS, "daily:2025-04-29", "29 April");
        List<Engine.Round> stalled = desk.engine().pass();
        stall.reached().await();
        desk.plan(OTHERS, KEY, "28 April elsewhere");
        desk.engine().pass().forEach(Engine.Round::join);
        desk.plan(OTHERS, "daily:2025-04-29", "29 April elsewhere");
        desk.engine().pass().forEach(Engine.Round::join);
        assertThat(platform.texts()).containsExactly("28 April elsewhere", "29 April elsewhere");
        assertThat(platform.requests("papers")).as("one under way at most").isEqualTo(1);
        stall.until().countDown();
        stalled.forEach(Engine.Round::join);
        assertThat(platform.texts()).hasSize(4);
    }

    @Test
    void fiveLostAnswersOfAHundredCostAndRepeatNothing() {
        platform.unreliable(42);
        for (int channel = 0; channel < 40; channel++) {
            for (int day = 1; day <= 10; day++) {
                desk.plan(channel("c" + channel), "daily:" + day, channel + "/" + day);
            }
        }
        desk.runsFor(Duration.ofHours(3));
        assertThat(platform.texts()).hasSize(400).doesNotHaveDuplicates();
        assertThat(platform.requests()).isGreaterThan(400);
    }

    @Test
    void aPlatformThatIsNotThereKeepsItsPosts() {
        Destination elsewhere =
                new Destination.Channel(new ChannelRef(new dev.paperboy.chat.WorkspaceId("gone", "w"), "papers"));
        desk.plan(elsewhere, KEY, "28 April");
        desk.plan(PAPERS, KEY, "28 April");
        desk.runsFor(HOUR);
        assertThat(desk.state(elsewhere, KEY)).isEqualTo(State.PENDING);
        assertThat(desk.state(PAPERS, KEY)).isEqualTo(State.SENT);
    }

    @Test
    void keysAreShortEnoughForEveryPlatformAndNeverTheSame() {
        PostKeys keys = new PostKeys(new java.security.SecureRandom());
        assertThat(IntStream.range(0, 10_000).mapToObj(_ -> keys.next()).distinct())
                .hasSize(10_000);
    }

    /** The moment between the commit before a request and the one after it. */
    private Delivery attempting() {
        long fence = desk.ledger().nextFence();
        Delivery planned = desk.delivery(PAPERS, KEY, 0);
        Progress attempting = planned.progress().attempting(new ChannelRef(Desk.WORKSPACE, "papers"), desk.now());
        assertThat(desk.ledger().move(fence, planned, attempting)).isTrue();
        return planned;
    }

    private Desk afterDeath() {
        desk.dies();
        desk = desk.another();
        return desk;
    }
}
