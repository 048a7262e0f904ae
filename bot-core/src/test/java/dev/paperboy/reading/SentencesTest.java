package dev.paperboy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void shortTextStaysAsItIs() {
        assertThat(Sentences.cut("BitNet v2", 140)).isEqualTo("BitNet v2");
    }

    @Test
    void longTextIsCutAtASpace() {
        assertThat(Sentences.cut("one two three four", 12)).isEqualTo("one two…");
    }

    @Test
    void aLongWordIsCutBetweenCharacters() {
        assertThat(Sentences.cut("👩‍👩‍👧‍👦".repeat(4), 10)).isEqualTo("👩‍👩‍👧‍👦…");
    }

    @Property
    void nothingIsLongerThanItMayBe(@ForAll String text, @ForAll @IntRange(min = 2, max = 50) int most) {
        String cut = Sentences.cut(text, most);
        assertThat(cut.codePointCount(0, cut.length())).isLessThanOrEqualTo(most);
    }
}
