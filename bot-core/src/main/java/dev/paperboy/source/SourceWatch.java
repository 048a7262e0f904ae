package dev.paperboy.source;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a source again and again, on a daemon thread of its own. */
public final class SourceWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SourceWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final ScheduledExecutorService thread;
    private final Future<?> looks;

    private SourceWatch(DigestSource source, Duration every) {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("source " + source.name()).factory());
        looks = thread.scheduleWithFixedDelay(() -> look(source), 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A watch that runs; its first look is at once. */
    public static SourceWatch start(DigestSource source) {
        return start(source, EVERY);
    }

    static SourceWatch start(DigestSource source, Duration every) {
        return new SourceWatch(source, every);
    }

    /** A look that fails must not be the last one. */
    private static void look(DigestSource source) {
        try {
            source.look();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("cannot look at {}", source.name(), e);
        }
    }

    /** Waits for a look that is under way. */
    @Override
    public void close() {
        looks.cancel(false);
        thread.close();
    }
}
