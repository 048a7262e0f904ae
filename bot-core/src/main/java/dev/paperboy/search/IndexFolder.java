package dev.paperboy.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where an index lies: a folder for each time it was built anew, a file that names the one in use, and a lock for whoever writes.
 * A process that has an older one open keeps reading it.
 */
final class IndexFolder {
    private static final Logger log = LoggerFactory.getLogger(IndexFolder.class);

    private static final String BUILD = "build-";

    private final Path folder;

    IndexFolder(Path folder) {
        this.folder = folder;
    }

    /** The right to write, across all processes; empty when somebody else has it. */
    Optional<Lock> lock() throws IOException {
        try (FSDirectory directory = FSDirectory.open(Files.createDirectories(folder))) {
            return Optional.of(directory.obtainLock("writer.lock"));
        } catch (LockObtainFailedException e) {
            return Optional.empty();
        }
    }

    /** The build in use, if there is one. */
    Optional<Path> current() throws IOException {
        try {
            String name = Files.readString(pointer()).strip();
            Path build = folder.resolve(name);
            return name.startsWith(BUILD) && Files.isDirectory(build) ? Optional.of(build) : Optional.empty();
        } catch (NoSuchFileException | java.nio.charset.CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** An empty folder for a new build; needs the lock. */
    Path begin() throws IOException {
        int newest = builds().stream().mapToInt(IndexFolder::number).max().orElse(0);
        return Files.createDirectory(folder.resolve(BUILD + (newest + 1)));
    }

    /** Makes a finished build the one in use and deletes the others; needs the lock. */
    void use(Path build) throws IOException {
        Path written = folder.resolve("current.new");
        Files.writeString(written, build.getFileName().toString(), StandardCharsets.UTF_8);
        Files.move(written, pointer(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        for (Path other : builds()) {
            if (!other.equals(build)) {
                delete(other);
            }
        }
    }

    /** Deletes a build, as far as the system lets it: on some, what is open cannot go. */
    void delete(Path build) {
        try (Stream<Path> files = Files.walk(build)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            log.debug("an old index stays for now: {}", build, e);
        }
    }

    private Path pointer() {
        return folder.resolve("current");
    }

    private List<Path> builds() throws IOException {
        List<Path> builds = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, BUILD + "*")) {
            found.forEach(builds::add);
        }
        return builds;
    }

    private static int number(Path build) {
        String digits = build.getFileName().toString().substring(BUILD.length());
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }
}
