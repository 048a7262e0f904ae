package dev.paperboy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayWordsTest {
    /** A Tuesday. */
    private static final LocalDate TODAY = LocalDate.of(2025, 4, 29);

    @ParameterizedTest
    @CsvSource({
        "today, 2025-04-29",
        "오늘, 2025-04-29",
        "Yesterday, 2025-04-28",
        "어제, 2025-04-28",
        "그제, 2025-04-27",
        "2025-04-28, 2025-04-28",
        "2025.4.28, 2025-04-28",
        "2025/04/28, 2025-04-28",
        "20250428, 2025-04-28",
        "2025년 4월 28일, 2025-04-28",
        "2025년 4월 28일 (월), 2025-04-28",
        "4월 28일, 2025-04-28",
        "4/28, 2025-04-28",
        "12/24, 2024-12-24",
        "28 apr, 2025-04-28",
        "Apr 28, 2025-04-28",
        "28th of April, 2025-04-28",
        "'April 28, 2024', 2024-04-28",
        "last friday, 2025-04-25",
        "friday, 2025-04-25",
        "tuesday, 2025-04-29",
        "last tuesday, 2025-04-22",
        "지난 금요일, 2025-04-25",
        "금요일, 2025-04-25",
        "지난주 월요일, 2025-04-21",
        "이번주 월요일, 2025-04-28",
        "3 days ago, 2025-04-26",
        "3일 전, 2025-04-26",
        "2 weeks ago, 2025-04-15",
        "１일 전, 2025-04-28",
        "2월 29일, 2024-02-29",
        "29 feb, 2024-02-29",
        "4. 28., 2025-04-28",
        "28.04.2025, 2025-04-28",
        "three days ago, 2025-04-26",
        "사흘 전, 2025-04-26",
    })
    void readsTheDaysThatPeopleName(String words, LocalDate date) {
        assertThat(DayWords.read(words, TODAY)).contains(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-30",
        "13/45",
        "GRPO",
        "''",
        "30 feb",
        "the day after",
        "2504.16656",
        "3.5",
        "9999999 days ago",
        "5"
    })
    void whatIsNoDayIsNone(String words) {
        assertThat(DayWords.read(words, TODAY)).isEmpty();
    }

    @Property(tries = 500)
    void noTextIsAnAccident(@ForAll String words) {
        assertThat(DayWords.read(words, TODAY)).isNotNull();
    }
}
