package dev.paperboy.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No value ever becomes part of a statement's text. */
class BoundSqlTest {
    /** A literal that looks like SQL, joined with something that is no literal. */
    private static final Pattern JOINED = Pattern.compile(
            "\"[^\"\\n"
                    + "]*\\b(?:select|insert|update|delete|where|from|order by|values)\\b[^\"\\n"
                    + "]*\"\\s*\\+\\s*([a-zA-Z_][\\w.]*)|([a-zA-Z_][\\w.]*)\\s*\\+\\s*\"[^\"\\n"
                    + "]*\\b(?:where|order by|limit)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CONSTANT = Pattern.compile("[A-Z_]+");

    /** Parts of statements that are themselves literals of the same class. */
    private static final Set<String> LITERALS = Set.of("EntryRows.java: where", "EntryRows.java: sql");

    @Test
    void statementsAreJoinedFromLiteralsAlone() throws IOException {
        assertThat(joined(Path.of("src/main/java"))).isEqualTo(LITERALS);
    }

    @Test
    void aJoinedValueIsFound() {
        assertThat(joined("X.java", "handle.execute(\"delete from paper where id = '\" + id + \"'\")"))
                .containsExactly("X.java: id");
    }

    private static Set<String> joined(Path sources) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                found.addAll(joined(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return found;
    }

    private static List<String> joined(String file, String source) {
        return JOINED.matcher(source)
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .filter(name -> !CONSTANT.matcher(name).matches())
                .map(name -> file + ": " + name)
                .toList();
    }
}
