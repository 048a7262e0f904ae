package dev.paperboy.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QueryParserPropertiesTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 4, 28);
    private static final QueryParser PARSER = new QueryParser(new SearchAnalyzer());

    /** Pieces that mean something, here or to a search engine, put together at random. */
    @Provide
    Arbitrary<String> queries() {
        return Arbitraries.of(
                        "GRPO",
                        "강화",
                        "학습",
                        "agents",
                        "C++",
                        "OR",
                        "AND",
                        "NOT",
                        "|",
                        "-",
                        "–",
                        "(",
                        ")",
                        "\"",
                        "“",
                        "”",
                        " ",
                        "  ",
                        "title:",
                        "author:",
                        "제목:",
                        "summary:",
                        "id:",
                        "2504.16656",
                        "https://arxiv.org/abs/2504.16656",
                        "votes",
                        ">=",
                        "<",
                        "=",
                        ":",
                        "20",
                        "since:",
                        "until:",
                        "on:",
                        "in:",
                        "2025-04-28",
                        "2025-04",
                        "2025",
                        "30d",
                        "1y",
                        "has:",
                        "video",
                        "sort:",
                        "auther:",
                        "foo:bar",
                        "*",
                        "^",
                        "~",
                        "NEAR(",
                        "[a TO z]",
                        "(a+)+$",
                        "'; drop table paper; --",
                        "%",
                        "_",
                        "\\",
                        "\u200b",
                        "\u202e",
                        "ＧＲＰＯ",
                        "\u1106\u1169\u1103\u1166\u11af",
                        "\ud83d",
                        "\udca9",
                        "\uD83D\uDE00",
                        "\0",
                        "에서",
                        "은",
                        ",",
                        ".",
                        "!",
                        "…",
                        "e\u0301",
                        "ﬁ",
                        "π0",
                        "/.*/",
                        "<",
                        "‘x’")
                .list()
                .ofMaxSize(14)
                .map(pieces -> pieces.stream().collect(Collectors.joining()));
    }

    @Property(tries = 5000)
    void whatIsReadIsWrittenSoThatItReadsTheSame(@ForAll @From("queries") String text) throws QueryException {
        Query query;
        try {
            query = PARSER.parse(text, TODAY);
        } catch (QueryException e) {
            assertIsUseful(e, text);
            return;
        }
        assertThat(PARSER.parse(query.toString(), TODAY.plusYears(1)))
                .as(query.toString())
                .isEqualTo(query);
    }

    @Property(tries = 2000)
    void anyTextGetsAnAnswer(@ForAll String text) {
        try {
            assertThat(PARSER.parse(text, TODAY)).isNotNull();
        } catch (QueryException e) {
            assertIsUseful(e, text);
        }
    }

    private static void assertIsUseful(QueryException e, String text) {
        assertThat(e.position()).isBetween(0, text.codePointCount(0, text.length()));
        assertThat(e.pointed()).contains("⟨?⟩");
        e.repaired()
                .ifPresent(repaired -> assertThat(repaired.toString())
                        .satisfies(written ->
                                assertThat(PARSER.parse(written, TODAY)).isEqualTo(repaired)));
    }
}
