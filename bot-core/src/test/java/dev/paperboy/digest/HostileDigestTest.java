package dev.paperboy.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import com.vladsch.flexmark.parser.Parser;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileDigestTest {
    private static final int FIELD = 64 << 10;

    @TempDir
    private Path folder;

    private static String digest(String body) {
        return """
            ## Daily Papers (2025-04-28)

            ### [Poisoned](https://arxiv.org/abs/2504.00001)

            Vote: 1

            %s

            ### [Neighbour](https://arxiv.org/abs/2504.00002)

            Vote: 2

            - sound
            """.formatted(body);
    }

    /** Backtick runs of growing length, none closed by its like. */
    private static String backticks(int length) {
        StringBuilder text = new StringBuilder();
        for (int run = 1; text.length() < length; run++) {
            text.append("`".repeat(run)).append('a');
        }
        return text.toString();
    }

    private static String lines(int count, String pattern) {
        return IntStream.range(0, count)
                .mapToObj(i -> pattern.replace("#i", String.valueOf(i)))
                .collect(Collectors.joining("\n"));
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                Arguments.of("backticks", backticks(60_000)),
                Arguments.of("more backticks", "- " + backticks(200_000)),
                Arguments.of("instructions without end", "a<?".repeat(20_000)),
                Arguments.of("declarations without end", "a<!A ".repeat(12_000)),
                Arguments.of("links without end", "[a](".repeat(15_000)),
                Arguments.of("images", "![[]()".repeat(30_000)),
                Arguments.of("brackets", "[".repeat(60_000) + "]".repeat(60_000)),
                Arguments.of("emphasis", "*a **b ".repeat(20_000)),
                Arguments.of("stars", "*".repeat(60_000)),
                Arguments.of("spaced stars", "* ".repeat(30_000)),
                Arguments.of("dashes", "- " + "-".repeat(60_000)),
                Arguments.of("headings", "#".repeat(60_000)),
                Arguments.of("quotes on a line", ">".repeat(60_000) + "a"),
                Arguments.of("quotes", lines(1_900, "> > > > > > > > > > > > a")),
                Arguments.of("lists on a line", "- ".repeat(30_000) + "a"),
                Arguments.of("lists", lines(1_900, "- - - - - - - - - - a")),
                Arguments.of(
                        "indented lists",
                        IntStream.range(0, 300)
                                .mapToObj(i -> "  ".repeat(i) + "- a")
                                .collect(Collectors.joining("\n"))),
                Arguments.of("references", lines(1_900, "[r#i]: http://example.org/#i")),
                Arguments.of("100,000 references", lines(100_000, "[r#i]: x")),
                Arguments.of("entities", "&#".repeat(30_000)),
                Arguments.of("angle brackets", "<".repeat(60_000)),
                Arguments.of("a tag without end", "<a" + " b=c".repeat(15_000)),
                Arguments.of("a tag in a list", "- <a" + " b=c".repeat(15_000)),
                Arguments.of("videos", "<video src=".repeat(5_500)),
                Arguments.of("sources", "<video " + " src".repeat(15_000)),
                Arguments.of("links to watch", "[Watch Video](".repeat(4_500)),
                Arguments.of("spaces", "- a" + " ".repeat(60_000) + "b"),
                Arguments.of("a heading without end", "- ***" + " a".repeat(30_000)),
                Arguments.of("a heading full of colons", "- ***a" + " :".repeat(30_000)),
                Arguments.of("items", "- a\n".repeat(1_900)),
                Arguments.of("changing items", "- a\n1. b\n".repeat(950)),
                Arguments.of("lazy lines", "> a\nb\n".repeat(950)),
                Arguments.of("fences", "```\na\n".repeat(950)),
                Arguments.of("underlines", "a\n=\n".repeat(950)),
                Arguments.of("tabs", "-\t\t\t\ta\n".repeat(1_900)),
                Arguments.of("blank lines", "- a\n\n\n\n".repeat(50_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void readsAMarkdownBombInTimeAndSparesItsNeighbour(String name, String bomb) {
        byte[] file = digest(bomb).getBytes(UTF_8);
        long start = System.nanoTime();
        Reading reading = new DigestReader().read(file);
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(took).as(name).isLessThan(Duration.ofSeconds(1));
        assertThat(reading).isInstanceOfSatisfying(Reading.Digests.class, read -> {
            List<Entry> entries = read.digests().getFirst().entries();
            assertThat(entries).hasSize(2);
            assertThat(entries.getLast().summary()).containsExactly(new SummaryPart.Bullet(0, "-", "sound"));
            assertThat(Characters.of(entries.getFirst())).isEqualTo(Characters.of(bomb));
        });
    }

    /** What a reader that hands the whole to the markdown parser would do. */
    @Test
    void wouldHangWithTheStockParser() {
        String bomb = "a<?".repeat(12_000);
        Parser stock = Parser.builder().build();
        CompletableFuture<Object> parsing = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> parsing.complete(stock.parse(bomb)));
        assertThatThrownBy(() -> parsing.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
    }

    @Test
    void wouldOverflowTheStackWithTheStockParser() throws InterruptedException {
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Thread.ofPlatform()
                .uncaughtExceptionHandler((thread, error) -> failure.complete(error))
                .start(() -> Parser.builder().build().parse("* ".repeat(60_000)))
                .join();
        assertThat(failure).isCompletedWithValueMatching(StackOverflowError.class::isInstance);
    }

    @Test
    void keepsASummaryBeyondTheBoundsAsPlainText() {
        String summary = "- ***What's New***: " + "가나다라 ".repeat(6_000) + "\n\nsecond paragraph";
        Reading.Digests read =
                (Reading.Digests) new DigestReader().read(digest(summary).getBytes(UTF_8));

        assertThat(read.digests().getFirst().entries().getFirst().summary())
                .hasSize(2)
                .allMatch(SummaryPart.Paragraph.class::isInstance);
        assertThat(read.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.text()).contains("too large"));
    }

    @Test
    void refusesAFileOverTheLimitWithoutReadingIt() throws IOException {
        Path file = folder.resolve("large.md");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(100L << 20);
        }
        long allocated = allocatedWhile(() -> assertRefused(new DigestReader().read(file), "4 MB"));
        assertThat(allocated).isLessThan(64L << 20);
    }

    @Test
    void refusesALineOf50MegabytesWithoutReadingIt() throws IOException {
        Path file = folder.resolve("line.md");
        Files.writeString(file, "## Daily Papers (2025-01-01)\n" + "a".repeat(50 << 20));
        long allocated = allocatedWhile(() -> assertRefused(new DigestReader().read(file), "4 MB"));
        assertThat(allocated).isLessThan(64L << 20);
        assertThat(allocatedWhile(() -> Files.readAllLines(file)))
                .as("the naive way")
                .isGreaterThan(64L << 20);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static long allocatedWhile(Work work) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void refusesMoreThan500PapersInAFile() {
        String allowed = "## Daily Papers (2025-01-01)\n" + lines(500, "### [a](https://arxiv.org/abs/2501.1#i)");
        assertThat(new DigestReader().read(allowed.getBytes(UTF_8))).isInstanceOf(Reading.Digests.class);
        String over = allowed + "\n  ### [a](https://arxiv.org/abs/2501.20000)";
        assertThat(new DigestReader().read(over.getBytes(UTF_8)))
                .isInstanceOfSatisfying(Reading.Refused.class, refused -> {
                    assertThat(refused.line()).hasValue(502);
                    assertThat(refused.reason()).contains("500");
                });
    }

    @Test
    void refusesAFieldOver64Kilobytes() {
        String title = "## Daily Papers (2025-01-01)\n\n### [" + "가".repeat(FIELD / 3 + 1)
                + "](https://arxiv.org/abs/2501.00001)";
        assertRefused(new DigestReader().read(title.getBytes(UTF_8)), "title");
        assertRefused(
                new DigestReader()
                        .read(digest("Authors: " + "a, ".repeat(FIELD / 3)).getBytes(UTF_8)),
                "authors");
    }

    @Test
    void readsATitleFullOfLinksInTime() {
        String title = "](https://arxiv.org/abs/)".repeat(2_600);
        byte[] file = digest("- x").replace("Poisoned", title).getBytes(UTF_8);
        long start = System.nanoTime();
        assertThat(new DigestReader().read(file)).isInstanceOf(Reading.Digests.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void readsAPaperThatIsRepeatedWithoutEndInTime() {
        String entry = "### [a](https://arxiv.org/abs/2501.00001)\n";
        byte[] file = ("## Daily Papers (2025-01-01)\n"
                        + IntStream.range(0, 490)
                                .mapToObj(i -> entry + lines(600, "- #i." + i))
                                .collect(Collectors.joining("\n")))
                .getBytes(UTF_8);
        long start = System.nanoTime();
        assertThat(new DigestReader().read(file))
                .isInstanceOfSatisfying(
                        Reading.Digests.class,
                        read -> assertThat(read.digests()
                                        .getFirst()
                                        .entries()
                                        .getFirst()
                                        .summary())
                                .hasSize(490 * 600));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void namesTheLineOfBytesThatAreNoUtf8() {
        byte[] good = "## Daily Papers (2025-01-01)\n\n### [가나](https://arxiv.org/abs/2501.00001)\n".getBytes(UTF_8);
        good[37] = (byte) 0xFF;
        assertThat(new DigestReader().read(good)).isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.line()).hasValue(3);
            assertThat(refused.reason()).contains("UTF-8");
        });
        assertThat(new String(good, UTF_8)).as("the naive way keeps going").contains("\uFFFD");
    }

    @Test
    void refusesALoneSurrogate() {
        byte[] file = digest("- xyz").getBytes(StandardCharsets.ISO_8859_1);
        int at = digest("- xyz").indexOf("xyz");
        file[at] = (byte) 0xED;
        file[at + 1] = (byte) 0xA0;
        file[at + 2] = (byte) 0x80;
        assertRefused(new DigestReader().read(file), "UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void namesUtf16(String charset) {
        assertRefused(new DigestReader().read(digest("- 모델").getBytes(Charset.forName(charset))), "UTF-16");
    }

    @Test
    void refusesTheOldKoreanEncoding() {
        assertRefused(new DigestReader().read(digest("- 모델을").getBytes(Charset.forName("MS949"))), "CP949");
    }

    @Test
    void readsAByteOrderMarkAndForeignLineEnds() {
        Entry plain = first(digest("- one\n- two"));
        assertThat(first("\uFEFF" + digest("- one\n- two"))).isEqualTo(plain);
        assertThat(first(digest("- one\n- two").replace("\n", "\r\n"))).isEqualTo(plain);
        assertThat(first(digest("- one\n- two").replace("\n", "\r"))).isEqualTo(plain);
    }

    @Test
    void removesControlCharactersAndSaysSo() {
        Reading.Digests read = (Reading.Digests) new DigestReader()
                .read(digest("- a\u0000b\u0007c\u001B[31m\u0085d").getBytes(UTF_8));
        assertThat(read.digests()
                        .getFirst()
                        .entries()
                        .getFirst()
                        .summary()
                        .getFirst()
                        .text())
                .isEqualTo("abc[31md");
        assertThat(read.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.line()).hasValue(7);
            assertThat(notice.text()).contains("4 control characters");
        });
    }

    @Test
    void keepsCombiningMarks() {
        String zalgo = "a" + "\u0301".repeat(1_000) + " 각";
        assertThat(first(digest("- " + zalgo)).summary().getFirst().text()).isEqualTo(zalgo);
    }

    private static Entry first(String text) {
        return ((Reading.Digests) new DigestReader().read(text.getBytes(UTF_8)))
                .digests()
                .getFirst()
                .entries()
                .getFirst();
    }

    private static void assertRefused(Reading reading, String reason) {
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.reason()).contains(reason));
    }
}
