package dev.paperboy.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperboy.chat.RichText;
import dev.paperboy.chat.Span;
import dev.paperboy.digest.ArchivedEntry;
import dev.paperboy.digest.ArchivedPaper;
import dev.paperboy.digest.Authors;
import dev.paperboy.digest.Entry;
import dev.paperboy.digest.PaperId;
import dev.paperboy.digest.SummaryPart;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkerTest {
    private static final Marker MARKER = new Marker(new SearchAnalyzer());
    private static final String LONG = "이 문장은 길이를 채우려고 있을 뿐입니다. ".repeat(12);

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        VLM ¦ VLM은 강합니다 ¦ [VLM]은 강합니다
        강화학습 ¦ 강화 학습을 씁니다 ¦ [강화 학습]을 씁니다
        "reward model" ¦ A Reward Model for rewards and models ¦ A [Reward Model] for rewards and models
        reward model ¦ A Reward Model for rewards ¦ A [Reward] [Model] for [rewards]
        agents -survey ¦ An Agent Survey ¦ An [Agent] Survey
        title:LLM summary:GRPO author:Kim ¦ Kim on LLMs and GRPO ¦ Kim on [LLMs] and GRPO
        GPT-4V ¦ Using GPT4-V, not GPT-4 ¦ Using [GPT4-V], not GPT-4
        GRPO OR RAG ¦ RAG 대 GRPO ¦ [RAG] 대 [GRPO]
        강화학습 OR "강화 학습을" ¦ 강화 학습을 ¦ [강화 학습]을
        nothing ¦ Plain ¦ Plain
        """)
    void marksTheTitle(String query, String title, String marked) {
        assertThat(show(MARKER.title(title, Library.query(query)))).isEqualTo(marked);
    }

    @Test
    void marksWhatLooksAlike() {
        assertThat(show(MARKER.title("ＬＬＭ, L\u200bLM, e\u0301te\u0301", Library.query("LLM \u00e9t\u00e9"))))
                .isEqualTo("[ＬＬＭ], [L\u200bLM], [e\u0301te\u0301]");
    }

    @Test
    void marksAuthorsOnlyForTheirField() {
        assertThat(show(MARKER.author("Furu Wei", Library.query("author:wei Furu"))))
                .isEqualTo("Furu [Wei]");
    }

    @Test
    void aSnippetIsTheBestPassageCutAtSpaces() {
        ArchivedPaper paper = paper(LONG + "여기 GRPO가 있습니다. " + LONG + "보상과 GRPO를 함께 씁니다. " + LONG);

        String snippet = show(MARKER.snippet(paper, Library.query("GRPO 보상")).orElseThrow());

        assertThat(snippet)
                .contains("[보상]과 [GRPO]를 함께 씁니다.")
                .startsWith("…")
                .endsWith("…")
                .doesNotContain("여기");
        assertThat(snippet.length()).isBetween(100, 150);
        assertThat(LONG + " 보상과 GRPO를 함께 씁니다. " + LONG).contains(" " + snippet.substring(1, 8));
    }

    @Test
    void aShortTextIsShownWhole() {
        assertThat(show(MARKER.snippet(paper("GRPO를\n씁니다."), Library.query("GRPO"))
                        .orElseThrow()))
                .isEqualTo("[GRPO]를 씁니다.");
    }

    @Test
    void theNewestAppearanceThatHasTheWordsSpeaks() {
        ArchivedPaper paper = paper("RAG를 씁니다.", "GRPO를 새로 씁니다.", "GRPO를 옛날에 썼습니다.");

        assertThat(show(MARKER.snippet(paper, Library.query("GRPO")).orElseThrow()))
                .isEqualTo("[GRPO]를 새로 씁니다.");
        assertThat(MARKER.snippet(paper, Library.query("title:GRPO"))).isEmpty();
        assertThat(MARKER.snippet(paper, Library.query("votes>=3"))).isEmpty();
        assertThat(MARKER.snippet(paper, Library.query("없는말"))).isEmpty();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "GRPO",
                        "모델은",
                        " ",
                        "\n",
                        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                        "e\u0301\u0302",
                        "\ud83d",
                        "ﬁ",
                        "…",
                        "x".repeat(90),
                        "가나다라".repeat(30),
                        "\u1106\u1169\u1103\u1166\u11af",
                        "강화 학습",
                        "., ",
                        "\uD83D\uDE00")
                .list()
                .ofMaxSize(60)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 1000)
    void noCutOrMarkSplitsACharacter(@ForAll @From("texts") String text) {
        Query query = Library.query("GRPO OR 모델 OR 강화학습");
        assertThat(MARKER.title(text, query).plain())
                .isEqualTo(RichText.of(text).plain());
        MARKER.snippet(paper(text), query).ifPresent(snippet -> {
            assertThat(snippet.spans()).anyMatch(Span.Hit.class::isInstance);
            String plain = snippet.plain();
            assertThat(plain.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                    .isTrue();
            assertThat(plain)
                    .doesNotStartWith("…\u0301")
                    .doesNotStartWith("…\u200D")
                    .doesNotEndWith("e…");
            assertThat(plain.length()).isLessThan(Marker.SNIPPET + 30);
        });
    }

    private static ArchivedPaper paper(String... newestFirst) {
        PaperId id = new PaperId("2504.00001");
        List<ArchivedEntry> appearances = Stream.of(newestFirst)
                .map(text -> new Entry(
                        id,
                        "Title",
                        1,
                        OptionalInt.empty(),
                        Authors.UNKNOWN,
                        List.of(),
                        List.of(new SummaryPart.Paragraph(text))))
                .map(entry -> new ArchivedEntry(LocalDate.of(2025, 4, 1), entry, true, false))
                .toList();
        return new ArchivedPaper(id, "Title", appearances);
    }

    private static String show(RichText text) {
        return text.spans().stream()
                .map(span -> span instanceof Span.Hit ? "[" + span.text() + "]" : span.text())
                .collect(Collectors.joining());
    }
}
