package dev.paperboy.launcher;

import java.nio.file.Path;
import java.util.Optional;

/** Where things lie, as the start script tells it. */
final class Places {
    private Places() {}

    /** The distribution: what is built and only read. */
    static Path distribution() {
        return named("paperboy.home").orElse(Path.of(""));
    }

    /** The folder that data and configuration lie in unless an option says otherwise. */
    static Path base() {
        return named("paperboy.base").orElseGet(Places::distribution);
    }

    static Path samples() {
        return distribution().resolve("samples");
    }

    private static Optional<Path> named(String property) {
        return Optional.ofNullable(System.getProperty(property)).map(Path::of);
    }
}
