package dev.paperboy.digest;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Real digests, where they are at hand: they are not part of this repository. */
public final class Seeds {
    private Seeds() {}

    /**
     * The folder that {@code PAPERBOY_SEEDS} names (environment or system property), or {@code shared/seeds} beside the
     * checkout. A test without it is skipped.
     */
    public static Path folder() {
        Optional<Path> folder = found();
        assumeThat(folder).as("real digests").isPresent();
        return folder.orElseThrow();
    }

    /** The same; empty where there is none. */
    public static Optional<Path> found() {
        return candidates().filter(Files::isDirectory).findFirst();
    }

    private static Stream<Path> candidates() {
        Stream<Path> named = Stream.of(System.getProperty("PAPERBOY_SEEDS"), System.getenv("PAPERBOY_SEEDS"))
                .flatMap(Stream::ofNullable)
                .map(Path::of);
        Stream<Path> above = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared/seeds"));
        return Stream.concat(named, above);
    }
}
