package dev.paperboy.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PlainFormTest {

    @Test
    void firstLineIsTheSummaryAndEachPaperIsOneLineWithItsLink() {
        assertThat(PlainForm.of(SampleMessages.today()).lines())
                .startsWith(
                        "Daily Papers 28 Apr (Mon) · 12 papers · 1st: Watching Cameras Move in Any Film",
                        "12 papers · by votes 1–3 · 29 Apr is not out yet",
                        "1. Watching Cameras Move in Any Film (120 votes · Ada Example, Bo Sample + 13 others)"
                                + " https://arxiv.org/abs/2504.90001")
                .contains("   🎯 your subscription GRPO · What's New, Technical Details");
    }

    @Test
    void nothingIsSaidTwice() {
        assertThat(PlainForm.of(SampleMessages.error()))
                .isEqualTo("I could not read that search to the end.\n"
                        + "After character 8 a search word and a closing ) are missing:\n(GRPO OR ⟨?⟩");
    }

    @Test
    void unknownVotesAndAuthorsLeaveNoBrackets() {
        Block paper = new Block.Paper(
                OptionalInt.empty(),
                RichText.of("Title"),
                URI.create("https://arxiv.org/abs/2504.90001"),
                "",
                Optional.empty(),
                List.of());

        assertThat(PlainForm.of(new Message("One", List.of(paper))))
                .isEqualTo("One\nTitle https://arxiv.org/abs/2504.90001");
    }

    @Test
    void hostileTextNeitherActsNorTurnsItsLine() {
        String plain = PlainForm.of(SampleMessages.hostile());

        assertThat(plain.chars().filter(Character::isISOControl).distinct()).containsExactly((int) '\n');
        assertThat(plain).doesNotContain("\u202e").doesNotContain("javascript:").doesNotContain("evil.example/");
        assertThat(plain).contains("\u2068نماذج اللغة الكبيرة (LLM) للعربية\u2069");
    }
}
