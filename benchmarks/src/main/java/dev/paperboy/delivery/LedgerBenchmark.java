package dev.paperboy.delivery;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.MessageRef;
import dev.paperboy.chat.Poster;
import dev.paperboy.chat.RichText;
import dev.paperboy.chat.WorkspaceId;
import dev.paperboy.edition.Edition;
import dev.paperboy.platform.Pacer;
import dev.paperboy.schedule.ScheduleId;
import dev.paperboy.schedule.Schedules;
import dev.paperboy.store.Database;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Two thousand deliveries to as many channels of a platform that answers at once, beside what the disk alone needs for two
 * commits each: a page written and forced, four thousand times. In this package because the ledger is nobody else's business.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 8)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class LedgerBenchmark {
    private static final int DELIVERIES = 2_000;
    private static final int PAGE = 4_096;
    private static final Instant NOW = Instant.parse("2025-04-29T00:00:00Z");
    private static final WorkspaceId WORKSPACE = new WorkspaceId("stand-in", "w");

    @State(Scope.Benchmark)
    public static class Planned {
        private final Folder folder = new Folder();
        private Database database;
        private Ledger ledger;
        private Engine engine;

        @Setup(Level.Iteration)
        public void plan() throws IOException {
            Path path = folder.make();
            database = Database.open(path.resolve("paperboy.db"));
            ledger = new Ledger(database.jdbi());
            PostKeys keys = new PostKeys(new SecureRandom());
            Entries entries = new Entries(ledger, keys);
            engine = engine(path, keys);
            ledger.writes().write(handle -> {
                for (int i = 0; i < DELIVERIES; i++) {
                    entries.edition(handle, edition(i), new ScheduleId("s"), NOW);
                }
                return true;
            });
        }

        private Engine engine(Path path, PostKeys keys) {
            Policies policies = new Policies(Timing.DEFAULT);
            Troubles troubles =
                    new Troubles(database.jdbi(), ledger, new Schedules(database.jdbi()), new Notices(ledger, keys));
            Poster answersAtOnce = (channel, message, key) -> new MessageRef(channel, key.value());
            Courier courier = new Courier(
                    ledger,
                    new Posting(name -> Optional.of(answersAtOnce)),
                    policies,
                    troubles,
                    new Pacer(Map.of(), System::nanoTime),
                    () -> NOW);
            return new Engine(path, ledger, (fence, now) -> {}, courier, policies, Timing.DEFAULT, () -> NOW);
        }

        @TearDown(Level.Iteration)
        public void end() throws IOException {
            if (ledger.in(dev.paperboy.delivery.State.SENT).size() != DELIVERIES) {
                throw new IllegalStateException("not all were sent");
            }
            engine.close();
            database.close();
            folder.remove();
        }
    }

    @State(Scope.Benchmark)
    public static class Bare {
        private final Folder folder = new Folder();
        private FileChannel file;

        @Setup(Level.Iteration)
        public void open() throws IOException {
            file = FileChannel.open(
                    folder.make().resolve("bare"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }

        @TearDown(Level.Iteration)
        public void end() throws IOException {
            file.close();
            folder.remove();
        }
    }

    @Benchmark
    public boolean ledger(Planned planned) {
        return planned.engine.tick();
    }

    @Benchmark
    public long fsyncs(Bare bare) throws IOException {
        ByteBuffer page = ByteBuffer.allocate(PAGE);
        for (int i = 0; i < 2 * DELIVERIES; i++) {
            page.clear();
            bare.file.write(page);
            bare.file.force(false);
        }
        return bare.file.position();
    }

    private static Edition edition(int number) {
        String text = "Daily Papers · 28 Apr 2025 · 12 papers · first: Towards Understanding Camera Motions";
        Message message = new Message(text, List.of(new Block.Heading(text), new Block.Paragraph(RichText.of(text))));
        return new Edition(
                new Destination.Channel(new ChannelRef(WORKSPACE, "c" + number)),
                "daily:2025-04-28",
                Optional.empty(),
                List.of(new Edition.Part(0, OptionalInt.empty(), message)),
                List.of(),
                0);
    }

    /** Beside the program and not in memory, where forcing costs nothing. */
    private static final class Folder {
        private Path path = Path.of("");

        Path make() throws IOException {
            path = Files.createTempDirectory(Path.of("").toAbsolutePath(), "ledger");
            return path;
        }

        void remove() throws IOException {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
