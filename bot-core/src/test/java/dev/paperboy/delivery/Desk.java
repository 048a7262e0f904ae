package dev.paperboy.delivery;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.PersonRef;
import dev.paperboy.chat.Poster;
import dev.paperboy.chat.RichText;
import dev.paperboy.chat.WorkspaceId;
import dev.paperboy.edition.Edition;
import dev.paperboy.platform.Pacer;
import dev.paperboy.schedule.Schedule;
import dev.paperboy.schedule.ScheduleId;
import dev.paperboy.schedule.Schedules;
import dev.paperboy.store.Database;
import dev.paperboy.text.Language;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;

/** The real ledger and engine over a real database, for editions that a test makes by hand, at a time that it sets. */
final class Desk implements AutoCloseable {
    static final WorkspaceId WORKSPACE = new WorkspaceId("stand-in", "w");
    static final Instant START = Instant.parse("2025-04-29T00:00:00Z");
    static final PersonRef MANAGER = new PersonRef(WORKSPACE, "seojun");

    private static final Timing TIMING = new Timing(
            Timing.DEFAULT.requestTimeout(),
            Timing.DEFAULT.quarantine(),
            Timing.DEFAULT.doubt(),
            Timing.DEFAULT.window(),
            Duration.ofMillis(100));

    private final Path folder;
    private final AtomicReference<Instant> now;
    private final StandInPlatform platform;
    private final Database database;
    private final Ledger ledger;
    private final Entries entries;
    private final Schedules schedules;
    private final Troubles troubles;
    private final Engine engine;

    private Desk(Path folder, AtomicReference<Instant> now, StandInPlatform platform) {
        this.folder = folder;
        this.now = now;
        this.platform = platform;
        this.database = Database.open(folder.resolve("paperboy.db"));
        this.ledger = new Ledger(database.jdbi());
        PostKeys keys = new PostKeys(new SecureRandom());
        this.entries = new Entries(ledger, keys);
        this.schedules = new Schedules(database.jdbi());
        Policies policies = new Policies(TIMING);
        this.troubles = new Troubles(database.jdbi(), ledger, schedules, new Notices(ledger, keys));
        Courier courier = new Courier(
                ledger,
                new Posting(
                        name -> name.equals(WORKSPACE.platform()) ? Optional.<Poster>of(platform) : Optional.empty()),
                policies,
                troubles,
                new Pacer(Map.of(), () -> Duration.between(START, now.get()).toNanos()),
                now::get);
        this.engine = new Engine(folder, ledger, (_, _) -> {}, courier, policies, TIMING, now::get);
    }

    static Desk in(Path folder) {
        AtomicReference<Instant> now = new AtomicReference<>(START);
        return new Desk(folder, now, new StandInPlatform(now::get));
    }

    /** Another process over the same data, with the same platform and time. */
    Desk another() {
        return new Desk(folder, now, platform);
    }

    StandInPlatform platform() {
        return platform;
    }

    Ledger ledger() {
        return ledger;
    }

    Engine engine() {
        return engine;
    }

    Schedules schedules() {
        return schedules;
    }

    Troubles troubles() {
        return troubles;
    }

    Database database() {
        return database;
    }

    Instant now() {
        return now.get();
    }

    void passes(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    /** Time passes, and the engine is called whenever it asks for it. */
    void runsFor(Duration time) {
        Instant end = now.get().plus(time);
        engine.tick();
        for (Optional<Instant> next = next(end); next.isPresent(); next = next(end)) {
            now.set(next.get());
            engine.tick();
        }
        now.set(end);
        engine.tick();
    }

    private Optional<Instant> next(Instant end) {
        return engine.nextDue().filter(at -> at.isBefore(end));
    }

    static Destination channel(String id) {
        return new Destination.Channel(new ChannelRef(WORKSPACE, id));
    }

    static Destination person(String id) {
        return new Destination.Person(new PersonRef(WORKSPACE, id));
    }

    /** Writes an edition of one part down. */
    void plan(Destination destination, String key, String text) {
        ledger.writes().write(handle -> {
            add(handle, destination, key, text);
            return true;
        });
    }

    void add(Handle handle, Destination destination, String key, String text) {
        Edition.Part part = part(0, OptionalInt.empty(), text);
        add(handle, new Edition(destination, key, Optional.empty(), List.of(part), List.of(), 0));
    }

    void plan(Edition edition) {
        ledger.writes().write(handle -> {
            add(handle, edition);
            return true;
        });
    }

    private void add(Handle handle, Edition edition) {
        entries.edition(
                handle, edition, new ScheduleId("s-" + edition.destination().id()), now.get());
    }

    /** A message with a reply for each paper. */
    void planThread(Destination destination, String key, String text, int replies) {
        List<Edition.Part> parts = new ArrayList<>(List.of(part(0, OptionalInt.empty(), text)));
        for (int i = 1; i <= replies; i++) {
            parts.add(part(i, OptionalInt.of(0), text + " reply " + i));
        }
        plan(new Edition(destination, key, Optional.empty(), parts, List.of(), 0));
    }

    static Edition.Part part(int number, OptionalInt parent, String text) {
        return new Edition.Part(
                number,
                parent,
                new Message(text, List.of(new Block.Heading(text), new Block.Paragraph(RichText.bold(text)))));
    }

    /** The channel's post time, at which nothing is due during the test. */
    ScheduleId schedule(Destination destination) {
        Schedule schedule = new Schedule(
                new ScheduleId("s-" + destination.id()),
                destination,
                Schedule.Rhythm.DAILY,
                LocalTime.of(9, 0),
                ZoneId.of("Asia/Seoul"),
                EnumSet.allOf(DayOfWeek.class),
                5,
                Schedule.Layout.COMPACT,
                Duration.ofHours(12),
                Schedule.CatchUp.LATEST,
                Language.ENGLISH,
                MANAGER,
                Optional.empty(),
                Optional.empty(),
                START.plus(Duration.ofDays(30)));
        schedules.keep(schedule);
        return schedule.id();
    }

    Delivery delivery(Destination destination, String key, int part) {
        return ledger.find(destination, key, part).orElseThrow();
    }

    State state(Destination destination, String key) {
        return delivery(destination, key, 0).state();
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }

    /** As a process that is killed: nothing is written any more, and the operating system lets go of its lock. */
    void dies() {
        ledger.nextFence();
        close();
    }
}
