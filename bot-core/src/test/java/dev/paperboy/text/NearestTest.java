package dev.paperboy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> WORDS = List.of("search", "settings", "show", "date", "검색");

    @ParameterizedTest
    @CsvSource({
        "serach, search",
        "SEARCH, search",
        "setings, settings",
        "shwo, ''",
        "dat, date",
        "GRPO, ''",
        "검섹, 검색",
        "x, ''"
    })
    void findsWhatAFingerMissed(String typed, String meant) {
        assertThat(Nearest.to(typed, WORDS).orElse("")).isEqualTo(meant);
    }
}
