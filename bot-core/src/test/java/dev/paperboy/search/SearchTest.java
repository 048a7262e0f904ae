package dev.paperboy.search;

import static dev.paperboy.search.Library.entry;
import static dev.paperboy.search.Library.find;
import static dev.paperboy.search.Library.ids;
import static dev.paperboy.search.Library.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
    private Library library;
    private PaperIndex index;

    @BeforeEach
    void publish(@TempDir Path folder) {
        library = new Library(folder)
                .publish(
                        "2025-03-01",
                        entry(
                                "2503.00001",
                                "Policy Optimization for Robots",
                                "Vote: 40",
                                "Kim Ji",
                                "로봇 정책을 PPO로 최적화합니다."),
                        entry("2503.00002", "A Study of Sleep", "Vote: -", "Lee Min", "수면을 조사합니다. PPO와 GRPO를 비교합니다."),
                        entry("2503.00003", "GRPO Explained", "Vote: 3", "Ana Ruiz", "그룹 상대 정책을 설명합니다."))
                .publish(
                        "2025-04-01",
                        entry("2504.00001", "Learning to Walk", "Vote: 12", "Furu Wei", "강화 학습으로 로봇이 걷습니다. GRPO 없이."),
                        entry("2503.00002", "A Study of Sleep", "Vote: 5", "Lee Min", "수면을 다시 조사합니다."));
        index = library.open();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void theTitleCountsMost() {
        assertThat(ids(index, "GRPO")).startsWith("2503.00003").hasSize(3);
    }

    @Test
    void nearWordsCountMoreThanFarOnes(@TempDir Path folder) {
        String far = "보상을 다룹니다. " + "여러 가지를 길게 이야기하는 문장입니다. ".repeat(8) + "모형을 다룹니다.";
        String near = "여러 가지를 길게 이야기하는 문장입니다. ".repeat(8) + "보상을 다룹니다. 모형을 다룹니다.";
        try (Library other = new Library(folder)) {
            other.publish("2025-01-01", entry("2501.00001", "One", far), entry("2501.00002", "Two", near));
            assertThat(ids(other.open(), "보상 AND 모형")).containsExactly("2501.00002", "2501.00001");
        }
    }

    @Test
    void equallyGoodOnesComeByVotesThenNewestFirst() {
        assertThat(ids(index, "since:2025-01-01"))
                .containsExactly("2503.00001", "2504.00001", "2503.00002", "2503.00003");
    }

    @Test
    void otherOrders() {
        Query all = query("since:2025-01-01");
        assertThat(new Search(index).search(all, Sort.NEW, 0, 0).hits())
                .extracting(hit -> hit.id().value())
                .containsExactly("2504.00001", "2503.00002", "2503.00001", "2503.00003");
        assertThat(new Search(index).search(all, Sort.VOTES, 1, 2).hits())
                .extracting(hit -> hit.id().value())
                .containsExactly("2504.00001", "2503.00002");
    }

    @Test
    void aPageKnowsTheTotal() {
        Found page = new Search(index).search(query("since:2025-01-01"), Sort.VOTES, 3, 10);
        assertThat(page.total()).isEqualTo(4);
        assertThat(page.hits()).hasSize(1);
        assertThat(new Search(index).search(query("GRPO"), Sort.VOTES, 99, 10).hits())
                .isEmpty();
    }

    @Test
    void votesAndDateAreTheNewestAppearancesAndWordsAreAllAppearances() {
        Hit hit = find(index, "title:sleep").hits().getFirst();
        assertThat(hit.votes()).isEqualTo(OptionalInt.of(5));
        assertThat(hit.date()).isEqualTo(LocalDate.of(2025, 4, 1));
        assertThat(ids(index, "on:2025-03 PPO")).containsExactlyInAnyOrder("2503.00001", "2503.00002");
        assertThat(ids(index, "on:2025-04")).contains("2503.00002");
    }

    @Test
    void unknownVotesMatchNoComparison(@TempDir Path folder) {
        try (Library other = new Library(folder)) {
            other.publish(
                    "2025-01-01", entry("2501.00001", "One", "Vote: -", "A B", "문장"), entry("2501.00002", "Two", "문장"));
            PaperIndex unknown = other.open();
            assertThat(ids(unknown, "votes>=0")).containsExactly("2501.00002");
            assertThat(ids(unknown, "votes<1000")).containsExactly("2501.00002");
            assertThat(ids(unknown, "문장")).containsExactly("2501.00002", "2501.00001");
        }
    }

    @Test
    void koreanWordsThatStandNowhereTogetherAreLookedForOneByOne() {
        Found found = find(index, "로봇 학습");
        assertThat(found.loosened()).isTrue();
        assertThat(found.query()).hasToString("로봇 AND 학습");
        assertThat(found.hits()).extracting(hit -> hit.id().value()).containsExactly("2504.00001");

        assertThat(find(index, "강화 학습").loosened()).isFalse();
        assertThat(find(index, "\"로봇 학습\"").total()).isZero();
        assertThat(find(index, "로봇 없음").loosened()).isFalse();
    }

    @Test
    void noPhraseReachesFromOneSummaryIntoTheNext() {
        assertThat(ids(index, "\"비교합니다 수면\"")).isEmpty();
    }

    @Test
    void authorsAreSearchedByTheirFieldAlone() {
        assertThat(ids(index, "\"Furu Wei\"")).isEmpty();
        assertThat(ids(index, "author:furu")).containsExactly("2504.00001");
        assertThat(ids(index, "author:\"Wei Furu\"")).isEmpty();
    }

    @Test
    void whatOtherEnginesWouldObeyIsLiteral() {
        QueryParser parser = new QueryParser(new SearchAnalyzer());
        for (String syntax : List.of(
                "title:*",
                "GRPO~2",
                "[a TO z]",
                "(a+)+$ GRPO",
                "NEAR(GRPO, PPO)",
                "_id:1",
                "'; drop table paper; --",
                "*:*",
                "GR?O",
                "/.*/")) {
            try {
                assertThat(new Search(index).count(parser.parse(syntax, Library.TODAY)))
                        .as(syntax)
                        .isLessThan(4);
            } catch (QueryException e) {
                assertThat(e.position()).isLessThanOrEqualTo(syntax.length());
            }
        }
    }
}
