package dev.paperboy.source;

import dev.paperboy.digest.ImportReport;
import dev.paperboy.digest.Importer;
import dev.paperboy.digest.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder with digests, and what lies below it. It is looked through as a whole each time, because a network share tells
 * nobody of changes. A file is read when its size and time have stood still for a moment: until then someone is writing it.
 * Not for several threads at once.
 */
public final class FolderSource implements DigestSource {
    private static final Logger LOG = LoggerFactory.getLogger(FolderSource.class);
    /** How long a file must stand still: longer than a slow copy takes a breath. */
    static final Duration SETTLED = Duration.ofSeconds(5);
    /** A problem that stays is told again after so long. */
    private static final Duration REMINDER = Duration.ofDays(1);

    private final Path folder;
    private final Importer importer;
    private final InstantSource clock;
    private final Map<Path, Seen> seen = new HashMap<>();
    private final Map<String, Instant> told = new HashMap<>();
    private volatile SourceState state = SourceState.NOT_LOOKED_YET;

    public FolderSource(Path folder, Importer importer, InstantSource clock) {
        this.folder = folder;
        this.importer = importer;
        this.clock = clock;
    }

    /** What a file looks like from outside. */
    private record Shape(long size, FileTime time) {
        /** Empty when it has just been removed or renamed. */
        static Optional<Shape> of(Path file) throws IOException {
            try {
                BasicFileAttributes attributes =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                return Optional.of(new Shape(attributes.size(), attributes.lastModifiedTime()));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * A file as it was found.
     *
     * @param since when it first looked so
     * @param read whether it has been read so
     * @param problems what its reading came upon
     */
    private record Seen(Shape shape, Instant since, boolean read, List<String> problems) {
        static Seen first(Shape shape, Instant now) {
            return new Seen(shape, now, false, List.of());
        }

        /** A clock that was set back must not hold a file up for longer than it is meant to stand still. */
        boolean settled(Instant now) {
            return Duration.between(since, now).abs().compareTo(SETTLED) >= 0;
        }
    }

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public SourceState state() {
        return state;
    }

    @Override
    public SourceState look() {
        Instant now = clock.instant();
        List<String> problems = new ArrayList<>();
        try {
            Map<Path, Shape> present = files();
            seen.keySet().retainAll(present.keySet());
            present.forEach((file, shape) -> seen.merge(
                    file,
                    Seen.first(shape, now),
                    (before, changed) -> before.shape().equals(changed.shape()) ? before : changed));
            read(now);
            seen.values().forEach(file -> problems.addAll(file.problems()));
        } catch (IOException | UncheckedIOException e) {
            problems.add("the folder " + folder + " cannot be read: " + e.getMessage());
        } catch (RuntimeException e) {
            // Such as a database that is busy for too long. What has not been read is read the next time.
            problems.add("what is in the folder " + folder + " cannot be read in: " + e);
        }
        tell(problems, now);
        int waiting = (int) seen.values().stream().filter(file -> !file.read()).count();
        state = new SourceState(Optional.of(now), waiting, problems);
        return state;
    }

    /** All markdown files; links are among them, so that the importer can say that it follows none. */
    private Map<Path, Shape> files() throws IOException {
        Map<Path, Shape> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder.toRealPath())) {
            for (Path path : paths.filter(FolderSource::isMarkdown).toList()) {
                if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    Shape.of(path).ifPresent(shape -> files.put(path, shape));
                }
            }
        }
        return files;
    }

    private static boolean isMarkdown(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".md");
    }

    private void read(Instant now) {
        List<Path> settled = seen.entrySet().stream()
                .filter(file -> !file.getValue().read() && file.getValue().settled(now))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (settled.isEmpty()) {
            return;
        }
        ImportReport report = importer.run(settled, false, Progress.NONE);
        if (report.added() + report.updated() > 0) {
            LOG.info("{}: {} entries added, {} updated", folder, report.added(), report.updated());
        }
        Map<String, List<String>> refused = report.refused().stream()
                .collect(Collectors.groupingBy(
                        ImportReport.Remark::file, Collectors.mapping(FolderSource::line, Collectors.toList())));
        settled.forEach(file -> seen.computeIfPresent(
                file,
                (_, was) ->
                        new Seen(was.shape(), was.since(), true, refused.getOrDefault(file.toString(), List.of()))));
    }

    private static String line(ImportReport.Remark remark) {
        String place =
                remark.line().isPresent() ? remark.file() + ":" + remark.line().getAsInt() : remark.file();
        return place + ": " + remark.text();
    }

    /** Each problem once, and once a day while it stays. */
    private void tell(List<String> problems, Instant now) {
        told.keySet().retainAll(problems);
        for (String problem : problems) {
            Instant last = told.get(problem);
            if (last == null || Duration.between(last, now).abs().compareTo(REMINDER) >= 0) {
                LOG.warn("{}", problem);
                told.put(problem, now);
            }
        }
    }
}
