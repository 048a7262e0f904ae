package dev.paperboy.search;

import static dev.paperboy.search.Library.entry;
import static dev.paperboy.search.Library.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearbyTest {
    private static Library library;
    private static Nearby nearby;

    @BeforeAll
    static void publish(@TempDir Path folder) {
        library = new Library(folder)
                .publish(
                        "2025-04-01",
                        entry(
                                "2504.00001",
                                "Skywork R1V2",
                                "Vote: 1",
                                "Furu Wei, Jan Novák",
                                "GRPO와 강화 학습으로 로봇을 가르칩니다."),
                        entry("2504.00002", "Agents", "Vote: 2", "Li Wei", "GRPO를 쓰는 에이전트입니다. 확산 모델도 씁니다."));
        nearby = new Nearby(library.open());
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        GPRO ¦ GRPO ¦ 2
        gpro -survey ¦ GRPO -survey ¦ 2
        Skywrok-R1V2 ¦ Skywork-R1V2 ¦ 1
        확싼 ¦ 확산 ¦ 1
        강화학슴 ¦ 강화 학습 ¦ 1
        강화 학슴 ¦ 강화 학습 ¦ 1
        에이젼트 ¦ 에이전트 ¦ 1
        author:"Furu Wie" ¦ author:"Furu Wei" ¦ 1
        author:Novac ¦ author:"Jan Novák" ¦ 1
        title:agnet ¦ title:Agents ¦ 1
        """)
    void offersTheNearestWordAsThePapersWriteIt(String typed, String offered, int total) throws QueryException {
        Suggestion suggestion = nearby.nearestWord(query(typed)).orElseThrow();

        assertThat(suggestion.shown()).isEqualTo(offered);
        assertThat(suggestion.total()).isEqualTo(total);
        assertThat(new QueryParser(new SearchAnalyzer()).parse(suggestion.shown(), Library.TODAY))
                .isEqualTo(suggestion.query());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xqzwvk", "x", "votes>=100", "-GRPO", "2501.00001", "GRPO 확산 로봇"})
    void offersNoWordWhereNoneIsNear(String typed) {
        assertThat(nearby.nearestWord(query(typed))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        GRPO 양자화 ¦ GRPO ¦ 2
        GRPO 로봇 확산 ¦ GRPO 로봇 ¦ 1
        양자화 GRPO votes>=2 -로봇 ¦ GRPO votes>=2 -로봇 ¦ 1
        """)
    void offersTheWidestPart(String typed, String offered, int total) {
        Suggestion suggestion = nearby.widest(query(typed)).orElseThrow();
        assertThat(suggestion.shown()).isEqualTo(offered);
        assertThat(suggestion.total()).isEqualTo(total);
    }

    @Test
    void offersNoPartOfWhatHasNone() {
        assertThat(nearby.widest(query("양자화"))).isEmpty();
        assertThat(nearby.widest(query("양자화 없는말"))).isEmpty();
        assertThat(nearby.widest(query("양자화 OR 없는말"))).isEmpty();
    }

    @Test
    void offersTheAuthor() {
        assertThat(nearby.asAuthor(query("furu wei"))).map(Suggestion::shown).contains("author:\"furu wei\"");
        assertThat(nearby.asAuthor(query("Wei"))).map(Suggestion::total).contains(2);
        assertThat(nearby.asAuthor(query("GRPO"))).isEqualTo(Optional.empty());
        assertThat(nearby.asAuthor(query("Wei -GRPO"))).isEmpty();
    }

    @Test
    void completesAuthors() {
        assertThat(nearby.authors("we", 5)).containsExactly("Furu Wei", "Li Wei");
        assertThat(nearby.authors("Jan N", 5)).containsExactly("Jan Novák");
        assertThat(nearby.authors("novak", 5)).containsExactly("Jan Novák");
        assertThat(nearby.authors("z", 5)).isEmpty();
        assertThat(nearby.authors("", 5)).isEmpty();
    }
}
