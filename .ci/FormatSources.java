import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Checks (`check ROOT MARK`) or rewrites (`write ROOT MARK`) the Java sources of every module under ROOT in
/// palantir-java-format.
/// The file MARK stands for failure. Maven starts this as a source file, see the root pom.
public class FormatSources {
    private enum Result {
        GOOD,
        WRONG,
        UNREADABLE
    }

    public static void main(String[] arguments) throws IOException {
        boolean write = arguments[0].equals("write");
        Path root = Path.of(arguments[1]);
        Path failed = Path.of(arguments[2]);
        Files.deleteIfExists(failed);
        List<Result> results = sources(root).parallelStream()
                .map(source -> format(root, source, write))
                .toList();
        if (results.contains(Result.UNREADABLE) || (results.contains(Result.WRONG) && !write)) {
            Files.createDirectories(failed.getParent());
            Files.createFile(failed);
        }
    }

    private static List<Path> sources(Path root) throws IOException {
        try (var files = Files.find(root, 40, (file, _) -> isSource(root.relativize(file)))) {
            return files.sorted().toList();
        }
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java")
                && (file.startsWith(".ci")
                        || (file.getNameCount() > 2
                                && file.getName(1).toString().equals("src")));
    }

    private static Result format(Path root, Path file, boolean write) {
        try {
            String source = Files.readString(file);
            JavaFormatterOptions options = JavaFormatterOptions.builder()
                    .style(JavaFormatterOptions.Style.PALANTIR)
                    .build();
            String formatted = Formatter.createFormatter(options).formatSourceAndFixImports(source);
            if (formatted.equals(source)) {
                return Result.GOOD;
            }
            System.err.println((write ? "Formatted: " : "Not formatted: ") + root.relativize(file));
            if (write) {
                Files.writeString(file, formatted);
            }
            return Result.WRONG;
        } catch (IOException | FormatterException e) {
            System.err.println("Cannot be formatted: " + root.relativize(file) + ":" + e.getMessage() + hint(e));
            return Result.UNREADABLE;
        }
    }

    /// What the formatter cannot do, and what to write instead.
    private static String hint(Exception e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("'_'")) {
            return " (in a record pattern write `var _` for `_`)";
        }
        return message.contains("expected") ? " (is a /// line longer than 120 columns?)" : "";
    }
}
