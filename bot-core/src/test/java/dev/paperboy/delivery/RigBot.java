package dev.paperboy.delivery;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.MessageRef;
import dev.paperboy.chat.Poster;
import dev.paperboy.chat.RichText;
import dev.paperboy.chat.UndeliverableException;
import dev.paperboy.chat.WorkspaceId;
import dev.paperboy.edition.Edition;
import dev.paperboy.platform.Pacer;
import dev.paperboy.schedule.ScheduleId;
import dev.paperboy.store.Database;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A bot to be killed: the real ledger and the real engine over a real database, in a process of its own. It gives each of
 * its channels its editions, one after the other, and ends when the ledger has brought all of them.
 */
public final class RigBot {
    static final Timing TIMING = new Timing(
            Duration.ofMillis(200),
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofSeconds(1));

    /** How posts are marked. */
    enum Arm {
        /** As FAULTS section 1 has it. */
        LEDGER,
        /** Sent, and then sent. */
        MARK_BEFORE,
        /** Sent, and then marked; what is not marked is sent. */
        MARK_AFTER
    }

    private RigBot() {}

    /** Arguments: the data folder, the platform's port, channels, editions for each, the arm. */
    public static void main(String[] args) throws InterruptedException {
        int port = Integer.parseInt(args[1]);
        int channels = Integer.parseInt(args[2]);
        int editions = Integer.parseInt(args[3]);
        Path folder = Path.of(args[0]);
        InstantSource clock = InstantSource.system();
        try (Database database = Database.open(folder.resolve("paperboy.db"))) {
            Ledger ledger = new Ledger(database.jdbi());
            Poster platform = new RigPlatform(port, TIMING.requestTimeout());
            Policies policies = new Policies(TIMING);
            Plan plan = new Plan(database.jdbi(), ledger, channels, editions);
            Steps steps = steps(Arm.valueOf(args[4]), ledger, platform, policies, clock, database.jdbi());
            try (Engine deliveries = new Engine(folder, ledger, plan, steps, policies, TIMING, clock)) {
                while (!plan.isDone()) {
                    deliveries.pass();
                    Thread.sleep(5);
                }
            }
        }
    }

    private static Steps steps(
            Arm arm, Ledger ledger, Poster platform, Policies policies, InstantSource clock, Jdbi jdbi) {
        return switch (arm) {
            case LEDGER ->
                new Courier(
                        ledger,
                        new Posting(_ -> Optional.of(platform)),
                        policies,
                        new Troubles(
                                jdbi,
                                ledger,
                                new dev.paperboy.schedule.Schedules(jdbi),
                                new Notices(ledger, new PostKeys(new SecureRandom()))),
                        new Pacer(Map.of(), System::nanoTime),
                        clock);
            case MARK_BEFORE ->
                (fence, delivery) -> {
                    Message message = Posting.message(ledger.payload(delivery).orElseThrow(), false);
                    ledger.move(fence, delivery, delivery.progress().sent(new MessageRef(channel(delivery), "?")));
                    try {
                        platform.post(channel(delivery), message, delivery.key());
                    } catch (UndeliverableException e) {
                        return true;
                    }
                    return true;
                };
            case MARK_AFTER ->
                (fence, delivery) -> {
                    Message message = Posting.message(ledger.payload(delivery).orElseThrow(), false);
                    try {
                        MessageRef posted = platform.post(channel(delivery), message, delivery.key());
                        return ledger.move(fence, delivery, delivery.progress().sent(posted));
                    } catch (UndeliverableException e) {
                        return ledger.move(
                                fence, delivery, delivery.progress().again(Optional.empty(), clock.instant()));
                    }
                };
        };
    }

    private static ChannelRef channel(Delivery delivery) {
        return ((Destination.Channel) delivery.destination()).ref();
    }

    /** Schedules in a table of their own: an edition is written down in one transaction with the one that is next. */
    private static final class Plan implements Planning {
        private final Jdbi jdbi;
        private final Ledger ledger;
        private final Entries entries;
        private final int channels;
        private final int editions;

        Plan(Jdbi jdbi, Ledger ledger, int channels, int editions) {
            this.jdbi = jdbi;
            this.ledger = ledger;
            this.entries = new Entries(ledger, new PostKeys(new SecureRandom()));
            this.channels = channels;
            this.editions = editions;
        }

        @Override
        public void plan(long fence, Instant now) {
            ledger.writes().write(handle -> {
                handle.execute("create table if not exists rig (channel integer primary key, planned integer)");
                for (int channel = 0; channel < channels; channel++) {
                    handle.execute("insert into rig values (?, 0) on conflict do nothing", channel);
                }
                idle(handle).forEach(channel -> planNext(handle, channel, now));
                return true;
            });
        }

        private List<Integer> idle(Handle handle) {
            return handle.createQuery("select channel from rig where planned < :most and not exists (select 1 from"
                            + " delivery where destination = 'c' || rig.channel and state <> 'SENT')")
                    .bind("most", editions)
                    .mapTo(Integer.class)
                    .list();
        }

        private void planNext(Handle handle, int channel, Instant now) {
            int number = handle.createQuery("update rig set planned = planned + 1 where channel = ? returning planned")
                    .bind(0, channel)
                    .mapTo(Integer.class)
                    .one();
            String name = "c" + channel + "/" + number;
            Message message = new Message(name, List.of(new Block.Paragraph(RichText.of(name))));
            entries.edition(
                    handle,
                    new Edition(
                            new Destination.Channel(
                                    new ChannelRef(new WorkspaceId(RigPlatform.NAME, "w"), "c" + channel)),
                            "daily:" + number,
                            Optional.empty(),
                            List.of(new Edition.Part(0, OptionalInt.empty(), message)),
                            List.of(),
                            0),
                    new ScheduleId("s" + channel),
                    now);
        }

        boolean isDone() {
            return jdbi.withHandle(handle -> handle.createQuery("select"
                            + " (select count(*) from delivery where state = 'SENT') = :all"
                            + " or exists (select 1 from delivery where state in ('PARKED', 'UNCERTAIN', 'SKIPPED'))")
                    .bind("all", channels * editions)
                    .mapTo(Boolean.class)
                    .one());
        }
    }
}
