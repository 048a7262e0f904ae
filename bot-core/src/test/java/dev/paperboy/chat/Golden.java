package dev.paperboy.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that were looked at and found good, one file each in {@code src/test/resources/golden} of the module. Run the tests
 * with {@code -Dgolden.rewrite=true} to write what is drawn now, and read the difference before it is committed.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    public static void check(String file, String drawn) {
        Path path = FOLDER.resolve(file);
        try {
            if (Boolean.getBoolean("golden.rewrite")) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, drawn);
            }
            assertThat(drawn)
                    .as("%s; -Dgolden.rewrite=true writes it anew", file)
                    .isEqualTo(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException("no golden file " + path.toAbsolutePath(), e);
        }
    }
}
