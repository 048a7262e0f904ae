package dev.paperboy.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperboy.digest.ArchivedPaper;
import dev.paperboy.digest.Seeds;
import dev.paperboy.digest.SummaryPart;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real digests: known answers, and answers compared with a plain reading of the texts. */
class SeedSearchTest {
    private static Library library;
    private static PaperIndex index;
    private static List<ArchivedPaper> papers;

    @BeforeAll
    static void open(@TempDir Path folder) {
        Path seeds = Seeds.folder();
        library = new Library(folder).take(seeds);
        index = library.open();
        papers = library.papers();
    }

    @AfterAll
    static void close() {
        Optional.ofNullable(library).ifPresent(Library::close);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '\u0001', textBlock = """
        GRPO ¦ 2504.16656 2504.15716
        RAG ¦ 2404.01744 2411.07140 2501.04652 2504.18225
        SAM ¦ 2504.12080
        GPT-4V ¦ 2404.12390 2404.12387
        (GRPO OR BitNet) -author:"Furu Wei" ¦ 2504.16656 2504.15716
        https://arxiv.org/abs/2504.16656v2 ¦ 2504.16656
        2504.16656 ¦ 2504.16656
        """)
    void findsExactly(String query, String ids) {
        assertThat(Library.ids(index, query)).containsExactlyInAnyOrder(ids.split(" "));
    }

    @Test
    void findsHoweverItIsWritten() {
        assertThat(Library.ids(index, "강화학습"))
                .hasSize(4)
                .containsExactlyInAnyOrderElementsOf(Library.ids(index, "강화 학습"));
        assertThat(Library.ids(index, "ＬＬＭ"))
                .isEqualTo(Library.ids(index, "LLM"))
                .hasSize(26);
        assertThat(Library.ids(index, "L\u200bLM")).isEqualTo(Library.ids(index, "LLM"));
        assertThat(Library.ids(index, "\u1106\u1169\u1103\u1166\u11af"))
                .isEqualTo(Library.ids(index, "모델"))
                .isNotEmpty();
        assertThat(Library.ids(index, "VLM")).hasSize(2);
        assertThat(Library.ids(index, "agent"))
                .hasSize(5)
                .containsExactlyInAnyOrderElementsOf(Library.ids(index, "agents"));
        assertThat(Library.ids(index, "tree")).contains("2404.02078");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRPO",
                "diffusion",
                "reward model",
                "video",
                "LLM",
                "MoE",
                "GPU",
                "MCTS",
                "bias",
                "Qwen2.5-VL",
                "1.58-bit",
                "transformer",
                "reasoning",
                "benchmark",
                "\"reward model\"",
                "title:agent",
                "title:LLM",
                "summary:LLM",
                "확산",
                "강화 학습",
                "미세 조정",
                "추론",
                "벤치마크",
                "데이터셋",
                "보상 모델",
                "이미지 생성",
                "GRPO OR 확산",
                "LLM -강화학습",
                "LLM 추론 -title:LLM",
                "(diffusion OR 확산) video",
                "-LLM",
                "-LLM -추론",
                "author:Wei",
                "author:\"Furu Wei\"",
                "LLM -author:Wei"
            })
    void agreesWithAPlainReading(String query) {
        assertThat(new TreeSet<>(Library.ids(index, query))).isEqualTo(plainly(Library.query(query)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "votes>=20",
                "votes>20",
                "votes<=3",
                "votes<3",
                "votes=3",
                "-votes>=3",
                "since:2025",
                "until:2024-11-12",
                "on:2025-04-28",
                "on:2024-04",
                "since:2024-04-10 until:2025-01-01",
                "in:4m",
                "has:video",
                "-has:video",
                "LLM votes>=20 since:2025",
                "LLM OR votes>100",
                "-(since:2024-04-10 until:2025-01-01)"
            })
    void filtersAgreeWithAPlainReading(String query) {
        assertThat(new TreeSet<>(Library.ids(index, query))).isEqualTo(plainly(Library.query(query)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRPO",
                "agents",
                "강화 학습",
                "생성",
                "일반화",
                "모델",
                "LLM -모델",
                "title:LLM OR summary:GRPO",
                "author:Wei",
                "\"language model\"",
                "votes>3 -has:video",
                "on:2024-04 OR on:2025",
                "-(LLM OR VLM)",
                "Qwen2.5-VL",
                "2504.16656 OR GPT-4V",
                "mcts OR gpus",
                "성 AND 화"
            })
    void onePaperAloneMatchesWhatFindsIt(String text) {
        Query query = Library.query(text);
        SearchAnalyzer analyzer = new SearchAnalyzer();
        assertThat(papers.stream()
                        .filter(paper -> AnalyzedPaper.of(paper, analyzer).matches(query))
                        .map(paper -> paper.id().value()))
                .containsExactlyInAnyOrderElementsOf(Library.ids(index, text))
                .isNotEmpty();
    }

    private static Set<String> plainly(Query query) {
        return papers.stream()
                .filter(matches(query))
                .map(paper -> paper.id().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Predicate<ArchivedPaper> matches(Query query) {
        return switch (query) {
            case Query.And(List<Query> parts) ->
                paper -> parts.stream().allMatch(part -> matches(part).test(paper));
            case Query.Or(List<Query> parts) ->
                paper -> parts.stream().anyMatch(part -> matches(part).test(paper));
            case Query.Not(Query part) -> matches(part).negate();
            case Query.Sought sought -> {
                Pattern pattern = pattern(sought.text());
                yield paper -> texts(paper, sought.field())
                        .anyMatch(text -> pattern.matcher(text).find());
            }
            case Query.Votes votes -> paper -> compares(paper.newest().entry().votes(), votes);
            case Query.Appeared range ->
                paper -> paper.appearances().stream()
                        .anyMatch(entry -> range.from()
                                        .filter(entry.date()::isBefore)
                                        .isEmpty()
                                && range.to().filter(entry.date()::isAfter).isEmpty());
            case Query.HasVideo _ ->
                paper -> paper.appearances().stream()
                        .anyMatch(entry -> entry.entry().hasVideo());
            case Query.Id id -> paper -> paper.id().equals(id.paper());
        };
    }

    /** Hangul: its characters in order with any space between. Latin: whole words, which may be plurals; a digit ends a word. */
    private static Pattern pattern(String words) {
        if (Hangul.isWord(words)) {
            String hangul = words.replace(" ", "");
            return Pattern.compile(
                    hangul.chars().mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining("\\s*")));
        }
        String latin = Stream.of(words.split("[^\\p{L}\\p{N}]+"))
                .map(word -> Pattern.quote(word) + "(?:s|es)?")
                .collect(Collectors.joining("[^\\p{L}\\p{N}]+"));
        return Pattern.compile("(?<![A-Za-z])" + latin + "(?![A-Za-z])", Pattern.CASE_INSENSITIVE);
    }

    private static Stream<String> texts(ArchivedPaper paper, Query.Field field) {
        Stream<String> summaries = paper.appearances().stream()
                .flatMap(entry -> entry.entry().summary().stream())
                .map(SummaryPart::text);
        return switch (field) {
            case ANYWHERE -> Stream.concat(Stream.of(paper.title()), summaries);
            case TITLE -> Stream.of(paper.title());
            case SUMMARY -> summaries;
            case AUTHOR -> paper.newest().entry().authors().names().stream();
        };
    }

    private static boolean compares(OptionalInt votes, Query.Votes with) {
        return votes.isPresent()
                && switch (with.comparison()) {
                    case AT_LEAST -> votes.getAsInt() >= with.votes();
                    case MORE -> votes.getAsInt() > with.votes();
                    case AT_MOST -> votes.getAsInt() <= with.votes();
                    case FEWER -> votes.getAsInt() < with.votes();
                    case EXACTLY -> votes.getAsInt() == with.votes();
                };
    }
}
