package dev.paperboy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line, over the sample digests. */
class CommandLineTest {
    private static final String SAMPLES = "src/main/samples";

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder.resolve("data"));
    }

    @Test
    void importSaysWhatBecameOfEachFile() {
        JsonNode first = shell.run("import", SAMPLES, "--json").exits(0).json();
        assertThat(first.path("files").asInt()).isEqualTo(7);
        assertThat(first.path("digests").asInt()).isEqualTo(7);
        assertThat(first.path("entries").asInt()).isEqualTo(68);
        assertThat(first.path("papers").asInt()).isEqualTo(67);
        assertThat(first.path("added").asInt()).isEqualTo(68);
        assertThat(first.path("refused")).isEmpty();

        JsonNode again = shell.run("import", SAMPLES, "--json").exits(0).json();
        assertThat(again.path("added").asInt()).isZero();
        assertThat(again.path("updated").asInt()).isZero();
        assertThat(again.path("unchanged").asInt()).isEqualTo(68);
    }

    @Test
    void aDryRunWritesNothing() {
        shell.run("import", SAMPLES, "--dry-run").exits(0).prints("Nothing was written", "68 entries added");
        shell.run("ask", "today").exits(2).prints("No papers have been read in yet.");
    }

    @Test
    void whatIsRefusedIsNamedAndTheRestGoesOn() throws IOException {
        Path bad = Files.write(folder.resolve("bad.md"), new byte[] {'#', '#', ' ', (byte) 0xB5, (byte) 0xA5});
        shell.run(
                        "import",
                        SAMPLES,
                        bad.toString(),
                        folder.resolve("missing.md").toString())
                .exits(1)
                .prints("refused", "bad.md", "missing.md", "68 entries added");
    }

    @Test
    void searchPrintsPapersForPeopleAndForPrograms() {
        shell.run("import", SAMPLES).exits(0);
        shell.run("search", "GRPO").exits(0).prints("2504.16656", "Skywork R1V2");
        JsonNode json =
                shell.run("search", "GRPO", "--limit", "1", "--json").exits(0).json();
        assertThat(json.path("query").asText()).isEqualTo("GRPO");
        assertThat(json.path("total").asInt()).isEqualTo(3);
        assertThat(json.path("papers")).hasSize(1);
        assertThat(json.path("papers").path(0).path("id").asText()).matches("\\d{4}\\.\\d{5}");
        assertThat(shell.run("search", "DeepSeek-R1", "--json")
                        .json()
                        .path("papers")
                        .path(0)
                        .path("votes")
                        .isNull())
                .isTrue();
        assertThat(shell.run("search", "model", "--limit", "0", "--json").json().path("papers"))
                .hasSize(shell.run("search", "model", "--json")
                        .json()
                        .path("total")
                        .asInt());
    }

    @Test
    void nothingFoundIsDone() {
        shell.run("import", SAMPLES).exits(0);
        shell.run("search", "zebrafish").exits(0).prints("Nothing found");
    }

    @Test
    void anUnreadableSearchIsTheUsersMistake() {
        shell.run("search", "GRPO").exits(2).complains("there is no archive in");
        shell.run("import", SAMPLES).exits(0);
        shell.run("search", "(GRPO OR").exits(2).complains("8");
        JsonNode error =
                shell.run("search", "(GRPO OR", "--json").exits(2).json().path("error");
        assertThat(error.path("position").asInt()).isEqualTo(8);
        assertThat(error.path("expected").asText()).isNotEmpty();
        assertThat(error.path("text").asText()).isNotEmpty();
    }

    @Test
    void askAnswersInEveryFormat() {
        shell.run("import", SAMPLES).exits(0);
        shell.run("ask", "/papers", "top", "all").exits(0).prints("Most votes", "https://arxiv.org/abs/2504.15376");
        shell.run("ask", "/papers top all", "--format", "html", "--locale", "ko")
                .exits(0)
                .prints("<!doctype html>", "lang=\"ko\"", "추천 상위");
        JsonNode json = shell.run("ask", "/papers show 1", "--json").exits(0).json();
        assertThat(json.path("outcome").asText()).isEqualTo("answered");
        assertThat(json.path("visibility").asText()).isEqualTo("private");
        assertThat(json.path("message").path("blocks").path(0).path("link").asText())
                .isEqualTo("https://arxiv.org/abs/2504.15376");
    }

    @Test
    void askSaysByItsExitCodeWhatHappened() {
        shell.run("import", SAMPLES).exits(0);
        shell.run("ask", "date someday").exits(2);
        assertThat(shell.run("ask", "date someday", "--json")
                        .exits(2)
                        .json()
                        .path("outcome")
                        .asText())
                .isEqualTo("user-error");
        shell.run("ask", "settings channel language:ko").exits(2).prints("manager");
        shell.run("ask", "settings channel language:ko", "--manager").exits(0);
    }

    @Test
    void theTimeCanBeSet() {
        shell.run("import", SAMPLES).exits(0);
        shell.run("ask", "today", "--now", "2025-04-29T00:00:00Z").prints("29 Apr is not out yet");
        shell.run("ask", "date yesterday", "--now", "2025-04-29T00:00:00Z").prints("Mon 28 Apr 2025");
    }

    @Test
    void theDataFolderMayBeNamedAfterTheCommand() {
        Path other = folder.resolve("other");
        Shell.runExactly("import", SAMPLES, "--data", other.toString()).exits(0);
        assertThat(other.resolve("paperboy.db")).exists();
    }

    @Test
    void doctorFindsWhatIsMissingAndWhatToDo() {
        shell.run("doctor").exits(0).prints("none yet", "paperboy import", "Ready.");
        shell.run("import", SAMPLES).exits(0);
        JsonNode json = shell.run("doctor", "--json").exits(0).json();
        assertThat(json.path("ready").asBoolean()).isTrue();
        assertThat(json.path("findings").findValuesAsText("thing"))
                .contains("program", "configuration", "clock", "data folder", "database", "index", "digests");
    }

    @Test
    void doctorTellsOfADamagedDatabase() throws IOException {
        shell.run("import", SAMPLES).exits(0);
        Path database = folder.resolve("data").resolve("paperboy.db");
        byte[] bytes = Files.readAllBytes(database);
        for (int i = bytes.length / 2; i < bytes.length / 2 + 8192; i++) {
            bytes[i] = 0x55;
        }
        Files.write(database, bytes);
        shell.run("doctor").exits(1).prints("PROBLEM", "restore");
    }

    @Test
    void doctorTellsOfAFolderThatCannotBeUsed() throws IOException {
        Path occupied = Files.writeString(folder.resolve("occupied"), "a file");
        Shell.runExactly("doctor", "--data", occupied.resolve("data").toString())
                .exits(1)
                .prints("PROBLEM", "data folder");
    }

    @Test
    void aBrokenIndexKeepsOnlySearchesBack() throws IOException {
        shell.run("import", SAMPLES).exits(0);
        Path index = folder.resolve("data/index");
        try (Stream<Path> files = Files.walk(index)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        Files.writeString(index, "not a folder");
        shell.run("ask", "today").exits(0).prints("Camera Motions");
        shell.run("import", SAMPLES).exits(0).prints("68 unchanged");
        shell.run("ask", "search GRPO").exits(2).prints("not ready");
        shell.run("search", "GRPO").exits(3);
        shell.run("doctor").exits(1).prints("PROBLEM", "index");
    }

    @Test
    void aQueryMayBeginWithAMinus() {
        shell.run("import", SAMPLES).exits(0);
        shell.run("search", "GRPO", "-Skywork").exits(0).prints("2 of 2 papers");
        shell.run("ask", "search", "GRPO", "-Skywork").exits(0).prints("2 papers");
        shell.run("search", "GRPO", "--limt", "3").exits(2).complains("--limt");
        shell.run("search", "GRPO", "--limit", "-1").exits(2).complains("--limit");
    }

    @Test
    void aFileNameCannotActOnTheTerminal() throws IOException {
        Path bad = Files.writeString(folder.resolve("a\u001b[31mRED\nrefused x.md"), "nothing");
        assertThat(shell.run("import", bad.toString()).out()).doesNotContain("\u001b", "\nrefused x.md");
    }

    @Test
    void aBackupOfNothingSaysSoAndMakesNothing() {
        Path mistyped = folder.resolve("mistyped");
        Shell.runExactly("backup", folder.resolve("b.db").toString(), "--data", mistyped.toString())
                .exits(3)
                .complains("There is no database in");
        assertThat(mistyped).doesNotExist();
    }

    @Test
    void aBackupCanBeRestored() {
        shell.run("import", SAMPLES).exits(0);
        Path backup = folder.resolve("backup.db");
        shell.run("backup", backup.toString()).exits(0).prints("verified");
        Shell other = new Shell(folder.resolve("elsewhere"));
        other.run("restore", backup.toString()).exits(0);
        assertThat(other.run("search", "GRPO", "--json")
                        .exits(0)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void whatIsNoBackupIsNotRestored() throws IOException {
        shell.run("import", SAMPLES).exits(0);
        Path nonsense = Files.writeString(folder.resolve("nonsense.db"), "not a database");
        assertThat(shell.run("restore", nonsense.toString()).exit()).isNotZero();
        shell.run("search", "GRPO").exits(0).prints("2504.16656");
    }

    @Test
    void reindexMakesTheIndexAnew() {
        shell.run("import", SAMPLES).exits(0);
        shell.run("reindex").exits(0).prints("67 papers");
    }

    @Test
    void configurationSaysAllThatIsWrongAtOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("paperboy.yaml"), "langauge: ko\nzone: Asia/Soul\n");
        shell.run("ask", "help", "--config", file.toString())
                .exits(2)
                .complains("`langauge`; perhaps `language`?", "Asia/Soul", "Asia/Seoul");
    }

    @Test
    void aKeyGivenTwiceIsAMistake() throws IOException {
        Path file = Files.writeString(folder.resolve("paperboy.yaml"), "zone: UTC\nzone: KST\n");
        shell.run("ask", "help", "--config", file.toString()).exits(2).complains("zone");
    }

    @Test
    void aFolderIsTakenFromWhereTheConfigurationLies() throws IOException {
        Path config = Files.createDirectories(folder.resolve("here/config"));
        Path file = Files.writeString(config.resolve("paperboy.yaml"), "data: papers\n");
        Shell.runExactly("import", SAMPLES, "--config", file.toString()).exits(0);
        assertThat(folder.resolve("here/papers/paperboy.db")).exists();
    }

    @Test
    void configurationSetsWhatHoldsWhereNobodyChose() throws IOException {
        Path file = Files.writeString(folder.resolve("paperboy.yaml"), "language: ko\n");
        shell.run("ask", "help", "--config", file.toString()).exits(0).prints("무엇을 찾으세요?");
    }

    @Test
    void everyKeyOfTheExampleIsKnownAndHoldsTheDefault() throws IOException {
        String example = Files.readString(Path.of("../config/paperboy.yaml"));
        Path file = Files.writeString(folder.resolve("paperboy.yaml"), example.replaceAll("(?m)^#([a-z]+:)", "$1"));
        Config read = ConfigFile.read(Optional.of(file));
        assertThat(read.defaults()).isEqualTo(Config.standard().defaults());
        assertThat(read.data()).isEqualTo(folder.resolveSibling("data"));
        assertThat(example.lines().filter(line -> line.matches("#[a-z]+:.*"))).hasSize(4);
    }

    @Test
    void aWrongCommandIsAnsweredWithTheNearest() {
        shell.run("serch", "GRPO").exits(2).complains("serch");
        shell.run("search").exits(2).complains("QUERY", "--help");
        Shell.runExactly().exits(2).complains("say what to do");
    }

    @Test
    void versionSaysWhichJava() {
        shell.run("version").exits(0).prints("Paperboy", "Java 2");
    }
}
