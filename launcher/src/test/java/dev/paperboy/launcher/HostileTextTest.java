package dev.paperboy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Titles and summaries that try to act come out as text, from the file to every format. */
class HostileTextTest {
    private static final String ESCAPE = "\u001b";
    private static final String RIGHT_TO_LEFT_OVERRIDE = "\u202e";
    private static final String TITLE = "<!channel> @everyone [x](http://evil) " + RIGHT_TO_LEFT_OVERRIDE + "fdp.exe "
            + ESCAPE + "[31mred <script>alert(1)</script> **bold** `code`";
    private static final String SHOWN =
            "<!channel> @everyone [x](http://evil) fdp.exe [31mred <script>alert(1)</script> **bold** `code`";

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void readIn() throws IOException {
        Path digest = Files.writeString(
                folder.resolve("hostile.md"),
                "## Daily Papers (2025-05-01)\n\n### [" + TITLE + "](https://arxiv.org/abs/2505.00001)\n\nVote: 3\n\n"
                        + "Authors: <@U123>, O'Brien; DROP TABLE paper\n\n- " + TITLE
                        + " GRPO\n\n![](javascript:alert(1))\n");
        shell = new Shell(folder.resolve("data"));
        shell.run("import", digest.toString()).exits(0);
    }

    @Test
    void asText() {
        for (String line : new String[] {"today", "show 1", "search GRPO", "top all"}) {
            Shell.Ran ran = shell.run("ask", line).exits(0).prints("<!channel> @everyone", "[31mred");
            assertThat(ran.out()).doesNotContain(ESCAPE, RIGHT_TO_LEFT_OVERRIDE);
        }
        assertThat(shell.run("search", "GRPO").exits(0).out())
                .contains(SHOWN)
                .doesNotContain(ESCAPE, RIGHT_TO_LEFT_OVERRIDE);
    }

    @Test
    void asHtml() {
        for (String line : new String[] {"today", "show 1", "search GRPO"}) {
            String page = shell.run("ask", line, "--format", "html").exits(0).out();
            assertThat(page)
                    .contains("&lt;!channel&gt;", "&lt;script&gt;")
                    .doesNotContain("<script", "href=\"http://evil", "=\"javascript:", ESCAPE, RIGHT_TO_LEFT_OVERRIDE);
        }
    }

    @Test
    void asJson() {
        JsonNode show = shell.run("ask", "show 1", "--json").exits(0).json();
        assertThat(show.path("message").path("blocks").path(0).path("title").asText())
                .isEqualTo(SHOWN);
        JsonNode search = shell.run("search", "GRPO", "--json").exits(0).json();
        assertThat(search.path("papers").path(0).path("title").asText()).isEqualTo(SHOWN);
        assertThat(shell.run("ask", "show 1", "--json").out()).doesNotContain(RIGHT_TO_LEFT_OVERRIDE);
    }

    @Test
    void asWhatIsTyped() {
        for (String typed : new String[] {
            "search " + TITLE,
            "search '; DROP TABLE paper; --",
            "search %_%",
            "search (a+)+$",
            "show ../../etc/passwd",
            "date " + TITLE,
            TITLE,
            "settings " + TITLE,
            "search " + "(".repeat(5000),
            "\u0000",
            "search \ud83d"
        }) {
            Shell.Ran ran = shell.run("ask", typed);
            assertThat(ran.exit()).as(typed).isIn(0, 2);
            assertThat(ran.out()).doesNotContain(ESCAPE, RIGHT_TO_LEFT_OVERRIDE);
        }
        shell.run("search", "GRPO").exits(0).prints("1 of 1 paper");
    }
}
