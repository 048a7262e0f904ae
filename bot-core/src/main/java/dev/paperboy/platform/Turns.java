package dev.paperboy.platform;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Who is next among several that wait: whose time has come, in the order in which it came. Whoever wants another turn goes
 * to the end, so that nobody starves. Each step costs the logarithm of how many wait.
 */
final class Turns<T extends Turns.Waiting> {
    private static final long NEVER = Long.MAX_VALUE;
    private static final long READY = Long.MIN_VALUE;

    /** What can wait for a turn, in one place. */
    static class Waiting {
        private long due = NEVER;

        boolean isWaiting() {
            return due != NEVER;
        }
    }

    private record Alarm<T>(long at, long order, T one) {}

    private final Queue<T> ready = new ArrayDeque<>();
    /** May hold more than one of the same; the one that agrees with its {@code due} counts. */
    private final PriorityQueue<Alarm<T>> alarms =
            new PriorityQueue<>(Comparator.<Alarm<T>>comparingLong(Alarm::at).thenComparingLong(Alarm::order));

    private long order;
    private int waiting;

    /** Lets it wait until then; without effect when it waits for something earlier already. */
    void add(T one, long at) {
        if (at >= due(one)) {
            return;
        }
        if (!one.isWaiting()) {
            waiting++;
        }
        due(one, at);
        alarms.add(new Alarm<>(at, order++, one));
    }

    /** Takes out whose turn it is; empty when it is nobody's yet. */
    Optional<T> next(long now) {
        while (!alarms.isEmpty() && alarms.peek().at() <= now) {
            Alarm<T> alarm = alarms.remove();
            if (counts(alarm)) {
                due(alarm.one(), READY);
                ready.add(alarm.one());
            }
        }
        Optional<T> next = Optional.ofNullable(ready.poll());
        next.ifPresent(one -> {
            due(one, NEVER);
            waiting--;
        });
        return next;
    }

    /** When the next turn is, not before now; {@link Long#MAX_VALUE} when nobody waits. */
    long nextAt(long now) {
        if (!ready.isEmpty()) {
            return now;
        }
        while (!alarms.isEmpty() && !counts(alarms.peek())) {
            alarms.remove();
        }
        return alarms.isEmpty() ? NEVER : Math.max(now, alarms.peek().at());
    }

    boolean isEmpty() {
        return waiting == 0;
    }

    private boolean counts(Alarm<T> alarm) {
        return due(alarm.one()) == alarm.at();
    }

    private static long due(Waiting one) {
        return one.due;
    }

    private static void due(Waiting one, long at) {
        one.due = at;
    }
}
