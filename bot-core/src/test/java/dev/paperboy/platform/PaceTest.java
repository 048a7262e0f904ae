package dev.paperboy.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.WorkspaceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long MILLI = 1_000_000L;

    /** Which post left when, by a clock that jumps to the next moment at which one may. */
    private static final class Run {
        private final Pace pace;
        private final Map<Pace.Ticket, ChannelRef> channels = new HashMap<>();
        private final List<Left> left = new ArrayList<>();
        private long now;

        Run(Limits limits) {
            pace = new Pace(limits);
        }

        record Left(long at, ChannelRef channel) {}

        Pace.Ticket wants(Lane lane, ChannelRef channel) {
            Pace.Ticket ticket = new Pace.Ticket();
            channels.put(ticket, channel);
            pace.add(lane, channel, ticket, now);
            return ticket;
        }

        Pace.Ticket wants(ChannelRef channel) {
            return wants(Lane.POSTS, channel);
        }

        void until(long end) {
            until(end, 0);
        }

        /** @param late how late whoever may leave notices it */
        void until(long end, long late) {
            while (true) {
                Optional<Pace.Ticket> ticket = pace.poll(now);
                if (ticket.isPresent()) {
                    left.add(new Left(now, channels.get(ticket.get())));
                    continue;
                }
                long next = pace.nextAt(now);
                if (next == Long.MAX_VALUE || next > end) {
                    now = Math.max(now, Math.min(end, next));
                    return;
                }
                assertThat(next).isGreaterThan(now);
                now = next + late;
            }
        }

        int most(Function<Left, Object> scope) {
            return left.stream().collect(Collectors.groupingBy(scope)).values().stream()
                    .mapToInt(Run::mostInASecond)
                    .max()
                    .orElse(0);
        }

        List<String> order() {
            return left.stream().map(one -> one.channel().id()).toList();
        }

        private static int mostInASecond(List<Left> posts) {
            int most = 0;
            int first = 0;
            for (int i = 0; i < posts.size(); i++) {
                while (posts.get(i).at() - posts.get(first).at() > SECOND) {
                    first++;
                }
                most = Math.max(most, i - first + 1);
            }
            return most;
        }
    }

    @Property(tries = 60)
    void noLimitIsExceededInAnySecond(
            @ForAll @IntRange(min = 1, max = 6) int workspaces,
            @ForAll @IntRange(min = 1, max = 8) int channels,
            @ForAll @IntRange(min = 1, max = 4) int each,
            @ForAll @IntRange(min = 0, max = 20) int late) {
        Run run = new Run(limits(9, 4, 2));
        for (int i = 0; i < each; i++) {
            for (int w = 0; w < workspaces; w++) {
                for (int c = 0; c < channels; c++) {
                    run.wants(channel("w" + w, "c" + c));
                }
            }
            run.until(i * SECOND / 3, late * MILLI);
        }
        run.until(Long.MAX_VALUE, late * MILLI);

        assertThat(run.left).hasSize(workspaces * channels * each);
        assertThat(run.most(one -> "all")).isLessThanOrEqualTo(9);
        assertThat(run.most(one -> one.channel().workspace())).isLessThanOrEqualTo(4);
        assertThat(run.most(Run.Left::channel)).isLessThanOrEqualTo(2);
    }

    @Test
    void tenThousandChannelsTakeLittleMoreThanTheLimitAsks() {
        Run run = new Run(Limits.DISCORD);
        for (int i = 0; i < 10_000; i++) {
            run.wants(channel("guild " + i % 700, "c" + i));
        }
        run.until(Long.MAX_VALUE, MILLI);

        assertThat(run.most(one -> "all")).isLessThanOrEqualTo(50);
        assertThat(run.left.getLast().at() / (double) SECOND).isLessThan(1.06 * 10_000 / 50);
    }

    @Test
    void aSmallWorkspaceDoesNotWaitForABigOne() {
        Run run = new Run(limits(10, 0, 0));
        for (int i = 0; i < 1_000; i++) {
            run.wants(channel("big", "b" + i));
        }
        run.until(3 * SECOND);
        run.wants(channel("small", "s1"));
        run.wants(channel("small", "s2"));
        int before = run.left.size();
        run.until(Long.MAX_VALUE);

        assertThat(run.order().subList(before, before + 4)).containsExactlyInAnyOrder("s1", "s2", "b29", "b30");
    }

    @Test
    void workspacesTakeTurns() {
        Run run = new Run(limits(10, 0, 0));
        List.of("a", "b", "c").forEach(id -> {
            for (int i = 0; i < 20; i++) {
                run.wants(channel(id, id));
            }
        });
        run.until(Long.MAX_VALUE);

        assertThat(run.order().subList(0, 9)).containsExactly("a", "b", "c", "a", "b", "c", "a", "b", "c");
    }

    @Test
    void aSlowChannelDelaysNoOther() {
        Run run = new Run(Limits.SLACK);
        run.wants(channel("team", "slow"));
        run.wants(channel("team", "slow"));
        run.wants(channel("team", "slow"));
        run.wants(channel("team", "other"));
        run.until(SECOND);

        assertThat(run.order()).containsExactly("slow", "other");
        run.until(Long.MAX_VALUE);
        assertThat(run.left.getLast().at()).isBetween(2 * SECOND, 2_200 * MILLI);
    }

    @Test
    void anAnswerWaitsForNoPost() {
        Run run = new Run(limits(10, 1, 1));
        for (int i = 0; i < 1_000; i++) {
            run.wants(channel("busy", "c"));
        }
        run.until(5 * SECOND);
        run.wants(Lane.ANSWERS, channel("busy", "asked"));
        long asked = run.now;
        run.until(6 * SECOND);

        Run.Left answer = run.left.stream()
                .filter(one -> one.channel().id().equals("asked"))
                .findFirst()
                .orElseThrow();
        assertThat(answer.at() - asked).isLessThan(110 * MILLI);
    }

    /** F20: exactly what was refused waits, and nothing leaves before its time. */
    @Test
    void whatIsHeldWaitsAndNothingElse() {
        Run run = new Run(Limits.NONE);
        run.pace.hold(new Scope.Channel(channel("a", "held")), 0, 7 * SECOND);
        run.pace.hold(new Scope.Workspace(channel("b", "any").workspace()), 0, 5 * SECOND);
        for (String id : List.of("held", "free")) {
            run.wants(channel("a", id));
            run.wants(channel("b", id));
        }
        run.until(Long.MAX_VALUE);

        assertThat(run.left)
                .containsExactly(
                        new Run.Left(0, channel("a", "free")),
                        new Run.Left(5 * SECOND, channel("b", "held")),
                        new Run.Left(5 * SECOND, channel("b", "free")),
                        new Run.Left(7 * SECOND, channel("a", "held")));
    }

    @Test
    void whatAlreadyWaitsIsHeldToo() {
        Run run = new Run(Limits.DISCORD);
        for (int i = 0; i < 10; i++) {
            run.wants(channel("a", "c" + i));
        }
        run.until(50 * MILLI);
        int before = run.left.size();
        run.pace.hold(new Scope.Platform("discord"), run.now, 60 * SECOND);
        run.wants(Lane.ANSWERS, channel("a", "asked"));
        run.until(Long.MAX_VALUE);

        assertThat(run.left.get(before)).isEqualTo(new Run.Left(60 * SECOND, channel("a", "asked")));
    }

    @Test
    void aRefusedWorkspaceFallsBackAndRecovers() {
        Run run = new Run(Limits.SLACK);
        for (int i = 0; i < 2_000; i++) {
            run.wants(channel("team", "c" + i));
        }
        run.until(20 * SECOND);
        run.pace.hold(new Scope.Channel(channel("team", "refused")), run.now, run.now + SECOND);
        run.until(190 * SECOND);

        long[] bySecond = new long[190];
        run.left.forEach(one -> bySecond[(int) (one.at() / SECOND)]++);
        assertThat(perSecond(bySecond, 5, 20)).isBetween(4.6, 5.0);
        assertThat(perSecond(bySecond, 22, 48)).isBetween(0.9, 1.0);
        assertThat(perSecond(bySecond, 52, 78)).isBetween(1.8, 2.0);
        assertThat(perSecond(bySecond, 145, 190)).isBetween(4.6, 5.0);
    }

    @Test
    void whoGaveUpTakesNobodysTurn() {
        Run run = new Run(limits(1, 0, 0));
        Pace.Ticket first = run.wants(channel("a", "gave up"));
        Pace.Ticket asked = run.wants(Lane.ANSWERS, channel("a", "gave up"));
        run.wants(channel("b", "stays"));
        first.giveUp();
        asked.giveUp();
        run.until(SECOND / 2);

        assertThat(run.order()).containsExactly("stays");
    }

    /** Ten times as many cost about ten times as much, not a hundred times. */
    @Test
    void nothingIsQuadratic() {
        Arrays.stream(new int[] {20_000, 20_000}).forEach(PaceTest::nanosFor);
        long few = nanosFor(20_000);
        long many = nanosFor(200_000);

        assertThat(many).isLessThan(40 * few);
    }

    private static long nanosFor(int posts) {
        long start = System.nanoTime();
        Run run = new Run(Limits.SLACK);
        for (int i = 0; i < posts; i++) {
            run.wants(channel("w" + i % 5_000, "c" + i % 20_000));
        }
        run.until(Long.MAX_VALUE);
        assertThat(run.left).hasSize(posts);
        return System.nanoTime() - start;
    }

    private static double perSecond(long[] bySecond, int from, int to) {
        return Arrays.stream(bySecond, from, to).average().orElse(0);
    }

    /** Zero is no limit. */
    private static Limits limits(int platform, int workspace, int channel) {
        return new Limits(limit(platform), limit(workspace), OptionalInt.empty(), limit(channel));
    }

    private static OptionalInt limit(int value) {
        return value == 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static ChannelRef channel(String workspace, String id) {
        return new ChannelRef(new WorkspaceId("stand-in", workspace), id);
    }
}
