package dev.paperboy.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperboy.command.TimeWords;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write for times and days, in both languages. */
class PostTimeTest {
    /** A Tuesday. */
    private static final LocalDate TODAY = LocalDate.of(2025, 4, 29);

    @ParameterizedTest
    @CsvSource({
        "9, 09:00",
        "09:00, 09:00",
        "9am, 09:00",
        "9 pm, 21:00",
        "9:30 p.m., 21:30",
        "12am, 00:00",
        "12pm, 12:00",
        "18:05, 18:05",
        "오전 9시, 09:00",
        "오전9시, 09:00",
        "오후 3시 30분, 15:30",
        "오후 3시 반, 15:30",
        "오후 12시, 12:00",
        "오전 12시, 00:00",
        "오후 3:30, 15:30",
        "9시, 09:00",
        "21시에, 21:00",
        "정오, 12:00",
        "noon, 12:00",
        "midnight, 00:00",
        "０９：００, 09:00"
    })
    void timesAreRead(String typed, String time) {
        assertThat(TimeWords.read(typed)).map(Object::toString).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "9:60", "13:00 am", "24", "nine", "9:5", "UTC+9", "2025-05-07", ""})
    void whatIsNoTimeIsNot(String typed) {
        assertThat(TimeWords.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "09:00 Asia/Seoul mon-fri | 09:00 | 12345 | asia/seoul | false",
                "09:00 | 09:00 | '' | '' | false",
                "9am weekdays seoul | 09:00 | 12345 | seoul | false",
                "매일 오전 9시 서울 | 09:00 | 1234567 | 서울 | false",
                "평일 오후 3시 30분에 | 15:30 | 12345 | '' | false",
                "월-금 9 KST | 09:00 | 12345 | kst | false",
                "월~금 9시 | 09:00 | 12345 | '' | false",
                "월수금 9시 | 09:00 | 135 | '' | false",
                "mon, wed and fri at 8:15 New York | 08:15 | 135 | new york | false",
                "sat-mon 10:00 | 10:00 | 167 | '' | false",
                "every day 7pm UTC+9 | 19:00 | 1234567 | utc+9 | false",
                "friday 10:00 weekly | 10:00 | 5 | '' | true",
                "매주 금요일 10시 | 10:00 | 5 | '' | true",
                "weekends | '' | 67 | '' | false",
                "sat 9 | 09:00 | 6 | '' | false"
            })
    void aPostTimeIsReadInAnyOrder(String typed, String time, String days, String zone, boolean weekly) {
        PostTime read = PostTime.read(typed);
        assertThat(read.time().map(Object::toString).orElse("")).isEqualTo(time);
        assertThat(read.days().stream()
                        .sorted()
                        .map(day -> String.valueOf(day.getValue()))
                        .toList())
                .isEqualTo(days.isEmpty() ? List.of() : List.of(days.split("")));
        assertThat(read.zone()).isEqualTo(zone);
        assertThat(read.weekly()).isEqualTo(weekly);
        assertThat(read.hasUnreadableTime()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "9:60 mon-fri", "25 seoul"})
    void aTimeThatNoClockShowsIsNoticed(String typed) {
        assertThat(PostTime.read(typed).hasUnreadableTime()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-07, 2025-05-07",
        "2025년 5월 7일, 2025-05-07",
        "5월 7일까지, 2025-05-07",
        "05-07, 2025-05-07",
        "5/7, 2025-05-07",
        "7 May, 2025-05-07",
        "until May 7, 2025-05-07",
        "1/2, 2026-01-02",
        "tomorrow, 2025-04-30",
        "내일, 2025-04-30",
        "monday, 2025-05-05",
        "next tue, 2025-05-06",
        "월요일, 2025-05-05",
        "3일, 2025-05-02",
        "3 days, 2025-05-02"
    })
    void theDayOnWhichPostsGoOnIsRead(String typed, LocalDate day) {
        assertThat(ResumeDay.read(typed, TODAY)).contains(day);
    }

    @Test
    void whatIsNoDayIsNot() {
        assertThat(ResumeDay.read("someday", TODAY)).isEmpty();
        assertThat(ResumeDay.read("2025-02-30", TODAY)).isEmpty();
        assertThat(ResumeDay.read("", TODAY)).isEmpty();
    }
}
