package dev.paperboy.digest;

import dev.paperboy.digest.ImportReport.Remark;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which files the given paths mean: a file itself, a folder all markdown files in it and below. Links are refused. */
final class SourceFiles {
    private final Map<Path, SourceFile> files = new TreeMap<>();
    private final List<Remark> refused = new ArrayList<>();

    /**
     * @param path real and absolute
     * @param name as people know it
     */
    record SourceFile(Path path, String name) {}

    static SourceFiles in(List<Path> paths) {
        SourceFiles found = new SourceFiles();
        paths.forEach(found::add);
        return found;
    }

    /** By path, each once. */
    Collection<SourceFile> files() {
        return files.values();
    }

    List<Remark> refused() {
        return refused;
    }

    private void add(Path given) {
        String name = given.toString();
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(given, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isDirectory() && !isMarkdown(given)) {
                walk(given.toRealPath());
            } else {
                add(given, attributes, name);
            }
        } catch (NoSuchFileException e) {
            refuse(name, "no such file or folder");
        } catch (IOException e) {
            refuse(name, "cannot be read: " + e);
        }
    }

    private void add(Path file, BasicFileAttributes attributes, String name) throws IOException {
        if (attributes.isSymbolicLink()) {
            refuse(name, "a symbolic link");
        } else if (attributes.isDirectory()) {
            refuse(name, "a folder that is named like a file");
        } else if (!attributes.isRegularFile()) {
            refuse(name, "no regular file");
        } else {
            Path real = file.toRealPath();
            files.putIfAbsent(real, new SourceFile(real, name));
        }
    }

    private void refuse(String name, String why) {
        refused.add(new Remark(name, OptionalInt.empty(), why));
    }

    private void walk(Path root) throws IOException {
        Path parent = root.getParent() == null ? root : root.getParent();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(root) && isMarkdown(folder)) {
                    add(folder, attributes, name(folder));
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isMarkdown(file) || (attributes.isSymbolicLink() && Files.isDirectory(file))) {
                    try {
                        add(file, attributes, name(file));
                    } catch (IOException e) {
                        refuse(name(file), "cannot be read: " + e);
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                refuse(name(file), "cannot be read: " + e);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
                if (e != null) {
                    refuse(name(folder), "cannot be read whole: " + e);
                }
                return FileVisitResult.CONTINUE;
            }

            private String name(Path file) {
                return parent.relativize(file).toString();
            }
        });
    }

    private static boolean isMarkdown(Path file) {
        Path name = file.getFileName();
        return name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(".md");
    }
}
