package dev.paperboy.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.paperboy.digest.SummaryPart.Bullet;
import dev.paperboy.digest.SummaryPart.Paragraph;
import dev.paperboy.digest.SummaryPart.Section;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestReaderTest {
    private static final String HEADING = "## Daily Papers (2025-04-28)\n\n";

    private static Reading.Digests read(String text) {
        Reading reading = new DigestReader().read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading).isInstanceOf(Reading.Digests.class);
        return (Reading.Digests) reading;
    }

    private static Reading.Refused refused(String text) {
        Reading reading = new DigestReader().read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return (Reading.Refused) reading;
    }

    private static List<Entry> entries(String text) {
        return read(HEADING + text).digests().getFirst().entries();
    }

    /** An entry with this inside. */
    private static Entry entry(String body) {
        return entries("### [A paper](https://arxiv.org/abs/2504.00001)\n\n" + body)
                .getFirst();
    }

    private static List<String> notices(String body) {
        return read(HEADING + "### [A paper](https://arxiv.org/abs/2504.00001)\n\n" + body).notices().stream()
                .map(Notice::text)
                .toList();
    }

    @Test
    void readsAWholeEntry() {
        Reading.Digests read = read(HEADING
                + "### [A paper](https://arxiv.org/abs/2504.00001v2)\n\n"
                + "![](https://cdn.example.org/a.png)\n\n"
                + "Vote: 24\n\n"
                + "Authors: Ada B, +, Chris\n\n"
                + "- ***What's New***: 새로운 모델\n"
                + "- ***Conclusion***: Good.\n");

        assertThat(read.notices()).isEmpty();
        assertThat(read.digests())
                .containsExactly(new Digest(
                        LocalDate.of(2025, 4, 28),
                        List.of(new Entry(
                                new PaperId("2504.00001"),
                                "A paper",
                                1,
                                OptionalInt.of(24),
                                new Authors(List.of("Ada B", "Chris"), true),
                                List.of(new Media.Thumbnail(URI.create("https://cdn.example.org/a.png"))),
                                List.of(new Section("What's New", "새로운 모델"), new Section("Conclusion", "Good."))))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<think> harder",
                "a ] b",
                "[IDK] when you do not",
                "$^{2}$ and `code` and *stars*",
                "[A ](b) trap",
                "f(x) [y](z) w",
                "tail ]",
                "&lt; &amp; \\[",
            })
    void keepsTitlesAsWritten(String title) {
        assertThat(entries("### [" + title + "](https://arxiv.org/abs/2504.00001)\n\n- x\n"))
                .extracting(Entry::title)
                .containsExactly(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://arxiv.org/abs/2504.00001",
                "https://arxiv.org/pdf/2504.00001",
                "https://arxiv.org/pdf/2504.00001v3.pdf",
                "http://www.arxiv.org/abs/2504.00001v2",
                "https://huggingface.co/papers/2504.00001",
                "<https://arxiv.org/abs/2504.00001>",
            })
    void knowsAPapersAddress(String address) {
        assertThat(entries("### [T](" + address + ")\n"))
                .extracting(Entry::paper)
                .containsExactly(new PaperId("2504.00001"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[A ](b) trap](url)",
                "[T](https://arxiv.org.evil.com/abs/2504.00009)",
                "[T](https://arxiv.org@evil.com/abs/2504.00009)",
                "[T](javascript:alert(1))",
                "[T]()",
                "[T](https://arxiv.org/abs/2504.00009",
            })
    void tellsOfAHeadingThatNamesNoPaperAndSparesItsNeighbours(String heading) {
        Reading.Digests read =
                read(HEADING + "### [Before](https://arxiv.org/abs/2504.00001)\n\n- one\n\n### " + heading
                        + "\n\n"
                        + "Vote: 7\n\n"
                        + "- lost and found\n\n"
                        + "### [After](https://arxiv.org/abs/2504.00002)\n\n"
                        + "Vote: 3\n\n"
                        + "- two\n");

        assertThat(read.digests().getFirst().entries())
                .extracting(
                        Entry::title,
                        Entry::votes,
                        entry -> entry.summary().getFirst().text())
                .containsExactly(tuple("Before", OptionalInt.empty(), "one"), tuple("After", OptionalInt.of(3), "two"));
        assertThat(read.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.line()).hasValue(7);
            assertThat(notice.text()).contains(heading, "Vote: 7", "lost and found");
        });
    }

    @Test
    void takesAPlainSubheadingForTextOfItsEntry() {
        assertThat(entry("- one\n\n### Abstract\n\nmore\n").summary())
                .containsExactly(new Bullet(0, "-", "one"), new Paragraph("### Abstract"), new Paragraph("more"));
    }

    @Test
    void takesAHeadingWithoutALinkForABrokenPaperWhenVotesFollow() {
        Reading.Digests read = read(HEADING
                + "### [A](https://arxiv.org/abs/2504.00001)\n\n- one\n\n### No link\n\nVote: 9\n\n- of no link\n");

        assertThat(read.digests().getFirst().entries().getFirst().summary()).containsExactly(new Bullet(0, "-", "one"));
        assertThat(read.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.text()).contains("of no link"));
    }

    @Test
    void ignoresWhatAReadmeSaysAroundADigest() {
        Reading.Digests read = read("# Papers\n\nIntroduction.\n\n### Setup\n\n" + HEADING
                + "### [A](https://arxiv.org/abs/2504.00001)\n\n"
                + "- one\n\n"
                + "## License\n\n"
                + "MIT\n\n"
                + "### [B](https://arxiv.org/abs/2504.00002)\n\n"
                + "- b\n");

        assertThat(read.digests())
                .singleElement()
                .satisfies(digest -> assertThat(digest.entries()).hasSize(1));
        assertThat(read.digests().getFirst().entries().getFirst().summary()).containsExactly(new Bullet(0, "-", "one"));
        assertThat(read.notices())
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.text()).contains("outside any digest").contains("2504.00002"));
    }

    @Test
    void readsSeveralDigestsAndTheSameDateTwiceAsOne() {
        Reading.Digests read = read("""
            ## Daily Papers (2025-01-02)

            ### [A](https://arxiv.org/abs/2501.00001)

            ## Daily Papers (2025-01-03)

            ### [B](https://arxiv.org/abs/2501.00002)

            ## Daily Papers (2025-01-02)

            ### [C](https://arxiv.org/abs/2501.00003)
            """);

        assertThat(read.digests())
                .extracting(Digest::date)
                .containsExactly(LocalDate.of(2025, 1, 2), LocalDate.of(2025, 1, 3));
        assertThat(read.digests().getFirst().entries())
                .extracting(Entry::title, Entry::position)
                .containsExactly(tuple("A", 1), tuple("C", 2));
    }

    @Test
    void readsAPaperThatIsListedTwiceAsOne() {
        Reading.Digests read = read(HEADING
                + "### [A](https://arxiv.org/abs/2504.00001)\n\nVote: 3\n\nAuthors: Ada\n\n- one\n\n"
                + "### [A again](https://arxiv.org/abs/2504.00001v2)\n\nVote: 8\n\n- one\n- two\n");

        assertThat(read.digests().getFirst().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.title()).isEqualTo("A");
            assertThat(entry.votes()).hasValue(8);
            assertThat(entry.authors().names()).containsExactly("Ada");
            assertThat(entry.summary()).containsExactly(new Bullet(0, "-", "one"), new Bullet(0, "-", "two"));
        });
        assertThat(read.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.text()).contains("A again"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        Vote: 24, 24
        Vote: 0, 0
        Vote:7, 7
        Vote: -, -1
        Vote:, -1
        none, -1
        """)
    void takesUnknownVotesForUnknown(String line, int votes) {
        OptionalInt known =
                entry(line.equals("none") ? "- x" : line + "\n\n- x").votes();
        assertThat(known).isEqualTo(votes < 0 ? OptionalInt.empty() : OptionalInt.of(votes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vote: many", "Vote: -3", "Vote: 99999999999", "Vote: 1.5"})
    void keepsOddVotesAsText(String line) {
        assertThat(entry(line + "\n\n- x").votes()).isEmpty();
        assertThat(entry(line + "\n\n- x").summary()).contains(new Paragraph(line));
        assertThat(notices(line + "\n\n- x")).isNotEmpty();
    }

    @Test
    void keepsASecondVoteLineAsText() {
        Entry entry = entry("Vote: 3\n\nVote: 9\n\n- x\n");
        assertThat(entry.votes()).hasValue(3);
        assertThat(entry.summary()).containsExactly(new Paragraph("Vote: 9"), new Bullet(0, "-", "x"));
        assertThat(notices("Vote: 3\n\nVote: 9\n\n- x\n")).hasSize(1);
    }

    @Test
    void readsAuthorsThatAreEmptyAbsentOrSeveralAndOthers() {
        assertThat(entry("Authors:\n\n- x").authors()).isEqualTo(Authors.UNKNOWN);
        assertThat(entry("Authors: \n\n- x").authors()).isEqualTo(Authors.UNKNOWN);
        assertThat(entry("- x").authors()).isEqualTo(Authors.UNKNOWN);
        assertThat(entry("Authors: A, , B,+\n").authors()).isEqualTo(new Authors(List.of("A", "B"), true));
        assertThat(entry("Vote: 2\nAuthors: A\n- x").summary()).containsExactly(new Bullet(0, "-", "x"));
    }

    @Test
    void readsVideosOncePerAddress() {
        Entry entry = entry("""
            [Watch Video](https://v.example.org/a.mp4)
            <div><video controls="" src="https://v.example.org/a.mp4" muted></video></div>
            <div>
            <video>
            <source src='https://v.example.org/b.mp4' type="video/mp4">
            </video>
            </div>
            Vote: 4

            - x
            """);

        assertThat(entry.media())
                .containsExactly(
                        new Media.Video(URI.create("https://v.example.org/a.mp4")),
                        new Media.Video(URI.create("https://v.example.org/b.mp4")));
        assertThat(entry.hasVideo()).isTrue();
        assertThat(entry.votes()).hasValue(4);
        assertThat(entry.summary()).containsExactly(new Bullet(0, "-", "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "images/a.png",
                "/a.png",
                "//evil.example.org/a.png",
                "javascript:alert(1)",
                "data:image/png;base64,AAAA",
                "file:///etc/passwd",
                "https://user:pw@example.org/a.png",
                "https:///a.png",
                "https://example.org/%0d%0aSet-Cookie",
            })
    void showsOnlyWebAddresses(String address) {
        assertThat(entry("![](" + address + ")\n\n- x\n").media()).isEmpty();
        assertThat(entry("[Watch Video](" + address + ")\n\n- x\n").media()).isEmpty();
        assertThat(entry("<video src=\"" + address + "\"></video>\n\n- x\n").media())
                .isEmpty();
        assertThat(notices("![](" + address + ")\n\n- x\n")).anyMatch(text -> text.contains(address));
    }

    @Test
    void readsTheOlderLayout() {
        assertThat(entry("- one\n- two\n  goes on\n- three\nlazily\n\n  - nested\n    - deeper\n- four\n")
                        .summary())
                .containsExactly(
                        new Bullet(0, "-", "one"),
                        new Bullet(0, "-", "two goes on"),
                        new Bullet(0, "-", "three lazily"),
                        new Bullet(1, "-", "nested"),
                        new Bullet(2, "-", "deeper"),
                        new Bullet(0, "-", "four"));
    }

    @Test
    void keepsNumbersAsWritten() {
        assertThat(entry("1. first\n2. second\n   - nested\n7) other\n").summary())
                .containsExactly(
                        new Bullet(0, "1.", "first"),
                        new Bullet(0, "2.", "second"),
                        new Bullet(1, "-", "nested"),
                        new Bullet(0, "7)", "other"));
    }

    @Test
    void keepsParagraphsInTheirPlace() {
        assertThat(entry("before\nit\n\n- one\n\n  of one\n\nbetween\n\n- two\n")
                        .summary())
                .containsExactly(
                        new Paragraph("before it"),
                        new Bullet(0, "-", "one"),
                        new Paragraph("of one"),
                        new Paragraph("between"),
                        new Bullet(0, "-", "two"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "***Heading***: text",
                "***Heading**: text",
                "**Heading***: text",
                "***Heading: text",
                "Heading***: text",
                "***Heading:*** text",
                "**Heading**: text",
                "***Heading*** text",
                "*** Heading ***： text",
            })
    void findsTheHeadingOfASection(String item) {
        assertThat(entry("- " + item + "\n").summary()).containsExactly(new Section("Heading", "text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*emphasis* in a sentence: x",
                "plain: text",
                "**bold** words lead",
                "a * b ** c",
                "***: nothing",
            })
    void takesOtherItemsForPlainPoints(String item) {
        assertThat(entry("- " + item + "\n").summary()).containsExactly(new Bullet(0, "-", item));
    }

    @Test
    void tellsWhatIsOddInASection() {
        assertThat(notices("- ***A***: x\n")).isEmpty();
        assertThat(notices("- ***A**: x\n")).singleElement().asString().contains("unbalanced");
        assertThat(notices("- ***A***: x\n- plain\n"))
                .singleElement()
                .asString()
                .contains("without a heading");
    }

    @Test
    void countsOnlyTopLevelItemsAsSections() {
        assertThat(entry("- ***A***: x\n  - ***B***: y\n\n***C***: z\n").summary())
                .containsExactly(new Section("A", "x"), new Bullet(1, "-", "***B***: y"), new Paragraph("***C***: z"));
    }

    @Test
    void keepsWhateverElseMarkdownHasAsWritten() {
        String body = """
            - one

            [ref]: https://example.org 'title'

            ```python
            x = [1]
            ```

            > quoted
            > twice

            #### Small heading

            <table><tr><td>cell</td></tr></table>

            Under
            -----

            - two
            """;
        String kept = String.join(
                " ", entry(body).summary().stream().map(SummaryPart::text).toList());

        assertThat(kept)
                .contains("[ref]: https://example.org 'title'", "x = [1]", "quoted", "twice", "Small heading")
                .contains("<table><tr><td>cell</td></tr></table>", "Under");
        assertThat(entry(body).summary()).startsWith(new Bullet(0, "-", "one")).endsWith(new Bullet(0, "-", "two"));
    }

    @Test
    void keepsAnUnclosedFenceWithinItsEntry() {
        List<Entry> entries = entries("""
            ### [A](https://arxiv.org/abs/2504.00001)

            ```
            code
            ## not a heading

            ### [B](https://arxiv.org/abs/2504.00002)

            - b
            """);

        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst().summary().getFirst().text()).contains("code", "## not a heading");
        assertThat(entries.getLast().summary()).containsExactly(new Bullet(0, "-", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-30", "2025-13-01", "28-04-2025", "2025-4-28", "", "today"})
    void refusesADateThatDoesNotExist(String date) {
        Reading.Refused refused = refused("\n\n## Daily Papers (" + date + ")\n");
        assertThat(refused.line()).hasValue(3);
        assertThat(refused.reason()).contains(date);
    }

    @Test
    void tellsWhenThereIsNoDigest() {
        assertThat(read("").notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.line()).isEmpty());
        assertThat(read("## Daily Papers (2025-01-01)\n").digests()).isEmpty();
        assertThat(read("## Daily Papers (2025-01-01)\n").notices()).hasSize(1);
    }
}
