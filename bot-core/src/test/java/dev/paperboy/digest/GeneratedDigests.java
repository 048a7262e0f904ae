package dev.paperboy.digest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Digests of any number that look like real ones: both layouts, Korean sentences with English terms, a few videos and
 * unknown votes. The same arguments always give the same files.
 */
public final class GeneratedDigests {
    public static final LocalDate FIRST = LocalDate.of(2024, 3, 1);

    private static final List<String> SUBJECTS = List.of(
            "본 논문에서는",
            "제안된 방법은",
            "이 연구는",
            "실험 결과는",
            "저자들은",
            "기존 모델과 달리 이 모델은",
            "우리는",
            "이 프레임워크는",
            "추가적인 분석은",
            "이러한 접근 방식은",
            "새로운 데이터셋은",
            "이 벤치마크는");
    private static final List<String> TERMS = List.of(
            "대규모 언어 모델(Large Language Models, LLMs)",
            "강화 학습(Reinforcement Learning; RL)",
            "확산 모델(Diffusion Models)",
            "비전-언어 모델(VLM)",
            "보상 모델(Reward Model)",
            "미세 조정(Fine-tuning)",
            "검색 증강 생성(RAG)",
            "체인 오브 생각(Chain-of-Thought)",
            "그룹 상대 정책 최적화(GRPO)",
            "텍스트-비디오 생성",
            "전문가 혼합(MoE)",
            "멀티모달 추론",
            "몬테카를로 트리 탐색(MCTS)",
            "지식 증류",
            "긴 문맥 이해",
            "에이전트 계획",
            "코드 생성",
            "음성 인식",
            "3D 장면 재구성",
            "양자화(Quantization)");
    private static final List<String> OBJECTS = List.of(
            "성능을 크게 향상시킵니다.",
            "새로운 기준을 제시합니다.",
            "학습 비용을 줄이는 방법을 소개합니다.",
            "여러 벤치마크에서 최고 성능을 달성합니다.",
            "추론 단계에서의 오류를 분석합니다.",
            "사람의 선호와 더 잘 맞는 응답을 생성합니다.",
            "더 적은 매개변수로 같은 결과를 얻습니다.",
            "데이터의 품질이 중요하다는 것을 보여줍니다.",
            "한계를 극복하기 위한 전략을 제안합니다.",
            "공개된 코드와 함께 재현할 수 있습니다.");
    private static final List<String> TITLE_WORDS = List.of(
            "Scaling",
            "Efficient",
            "Reasoning",
            "Agents",
            "Diffusion",
            "Language",
            "Models",
            "Vision",
            "Alignment",
            "Preference",
            "Optimization",
            "Benchmark",
            "Retrieval",
            "Generation",
            "Video",
            "Long-Context",
            "Sparse",
            "Attention",
            "Reward",
            "Multimodal",
            "Planning",
            "Distillation",
            "Quantized",
            "Self-Improving",
            "Camera",
            "Speech",
            "Robot",
            "Graph");
    private static final List<String> NAMES = List.of(
            "Minji Kim",
            "Wei Chen",
            "Lena Fischer",
            "Yuki Tanaka",
            "Omar Haddad",
            "Sofia Rossi",
            "Jan Novák",
            "Priya Sharma",
            "Hao Li",
            "Anna Kowalska",
            "Diego Martín",
            "Grace Okafor",
            "Noah Smith",
            "Jisoo Park",
            "Elif Yılmaz",
            "Tom Baker");
    private static final List<String> HEADINGS = List.of("What's New", "Technical Details", "Performance Highlights");

    private final Random random;

    private GeneratedDigests(long seed) {
        random = new Random(seed);
    }

    /** Writes one file a day, from {@link #FIRST} on, each named like {@code 2024-03-01.md}. */
    public static void write(Path folder, int files, int papersPerFile) {
        try {
            Files.createDirectories(folder);
            for (int file = 0; file < files; file++) {
                LocalDate day = FIRST.plusDays(file);
                String text = new GeneratedDigests(42L + file).digest(day, papersPerFile);
                Files.writeString(folder.resolve(day + ".md"), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String digest(LocalDate day, int papers) {
        return IntStream.range(0, papers)
                .mapToObj(number -> entry(day, number))
                .collect(Collectors.joining("\n", "## Daily Papers (" + day + ")\n\n", ""));
    }

    private String entry(LocalDate day, int number) {
        String id = "%02d%02d.%05d"
                .formatted(day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth() * 1000 + number + 1);
        boolean older = day.isBefore(LocalDate.of(2024, 9, 1));
        String picture = older && random.nextInt(10) == 0
                ? "[Watch Video](https://cdn.example.org/%s.mp4)\n<div><video controls=\"\" src=\"https://cdn.example.org/%s.mp4\"></video></div>"
                        .formatted(id, id)
                : "![](https://cdn-thumbnails.example.org/papers/%s.png)".formatted(id);
        String votes = random.nextInt(40) == 0 ? "-" : String.valueOf((int) Math.abs(random.nextGaussian() * 30));
        return "### [%s](https://arxiv.org/abs/%s)\n\n%s\n\nVote: %s\n\nAuthors: %s\n\n%s"
                .formatted(title(), id, picture, votes, some(NAMES, 2 + random.nextInt(9), ", "), summary(older));
    }

    private String title() {
        return some(TITLE_WORDS, 2 + random.nextInt(2), " ") + ": " + some(TITLE_WORDS, 4, " ");
    }

    private String summary(boolean older) {
        return older
                ? IntStream.range(0, 5 + random.nextInt(3))
                        .mapToObj(i -> "- " + sentence() + "\n")
                        .collect(Collectors.joining())
                : HEADINGS.stream()
                        .map(heading ->
                                "- ***" + heading + "***: " + sentence() + " " + sentence() + " " + sentence() + "\n")
                        .collect(Collectors.joining());
    }

    private String sentence() {
        return one(SUBJECTS) + " " + one(TERMS) + "와(과) " + one(TERMS) + "을(를) 결합하여 " + random.nextInt(100) + "% 더 나은 "
                + one(TERMS) + "에서 " + one(OBJECTS);
    }

    private String some(List<String> of, int count, String between) {
        return IntStream.range(0, count).mapToObj(i -> one(of)).distinct().collect(Collectors.joining(between));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
