package dev.paperboy.chat;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void shortTextStaysAsItIs() {
        assertThat(Excerpt.of("BitNet v2", 140)).isEqualTo("BitNet v2");
    }

    @Test
    void longTextIsCutAtASpace() {
        assertThat(Excerpt.of("one two three four", 12)).isEqualTo("one two…");
    }

    @Test
    void aLongWordIsCutBetweenCharacters() {
        assertThat(Excerpt.of("👩‍👩‍👧‍👦".repeat(4), 10)).isEqualTo("👩‍👩‍👧‍👦…");
    }

    @Property
    void nothingIsLongerThanItMayBe(@ForAll String text, @ForAll @IntRange(min = 2, max = 50) int most) {
        String cut = Excerpt.of(text, most);
        assertThat(cut.codePointCount(0, cut.length())).isLessThanOrEqualTo(most);
    }
}
