package dev.paperboy.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchAnalyzerTest {
    private static final SearchAnalyzer ANALYZER = new SearchAnalyzer();

    @ParameterizedTest
    @CsvSource({
        "agent, agents",
        "tree, trees",
        "study, studies",
        "box, boxes",
        "GPU, GPUs",
        "gpu, GPUs",
        "GPUs, gpu",
        "gpus, GPU",
        "MoE, MoEs",
        "LLM, LLMs",
        "llms, LLM",
        "VLM, VLMs",
        "rags, RAG",
        "mcts, MCTS",
        "MCTS, mcts",
        "cache, caches",
        "index, indices",
        "matrix, matrices",
        "analysis, analyses",
        "loss, losses",
        "LLM, LLMS",
        "image, Images",
        "movie, movies",
        "policy, policies"
    })
    void sameWord(String one, String other) {
        assertThat(token(one).sameAs(token(other)))
                .as("%s %s", token(one), token(other))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "RAG, fragment",
        "SAM, same",
        "MCT, MCTS",
        "DPO, DPOS",
        "bia, bias",
        "los, loss",
        "new, news",
        "it, its",
        "corpu, corpus",
        "statu, status",
        "analysi, analysis",
        "C, C++",
        "C, C#",
        "thi, this",
        "LLM, MLLM"
    })
    void otherWord(String one, String other) {
        assertThat(token(one).sameAs(token(other)))
                .as("%s %s", token(one), token(other))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ＧＲＰＯ", "G\u200bRPO", "GR\u202ePO", "\u2066GRPO\u2069", "grpo", "G\u00adRPO"})
    void looksAlike(String spelling) {
        assertThat(token(spelling).sameAs(token("GRPO"))).isTrue();
    }

    @Test
    void koreanIsTheSameHoweverItIsEncodedOrSpaced() {
        assertThat(forms("\u1106\u1169\u1103\u1166\u11af")).isEqualTo(forms("모델"));
        assertThat(forms("강화학습을")).isEqualTo(forms("강화 학습")).hasSize(2);
        assertThat(forms("모델들은")).isEqualTo(forms("모델"));
        assertThat(forms("모델이다")).isEqualTo(forms("모델"));
    }

    @Test
    void wordsOfTheTradeAreTheSameInAllSurroundings() {
        assertThat(forms("LLM에이전트는")).isEqualTo(forms("LLM 에이전트"));
        assertThat(forms("플랫폼에서")).isEqualTo(forms("플랫폼"));
        assertThat(forms("파인튜닝하여")).isEqualTo(forms("파인 튜닝"));
        assertThat(forms("이미지 생성에서")).isEqualTo(forms("이미지생성"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"VLM", "GPT-4V", "Qwen2.5-VL", "1.58-bit", "π0", "C++", "GRPO", "R1V2", "H100", "k-NN", "Q&A"})
    void aLatinWordIsCutTheSameWhateverStandsAroundIt(String word) {
        List<List<String>> alone = forms(word);
        for (String before : List.of("", "(", "대형 ", "\"", "모델의 ", "비전-")) {
            for (String after : List.of("", "은", "을", "와", "로", ")라는", "에서는", "기반", " 모델", "를", "의", ", ", "이다")) {
                List<Token> tokens = ANALYZER.words(before + word + after);
                List<List<String>> inside = tokens.stream()
                        .filter(token ->
                                token.start() >= before.length() && token.end() <= before.length() + word.length())
                        .map(Token::forms)
                        .toList();
                assertThat(inside).as(before + word + after).isEqualTo(alone);
            }
        }
    }

    @Test
    void placesAreThoseOfTheTextAsWritten() {
        String text = "ﬁne \u200bL\u200bLM은 \u1106\u1169\u1103\u1166\u11af을 ＧＰＵ";

        assertThat(ANALYZER.words(text))
                .extracting(token -> text.substring(token.start(), token.end()))
                .containsExactly("ﬁne", "L\u200bLM", "\u1106\u1169\u1103\u1166\u11af", "ＧＰＵ");
    }

    @Test
    void namesLoseTheirAccentsAndAreNeverTakenApart() {
        assertThat(ANALYZER.names("Loïc Félix-이하은"))
                .extracting(token -> token.forms().getFirst())
                .containsExactly("loic", "felix", "이하은");
    }

    private static Token token(String word) {
        List<Token> tokens = ANALYZER.words(word);
        assertThat(tokens).hasSize(1);
        return tokens.getFirst();
    }

    private static List<List<String>> forms(String text) {
        return ANALYZER.words(text).stream().map(Token::forms).toList();
    }
}
