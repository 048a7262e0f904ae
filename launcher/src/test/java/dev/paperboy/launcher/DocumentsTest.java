package dev.paperboy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperboy.command.Command;
import dev.paperboy.command.CommandCatalog;
import dev.paperboy.command.Help;
import dev.paperboy.text.Language;
import dev.paperboy.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents say is what the program does. */
class DocumentsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]+)");

    @TempDir
    Path data;

    @Test
    void theReadmeListsTheCatalogue() throws IOException {
        try (Bot bot = Bot.over(data)) {
            assertThat(Files.readString(ROOT.resolve("README.md")))
                    .contains(table(bot.paperboy().catalog()));
        }
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        for (Path document : documents()) {
            for (String link : LINK.matcher(Files.readString(document))
                    .results()
                    .map(match -> match.group(1))
                    .toList()) {
                assertThat(document.resolveSibling(link).normalize())
                        .as(document + ": " + link)
                        .exists();
            }
        }
    }

    @Test
    void everyPackageIsInTheArchitecture() throws IOException {
        String architecture = Files.readString(ROOT.resolve("docs/architecture.md"));
        try (Stream<Path> packages = Files.list(ROOT.resolve("bot-core/src/main/java/dev/paperboy"))) {
            assertThat(packages.map(path -> "| `" + path.getFileName() + "` |")).allMatch(architecture::contains);
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            docs.filter(file -> file.toString().endsWith(".md")),
                            Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
                                    .map(ROOT::resolve))
                    .toList();
        }
    }

    private static String table(CommandCatalog catalog) {
        Words words = Words.in(Language.ENGLISH);
        return catalog.commands().stream()
                .map(command -> row(command, words))
                .collect(Collectors.joining("\n", "| command | in Korean | |\n|---|---|---|\n", "\n"));
    }

    private static String row(Command command, Words words) {
        return "| `%s` | %s | %s |"
                .formatted(
                        Help.usage(command, words).replace("|", "\\|"),
                        CommandCatalog.name(command, Language.KOREAN),
                        words.say(command.key() + ".description"));
    }
}
