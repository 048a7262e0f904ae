package dev.paperboy.platform;

import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.WorkspaceId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;

/**
 * When which message to one platform may leave: workspaces take turns, and in each of them its channels. It only tells;
 * waiting is {@link Pacer}'s. Times are nanoseconds since some moment, never smaller than before. Not safe for threads.
 */
final class Pace {
    private static final int FEW = 1_024;

    /** A workspace that was refused gets one more a second after each of these. */
    static final long RECOVERY = 30 * Gate.SECOND;

    private final Limits limits;
    private final Gate gate = new Gate();
    private final Queue<Ticket> answers = new ArrayDeque<>();
    private final Turns<Workspace> workspaces = new Turns<>();
    private final Map<WorkspaceId, Workspace> known = new HashMap<>();
    private int size;
    private int sweepAt = FEW;

    Pace(Limits limits) {
        this.limits = limits;
    }

    /** One message that wants to leave. */
    static class Ticket {
        private boolean givenUp;

        /** It no longer wants to leave, and takes nobody's turn. */
        void giveUp() {
            givenUp = true;
        }
    }

    private static final class Channel extends Turns.Waiting {
        private final Gate gate = new Gate();
        private final Queue<Ticket> tickets = new ArrayDeque<>();
    }

    private static final class Workspace extends Turns.Waiting {
        private final Gate gate = new Gate();
        private final Turns<Channel> channels = new Turns<>();
        private final Map<ChannelRef, Channel> known = new HashMap<>();
        private long refusedAt = Long.MIN_VALUE / 2;

        long nextAt(long now) {
            return Math.max(channels.nextAt(now), gate.opensAt());
        }

        OptionalInt limit(Limits limits, long now) {
            if (limits.workspace().isEmpty()) {
                return limits.workspace();
            }
            int most = limits.workspace().getAsInt();
            long recovered = Math.min(most, (now - refusedAt) / RECOVERY);
            return OptionalInt.of(
                    (int) Math.min(most, limits.workspaceAfterRefusal().orElse(most) + recovered));
        }

        void sweep(long now) {
            known.values().removeIf(channel -> !channel.isWaiting() && channel.gate.isAsNew(now));
        }

        boolean isAsNew(Limits limits, long now) {
            return known.isEmpty()
                    && !isWaiting()
                    && gate.isAsNew(now)
                    && limit(limits, now).equals(limits.workspace());
        }
    }

    void add(Lane lane, ChannelRef ref, Ticket ticket, long now) {
        switch (lane) {
            case ANSWERS -> answers.add(ticket);
            case POSTS -> {
                Workspace workspace = workspace(ref.workspace());
                Channel channel = channel(workspace, ref);
                channel.tickets.add(ticket);
                workspace.channels.add(channel, Math.max(now, channel.gate.opensAt()));
                workspaces.add(workspace, workspace.nextAt(now));
            }
        }
    }

    /** Lets the next one leave that may leave now. */
    Optional<Ticket> poll(long now) {
        sweep(now);
        if (!gate.isOpen(now)) {
            return Optional.empty();
        }
        Optional<Ticket> next = first(answers).or(() -> post(now));
        next.ifPresent(leaves -> gate.pass(now, limits.platform()));
        return next;
    }

    /** When to poll next; {@link Long#MAX_VALUE} when nobody waits. There may be nobody then after all. */
    long nextAt(long now) {
        long next = answers.isEmpty() ? workspaces.nextAt(now) : now;
        return next == Long.MAX_VALUE ? next : Math.max(next, gate.opensAt());
    }

    /** Nothing of that scope leaves before then. */
    void hold(Scope scope, long now, long until) {
        switch (scope) {
            case Scope.Platform _ -> gate.hold(until);
            case Scope.Workspace(WorkspaceId id) -> refused(id, now).gate.hold(until);
            case Scope.Channel(ChannelRef ref) ->
                channel(refused(ref.workspace(), now), ref).gate.hold(until);
        }
    }

    private Workspace refused(WorkspaceId id, long now) {
        Workspace workspace = workspace(id);
        workspace.refusedAt = now;
        return workspace;
    }

    private Workspace workspace(WorkspaceId id) {
        return known.computeIfAbsent(id, unseen -> {
            size++;
            return new Workspace();
        });
    }

    private Channel channel(Workspace workspace, ChannelRef ref) {
        return workspace.known.computeIfAbsent(ref, unseen -> {
            size++;
            return new Channel();
        });
    }

    private static Optional<Ticket> first(Queue<Ticket> tickets) {
        Ticket ticket = tickets.poll();
        while (ticket != null && ticket.givenUp) {
            ticket = tickets.poll();
        }
        return Optional.ofNullable(ticket);
    }

    private Optional<Ticket> post(long now) {
        Optional<Workspace> turn = workspaces.next(now);
        while (turn.isPresent()) {
            Workspace workspace = turn.get();
            Optional<Ticket> ticket = workspace.gate.isOpen(now) ? post(workspace, now) : Optional.empty();
            ticket.ifPresent(leaves -> workspace.gate.pass(now, workspace.limit(limits, now)));
            if (!workspace.channels.isEmpty()) {
                workspaces.add(workspace, workspace.nextAt(now));
            }
            if (ticket.isPresent()) {
                return ticket;
            }
            turn = workspaces.next(now);
        }
        return Optional.empty();
    }

    private Optional<Ticket> post(Workspace workspace, long now) {
        Optional<Channel> turn = workspace.channels.next(now);
        while (turn.isPresent()) {
            Channel channel = turn.get();
            Optional<Ticket> ticket = channel.gate.isOpen(now) ? first(channel.tickets) : Optional.empty();
            ticket.ifPresent(leaves -> channel.gate.pass(now, limits.channel()));
            if (!channel.tickets.isEmpty()) {
                workspace.channels.add(channel, Math.max(now, channel.gate.opensAt()));
            }
            if (ticket.isPresent()) {
                return ticket;
            }
            turn = workspace.channels.next(now);
        }
        return Optional.empty();
    }

    /** Forgets what stands still: once as much again is known as after the last time, so that a step costs next to nothing. */
    private void sweep(long now) {
        if (size < sweepAt) {
            return;
        }
        known.values().forEach(workspace -> workspace.sweep(now));
        known.values().removeIf(workspace -> workspace.isAsNew(limits, now));
        size = known.values().stream()
                .mapToInt(workspace -> 1 + workspace.known.size())
                .sum();
        sweepAt = Math.max(FEW, 2 * size);
    }
}
