package dev.paperboy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paperboy.digest.Seeds;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would be sent, at the command line. */
class SimulateTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder.resolve("data"));
        shell.run("import", "src/main/samples").exits(0);
    }

    @Test
    void aDaysPostIsPrintedAndNothingIsSent() {
        String first = shell.run("simulate", "2025-04-28", "--query", "GRPO", "--query", "확산")
                .exits(0)
                .prints(
                        "Daily Papers · Mon 28 Apr 2025",
                        "🎯 keyword GRPO · ",
                        "Outside the top 5, matching this channel’s keywords",
                        "확산",
                        "All 11")
                .out();
        assertThat(shell.run("simulate", "2025-04-28", "--query", "GRPO", "--query", "확산")
                        .out())
                .isEqualTo(first);
    }

    @Test
    void programsGetThePapersInOrderAndWhyTheyMatch() {
        JsonNode json = shell.run("simulate", "2025-04-28", "--query", "GRPO", "--json")
                .exits(0)
                .json();
        assertThat(json.path("date").asText()).isEqualTo("2025-04-28");
        assertThat(json.path("papers")).hasSize(11);
        assertThat(json.path("papers").path(0).asText()).isEqualTo("2504.15376");
        assertThat(json.path("matches").findValuesAsText("id")).containsExactly("2504.16656", "2504.15716");
        JsonNode why = json.path("matches").path(0).path("why").path(0);
        assertThat(why.path("query").asText()).isEqualTo("GRPO");
        assertThat(why.path("word").asText()).isEqualTo("GRPO");
        assertThat(why.path("field").asText()).isEqualTo("summary");
        assertThat(why.path("heading").asText()).isNotEmpty();
        assertThat(json.path("key").asText()).isEqualTo("daily:2025-04-28");
        assertThat(json.path("message").path("blocks").findValuesAsText("link"))
                .contains("https://arxiv.org/abs/2504.15376");
        assertThat(json.path("replies")).isEmpty();
    }

    @Test
    void threadsWeeksAndPersonsHavePostsOfTheirOwn() {
        JsonNode thread = shell.run("simulate", "2025-04-28", "--top", "2", "--layout", "thread", "--json")
                .exits(0)
                .json();
        assertThat(thread.path("replies")).hasSize(2);
        shell.run("simulate", "2025-04-28", "--weekly").exits(0).prints("Best of the week · 22 Apr 2025 – 28 Apr 2025");
        shell.run("simulate", "2025-04-28", "--person", "Minji", "--query", "GRPO")
                .exits(0)
                .prints("2 papers match your subscriptions · Mon 28 Apr 2025");
        shell.run("simulate", "2025-04-28", "--person", "Minji", "--query", "확산 비디오 로봇")
                .exits(0)
                .prints("Nothing would be sent");
        assertThat(shell.run("simulate", "2025-04-28", "--person", "Minji", "--json")
                        .exits(0)
                        .json()
                        .path("message")
                        .isNull())
                .isTrue();
    }

    @Test
    void otherLanguagesAndFormsWork() {
        shell.run("simulate", "2025-04-28", "--locale", "ko", "--query", "GRPO")
                .exits(0)
                .prints("데일리 논문 · 2025년 4월 28일 (월)", "채널 키워드: GRPO 2편", "평일 09:00");
        shell.run("simulate", "2025-04-28", "--format", "html").exits(0).prints("<html", "All 11");
    }

    @Test
    void mistakesAreTold() {
        shell.run("simulate", "2025-04-27").exits(2).complains("2025-04-28");
        assertThat(shell.run("simulate", "2025-04-27", "--json")
                        .exits(2)
                        .json()
                        .path("error")
                        .path("text")
                        .asText())
                .contains("2025-04-27");
        shell.run("simulate", "yesterday").exits(2).complains("DATE");
        shell.run("simulate", "2025-04-28", "--top", "11").exits(2).complains("1 to 10");
        shell.run("simulate", "2025-04-28", "--query", "(GRPO OR").exits(2).complains("⟨?⟩");
    }

    @Test
    void theDigestOfARealDayHasBothMatches() {
        Shell real = new Shell(folder.resolve("real"));
        real.run("import", Seeds.folder().toString()).exits(0);
        JsonNode json = real.run("simulate", "2025-04-28", "--query", "GRPO", "--query", "확산", "--json")
                .exits(0)
                .json();
        assertThat(json.path("papers").path(0).asText()).isEqualTo("2504.15376");
        assertThat(json.path("matches").findValuesAsText("id")).containsExactly("2504.16656", "2504.15716");
        assertThat(json.path("message").path("blocks").findValuesAsText("text"))
                .contains("Channel keywords: GRPO 2 · 확산 none");
    }
}
