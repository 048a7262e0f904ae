package dev.paperboy.launcher;

import dev.paperboy.text.Language;
import dev.paperboy.workspace.Defaults;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What the operator has decided.
 *
 * @param data the folder of the database and the index
 * @param defaults what holds where nobody has chosen
 * @param folder the one that is watched for digests; empty when none is
 */
record Config(Path data, Defaults defaults, Optional<Path> folder) {

    /** What holds without a file. */
    static Config standard() {
        return new Config(
                Places.base().resolve("data"),
                new Defaults(Language.ENGLISH, ZoneId.of("Asia/Seoul")),
                Optional.empty());
    }
}
