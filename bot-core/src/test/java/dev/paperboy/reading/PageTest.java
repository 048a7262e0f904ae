package dev.paperboy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "6, 6", "12, 6+6", "9, 5+4", "14, 5+5+4", "17, 6+6+5", "0, 0"})
    void pagesAreBalanced(int items, String sizes) {
        String pages = IntStream.rangeClosed(1, Page.count(items))
                .mapToObj(number -> Page.of(items, number))
                .map(page -> String.valueOf(page.to() - page.from()))
                .reduce((left, right) -> left + "+" + right)
                .orElseThrow();
        assertThat(pages).isEqualTo(sizes);
    }

    @Property
    void pagesFollowEachOtherWithoutGapOrOverlap(@ForAll @IntRange(max = 5000) int items) {
        int next = 0;
        for (int number = 1; number <= Page.count(items); number++) {
            Page page = Page.of(items, number);
            assertThat(page.from()).isEqualTo(next);
            assertThat(page.to() - page.from()).isLessThanOrEqualTo(Page.MOST);
            next = page.to();
        }
        assertThat(next).isEqualTo(items);
    }

    @ParameterizedTest
    @CsvSource({"12, 99, 7–12", "12, 0, 1–6", "7, 2, 5–7", "13, 3, 10–13"})
    void aPageThatIsNotThereIsTheNearestOne(int items, int number, String label) {
        assertThat(Page.of(items, number).label()).isEqualTo(label);
    }
}
