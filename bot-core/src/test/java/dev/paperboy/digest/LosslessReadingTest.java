package dev.paperboy.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever markdown an entry is made of, its characters are all there afterwards. */
class LosslessReadingTest {
    private static final List<String> PIECES = List.of(
            "- 항목",
            "  - nested",
            "    deep",
            "1. first",
            "12) twelfth",
            "> quote",
            ">> more",
            "```",
            "~~~",
            "text 글",
            "",
            "",
            "***",
            "***Heading***: body",
            "- ***What's New***: 새로운",
            "- **odd***: x",
            "* star",
            "+ plus",
            "#### small",
            "# large",
            "---",
            "===",
            "<b>bold</b>",
            "<table>",
            "<!-- remark",
            "-->",
            "[a]: http://x",
            "[b](c)",
            "![d](e)",
            "`code`",
            "\tindented",
            "      very",
            "a  ",
            "b\\",
            "Vote: x",
            "Authors of it",
            "&amp;",
            "|a|b|",
            "|-|-|",
            "- [ ] task",
            "-",
            "1.",
            "$x^{2}$",
            "***: y");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void losesNoCharacter(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            String body = IntStream.range(0, 1 + random.nextInt(14))
                    .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                    .collect(Collectors.joining("\n"));
            String file = "## Daily Papers (2025-01-01)\n\n### [T](https://arxiv.org/abs/2501.00001)\n\n" + body;
            Reading.Digests read = (Reading.Digests) new DigestReader().read(file.getBytes(UTF_8));
            Entry entry = read.digests().getFirst().entries().getFirst();

            assertThat(sorted(Characters.of(entry))).as(body).isEqualTo(sorted(Characters.of(body)));
            assertThat(Characters.of(entry)).as(body).isEqualTo(Characters.of(body));
        }
    }

    private static String sorted(String text) {
        return text.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }
}
