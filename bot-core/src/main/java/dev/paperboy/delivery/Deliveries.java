package dev.paperboy.delivery;

import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.Poster;
import dev.paperboy.chat.WorkspaceId;
import dev.paperboy.command.Command;
import dev.paperboy.digest.Archive;
import dev.paperboy.edition.Editions;
import dev.paperboy.platform.Pacer;
import dev.paperboy.schedule.Schedules;
import dev.paperboy.schedule.Waker;
import dev.paperboy.store.DataFolder;
import dev.paperboy.store.Database;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Brings each edition to its destination once, whatever fails. Of several processes over the same data one sends; the others
 * stand by, and answer commands.
 */
public final class Deliveries implements AutoCloseable {
    private final Database database;
    private final Schedules schedules;
    private final Archive archive;
    private final InstantSource clock;
    private final Ledger ledger;
    private final Troubles troubles;
    private final Planner planner;
    private final Engine engine;
    private Optional<Waker> waker = Optional.empty();

    /**
     * Sends nothing until {@link #tick} or {@link #start}.
     *
     * @param platforms by their names; what is for one that is not there waits. A platform's optional abilities are found by
     *     its type: {@code FindsPosts}, {@code RepliesInThreads}, {@code OpensDirectMessages}
     * @param pacer asked before each post
     */
    public Deliveries(
            Database database,
            DataFolder folder,
            Archive archive,
            Schedules schedules,
            Editions editions,
            Function<String, Optional<? extends Poster>> platforms,
            Pacer pacer,
            Timing timing,
            InstantSource clock) {
        this.database = database;
        this.schedules = schedules;
        this.archive = archive;
        this.clock = clock;
        this.ledger = new Ledger(database.jdbi());
        PostKeys keys = new PostKeys(new SecureRandom());
        this.troubles = new Troubles(database.jdbi(), ledger, schedules, new Notices(ledger, keys));
        Policies policies = new Policies(timing);
        this.planner = new Planner(
                ledger, schedules, editions, troubles, new Entries(ledger, keys), policies, archive::revision);
        Courier courier = new Courier(ledger, new Posting(platforms), policies, troubles, pacer, clock);
        this.engine = new Engine(folder.path(), ledger, planner, courier, policies, timing, clock);
    }

    /**
     * Plans what is due, settles what is doubtful and may be looked for, sends all that may be sent now, and returns when
     * that is done. Does nothing while another process sends.
     *
     * @return whether this process sends
     */
    public boolean tick() {
        return engine.tick();
    }

    /** Does the same by itself from now on: when something is due, and every second, in case another process has ended. */
    public void start() {
        AtomicLong looks = new AtomicLong();
        waker = Optional.of(Waker.start(clock, this::earliest, looks::incrementAndGet, engine::pass));
    }

    private Optional<Instant> earliest() {
        return Stream.of(schedules.earliest(), engine.nextDue())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** {@code status}, {@code resend} and {@code schedule now}. */
    public List<Command> commands() {
        return List.of(
                new StatusCommand(archive, schedules, ledger, troubles).command(),
                new ResendCommand(ledger).command(),
                new PostNowCommand(schedules, planner).command());
    }

    /** The platform says that the channel is no more, or that the bot is not in it any more: its schedules are suspended. */
    public void unreachable(ChannelRef channel, boolean gone) {
        ledger.writes().write(handle -> {
            troubles.suspend(
                    handle,
                    ledger.fence(handle),
                    new Destination.Channel(channel),
                    gone ? Cause.CHANNEL_GONE : Cause.NOT_ALLOWED,
                    clock.instant());
            return true;
        });
    }

    /** The platform says that the bot is no more in a workspace: nothing is posted there until {@link #installed}. */
    public void uninstalled(WorkspaceId workspace) {
        database.jdbi().useTransaction(handle -> troubles.disable(handle, workspace, clock.instant()));
    }

    /** The bot is in a workspace, again perhaps. What could not be posted meanwhile is not posted any more. */
    public void installed(WorkspaceId workspace) {
        ledger.writes().write(handle -> {
            if (troubles.isDisabled(handle, workspace)) {
                ledger.abandon(handle, workspace);
                troubles.enable(handle, workspace);
            }
            return true;
        });
    }

    /** Stops sending: what is under way is finished, or is in doubt and will be looked for. Takes 20 s at most. */
    @Override
    public void close() {
        waker.ifPresent(Waker::close);
        waker = Optional.empty();
        engine.close();
    }
}
