package dev.paperboy.store;

import dev.paperboy.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds all that is kept: the database, and beside it the index. */
public record DataFolder(Path path) {

    /** @throws StoreException when the folder cannot be made or written to */
    public static DataFolder in(Path path) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw unusable(path, e);
        }
        if (!Files.isWritable(path)) {
            throw unusable(path, new IOException("not writable"));
        }
        return new DataFolder(path);
    }

    public Path database() {
        return path.resolve("paperboy.db");
    }

    public Path index() {
        return path.resolve("index");
    }

    private static StoreException unusable(Path path, IOException cause) {
        return new StoreException(
                Text.of("store.folder", "folder", path), "cannot use the data folder " + path + ": " + cause, cause);
    }
}
