package dev.paperboy.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.paperboy.digest.PaperId;
import dev.paperboy.search.Query.Appeared;
import dev.paperboy.search.Query.Comparison;
import dev.paperboy.search.Query.Field;
import dev.paperboy.search.Query.Phrase;
import dev.paperboy.search.Query.Votes;
import dev.paperboy.search.Query.Words;
import dev.paperboy.search.QueryException.Expected;
import dev.paperboy.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 4, 28);
    private static final QueryParser PARSER = new QueryParser(new SearchAnalyzer());

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '\u0001', textBlock = """
        GRPO ¦ GRPO
        (GRPO OR "강화 학습") -survey author:"Furu Wei" title:agent votes>=20 since:2025-01-01 has:video ¦ (GRPO OR "강화 학습") -survey author:"Furu Wei" title:agent votes>=20 since:2025-01-01 has:video
        강화 학습 ¦ 강화 학습
        강화 (학습) ¦ 강화 AND 학습
        강화 AND 학습 ¦ 강화 AND 학습
        GRPO AND RAG ¦ GRPO RAG
        A|B || C ¦ A OR B OR C
        (A B) OR C ¦ A B OR C
        (A OR B) C ¦ (A OR B) C
        –survey −x ¦ -survey -x
        NOT survey ¦ -survey
        -(A OR B) ¦ -(A OR B)
        GRPO - survey ¦ GRPO survey
        GRPO, RAG! ¦ GRPO RAG
        “강화  학습” ¦ "강화 학습"
        （A｜B）C ¦ (A OR B) C
        제목:에이전트 저자:Wei 요약:GRPO ¦ title:에이전트 author:Wei summary:GRPO
        title:(강화 학습 OR agent) ¦ title:(강화 학습) OR title:agent
        title: agent ¦ title:agent
        foo:bar ¦ foo:bar
        votes:20 ¦ votes>=20
        votes >= 20 ¦ votes>=20
        votes≤3 votes<4 votes=5 votes>6 ¦ votes<=3 votes<4 votes=5 votes>6
        추천≥7 ¦ votes>=7
        on:2025.4.28 ¦ on:2025-04-28
        on:2025-04 ¦ on:2025-04
        on:2025 ¦ on:2025
        since:2025-04 ¦ since:2025-04-01
        until:2025-04 ¦ until:2025-04-30
        in:30d ¦ since:2025-03-29
        in:4w ¦ since:2025-03-31
        in:6m ¦ since:2024-10-28
        in:1y ¦ since:2024-04-28
        since:2025-01-02 GRPO until:2025-02-03 ¦ since:2025-01-02 until:2025-02-03 GRPO
        since:2025-04-01 until:2025-04-30 ¦ on:2025-04
        https://arxiv.org/abs/2504.16656v2 ¦ 2504.16656
        (huggingface.co/papers/2504.16656) ¦ 2504.16656
        -arXiv:2504.16656 GRPO ¦ -2504.16656 GRPO
        id:2504.16656 ¦ 2504.16656
        C++ ¦ C++
        GPT-4V ¦ GPT-4V
        GRPO 에서 ¦ GRPO
        L\u200bLM ¦ LLM
        """)
    void readsAndWrites(String typed, String canonical) throws QueryException {
        Query query = parse(typed.replace("\\u200b", "\u200b"));

        assertThat(query).hasToString(canonical);
        assertThat(parse(canonical)).isEqualTo(query);
    }

    @Test
    void readsTheWholeLanguageIntoItsParts() throws QueryException {
        assertThat(parse("(GRPO OR \"강화 학습\") -survey author:\"Furu Wei\" votes>=20 in:30d has:video 2504.16656"))
                .isEqualTo(new Query.And(List.of(
                        new Query.Or(List.of(new Words(Field.ANYWHERE, "GRPO"), new Phrase(Field.ANYWHERE, "강화 학습"))),
                        new Query.Not(new Words(Field.ANYWHERE, "survey")),
                        new Phrase(Field.AUTHOR, "Furu Wei"),
                        new Votes(Comparison.AT_LEAST, 20),
                        new Appeared(Optional.of(LocalDate.of(2025, 3, 29)), Optional.empty()),
                        new Query.HasVideo(),
                        new Query.Id(new PaperId("2504.16656")))));
    }

    @Test
    void neighbouringKoreanWordsAreOnePhrase() throws QueryException {
        assertThat(parse("확산 모델 GRPO 강화 학습"))
                .isEqualTo(new Query.And(List.of(
                        new Words(Field.ANYWHERE, "확산 모델"),
                        new Words(Field.ANYWHERE, "GRPO"),
                        new Words(Field.ANYWHERE, "강화 학습"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '\u0001', textBlock = """
        (GRPO OR ¦ 8 ¦ WORD_AND_CLOSE ¦ GRPO
        (GRPO ¦ 5 ¦ CLOSE ¦ GRPO
        GRPO) ¦ 4 ¦ NO_CLOSE ¦ GRPO
        () ¦ 1 ¦ WORD ¦ .
        GRPO OR ¦ 7 ¦ WORD ¦ GRPO
        OR GRPO ¦ 0 ¦ WORD ¦ GRPO
        A OR OR B ¦ 4 ¦ WORD ¦ A OR B
        GRPO -( ¦ 7 ¦ WORD_AND_CLOSE ¦ GRPO
        "강화 학습 ¦ 6 ¦ QUOTE ¦ "강화 학습"
        GRPO "" ¦ 7 ¦ MEANING ¦ GRPO
        auther:Wei GRPO ¦ 0 ¦ FIELD ¦ author:Wei GRPO
        votes>=many GRPO ¦ 7 ¦ NUMBER ¦ many GRPO
        on:2025-02-30 GRPO ¦ 3 ¦ DATE ¦ GRPO
        since:soon GRPO ¦ 6 ¦ DATE ¦ GRPO
        GRPO since:2025 until:2024 ¦ 26 ¦ DATES_IN_ORDER ¦ GRPO
        has:code GRPO ¦ 4 ¦ VIDEO ¦ GRPO
        GRPO sort:votes ¦ 10 ¦ NO_SORT ¦ GRPO
        id:x1 ¦ 3 ¦ ID ¦ x1
        title: ¦ 6 ¦ WORD ¦ .
        에서 ¦ 2 ¦ MEANING ¦ .
        은 는 ¦ 3 ¦ MEANING ¦ .
        !!! ¦ 3 ¦ SOMETHING ¦ .
        (((((((((x))))))))) ¦ 8 ¦ FLATTER ¦ .
        \uD83D\uDE00 OR ¦ 4 ¦ WORD ¦ \uD83D\uDE00
        """)
    void saysWhereAndWhatAndOffersTheRest(String typed, int position, Expected expected, String repaired) {
        QueryException error = error(typed);

        assertThat(error.position()).isEqualTo(position);
        assertThat(error.kind()).isEqualTo(expected);
        assertThat(error.repaired().map(Query::toString).orElse(".")).isEqualTo(repaired);
        assertThat(error.pointed().replace("⟨?⟩", "").replace(" ", "")).isEqualTo(typed.replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n\t", "\u200b"})
    void anEmptyQueryAsksForSomething(String typed) {
        assertThat(error(typed).kind()).isEqualTo(Expected.SOMETHING);
    }

    @Test
    void keepsItsLimits() throws QueryException {
        parse("x".repeat(200));
        parse("\uD83D\uDE00".repeat(200));
        parse("a ".repeat(32));
        parse("((((((((x))))))))");

        assertThat(error("x".repeat(201)).kind()).isEqualTo(Expected.SHORTER);
        assertThat(error("x".repeat(201)).position()).isEqualTo(200);
        assertThat(error("a ".repeat(33)).kind()).isEqualTo(Expected.FEWER);
        assertThat(error("a ".repeat(33)).position()).isEqualTo(64);
        assertThat(error("(".repeat(100_000)).kind()).isEqualTo(Expected.SHORTER);
    }

    @Test
    void anOrderIsReadWhereItIsWelcome() throws QueryException {
        assertThat(PARSER.parseSorted("GRPO sort:votes", TODAY))
                .isEqualTo(new SortedQuery(parse("GRPO"), Optional.of(Sort.VOTES)));
        assertThat(PARSER.parseSorted("GRPO", TODAY).sort()).isEmpty();
        assertThat(catchThrowableOfType(QueryException.class, () -> PARSER.parseSorted("GRPO sort:size", TODAY))
                        .kind())
                .isEqualTo(Expected.SORT);
    }

    @Test
    void excludedWordsAreNotShown() throws QueryException {
        assertThat(parse("(GRPO OR RAG) -survey title:agent").sought())
                .extracting(Query.Sought::text)
                .containsExactly("GRPO", "RAG", "agent");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyProblemHasItsTexts(Language language) throws IOException {
        Properties texts = new Properties();
        try (InputStream file = Language.class.getResourceAsStream(language.code() + ".properties")) {
            assertThat(file).isNotNull();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        for (Expected expected : Expected.values()) {
            String name = expected.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(texts).containsKeys("query.expected." + name, "query.problem." + name);
        }
    }

    private static Query parse(String text) throws QueryException {
        return PARSER.parse(text, TODAY);
    }

    private static QueryException error(String text) {
        return catchThrowableOfType(QueryException.class, () -> PARSER.parse(text, TODAY));
    }
}
