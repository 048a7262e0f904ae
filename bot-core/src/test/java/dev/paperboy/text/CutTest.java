package dev.paperboy.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CutTest {
    @Test
    void shortTextStaysAsItIs() {
        assertThat(Cut.at(140, "BitNet v2")).isEqualTo("BitNet v2");
    }

    @Test
    void longTextIsCutAtASpace() {
        assertThat(Cut.at(12, "one two three four")).isEqualTo("one two…");
    }

    @Test
    void aLongWordIsCutBetweenCharacters() {
        assertThat(Cut.at(10, "👩‍👩‍👧‍👦".repeat(4))).isEqualTo("👩‍👩‍👧‍👦…");
    }

    @Property
    void nothingIsLongerThanItMayBe(@ForAll String text, @ForAll @IntRange(min = 2, max = 50) int most) {
        String cut = Cut.at(most, text);
        assertThat(cut.codePointCount(0, cut.length())).isLessThanOrEqualTo(most);
    }
}
