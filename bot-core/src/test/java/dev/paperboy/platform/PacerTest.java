package dev.paperboy.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@Timeout(60)
class PacerTest {
    private static final Limits TWO_HUNDRED =
            new Limits(OptionalInt.of(200), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    /** S5 in short: no refusal. In two seconds a busy machine's own delays weigh more than in two hundred. */
    @Test
    void manyChannelsAtOnceAreNeverTooMuch() throws Exception {
        fanOut(400, 200, TWO_HUNDRED, 1.5);
    }

    /** S5: no refusal, and at most 1.10 times what the limit asks, which is 200 seconds. */
    @Test
    @Timeout(400)
    @EnabledIfSystemProperty(named = "paperboy.fan-out", matches = "true")
    void tenThousandChannelsUnderDiscordsLimit() throws Exception {
        fanOut(10_000, 50, Limits.DISCORD, 1.10);
    }

    private static void fanOut(int channels, int perSecond, Limits limits, double most) throws Exception {
        Pacer pacer = new Pacer(Map.of("discord", limits), System::nanoTime);
        TokenBucket bucket = new TokenBucket(perSecond);
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> posts = IntStream.range(0, channels)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        pacer.await(Lane.POSTS, channel("guild " + i % 97, "c" + i));
                        bucket.take();
                        return i;
                    }))
                    .toList();
            for (Future<?> post : posts) {
                post.get();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double bound = (double) channels / perSecond;
        System.out.printf(
                "fan-out: %d channels, %.2f s, lower bound %.2f s, ratio %.3f, refused %d%n",
                channels, seconds, bound, seconds / bound, bucket.refused.get());

        assertThat(bucket.taken.get()).isEqualTo(channels);
        assertThat(bucket.refused.get()).isZero();
        assertThat(seconds / bound).isLessThan(most);
    }

    @Test
    void withoutALimitNobodyWaits() throws Exception {
        Pacer pacer = new Pacer(Map.of(), () -> 5);

        for (int i = 0; i < 1_000; i++) {
            pacer.await(Lane.POSTS, channel("w", "c"));
        }
    }

    @Test
    void aHoldIsKept() throws Exception {
        Pacer pacer = new Pacer(Map.of(), System::nanoTime);
        ChannelRef held = channel("w", "held");
        long start = System.nanoTime();

        assertThat(pacer.hold(new Scope.Channel(held), Duration.ofMillis(150))).isEqualTo(Duration.ofMillis(150));
        pacer.await(Lane.POSTS, channel("w", "other"));
        pacer.await(Lane.POSTS, held);

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(150_000_000L);
    }

    /** F21: what a platform asks for may be nonsense. */
    @Test
    void anAbsurdHoldIsBounded() {
        Pacer pacer = new Pacer(Map.of(), System::nanoTime);
        Scope scope = new Scope.Platform("discord");

        assertThat(pacer.hold(scope, Duration.ofSeconds(-5))).isEqualTo(Pacer.SHORTEST_HOLD);
        assertThat(pacer.hold(scope, Duration.ZERO)).isEqualTo(Pacer.SHORTEST_HOLD);
        assertThat(pacer.hold(scope, Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(Pacer.LONGEST_HOLD);
    }

    @Test
    void whoIsInterruptedLeavesTheOthersTheirTurn() throws Exception {
        Pacer pacer = new Pacer(Map.of(), System::nanoTime);
        pacer.hold(new Scope.Platform("discord"), Duration.ofMillis(200));
        ConcurrentLinkedQueue<String> left = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = threads.submit(() -> {
                pacer.await(Lane.POSTS, channel("w", "first"));
                return left.add("first");
            });
            Future<?> second = threads.submit(() -> {
                pacer.await(Lane.POSTS, channel("w", "second"));
                return left.add("second");
            });
            first.cancel(true);
            assertThatThrownBy(first::get).isInstanceOf(CancellationException.class);
            second.get();
        }

        assertThat(left).containsExactly("second");
    }

    private static ChannelRef channel(String workspace, String id) {
        return new ChannelRef(new WorkspaceId("discord", workspace), id);
    }

    /** A platform that refuses what is more than so many a second. */
    private static final class TokenBucket {
        private final int perSecond;
        private final AtomicLong taken = new AtomicLong();
        private final AtomicLong refused = new AtomicLong();
        private double tokens;
        private long at = System.nanoTime();

        TokenBucket(int perSecond) {
            this.perSecond = perSecond;
            this.tokens = perSecond;
        }

        synchronized void take() {
            long now = System.nanoTime();
            tokens = Math.min(perSecond, tokens + (now - at) / 1e9 * perSecond);
            at = now;
            if (tokens < 1) {
                refused.incrementAndGet();
            } else {
                tokens--;
                taken.incrementAndGet();
            }
        }
    }
}
