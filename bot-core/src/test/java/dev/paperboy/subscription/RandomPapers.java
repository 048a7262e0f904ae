package dev.paperboy.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Papers and queries of few words, so that they often meet. */
final class RandomPapers {
    private static final List<String> WORDS = List.of(
            "agent",
            "agents",
            "GRPO",
            "RAG",
            "GPUs",
            "GPU",
            "MoE",
            "policy",
            "studies",
            "study",
            "Qwen2.5-VL",
            "GPT-4V",
            "C++",
            "bias",
            "reward model",
            "강화",
            "학습",
            "강화학습",
            "강화 학습",
            "확산",
            "모델을",
            "로봇이",
            "정책",
            "생성");
    private static final List<String> NAMES = List.of("Furu Wei", "Kim Min", "Lee Ji", "Wei Zhang", "김 민");

    private final Random random;

    RandomPapers(long seed) {
        this.random = new Random(seed);
    }

    String digest(String date, int first, int papers) {
        return IntStream.range(first, first + papers)
                .mapToObj(number -> """
                    ### [%s](https://arxiv.org/abs/2504.%05d)

                    %s
                    Vote: %s

                    Authors: %s

                    - ***What's New***: %s
                    - ***Conclusion***: %s
                    """.formatted(
                                some(WORDS, 3),
                                number,
                                random.nextInt(4) == 0 ? "[Watch Video](https://example.org/v.mp4)\n" : "",
                                random.nextInt(5) == 0 ? "-" : String.valueOf(random.nextInt(40)),
                                names(),
                                some(WORDS, 6),
                                some(WORDS, 4)))
                .collect(Collectors.joining("\n", "## Daily Papers (" + date + ")\n\n", "\n"));
    }

    /** A query that a subscription may have; not every one can be read. */
    String query() {
        return query(2);
    }

    private String query(int depth) {
        int parts = 1 + random.nextInt(3);
        return IntStream.range(0, parts)
                .mapToObj(_ -> part(depth))
                .collect(Collectors.joining(random.nextInt(3) == 0 ? " OR " : random.nextInt(4) == 0 ? " AND " : " "));
    }

    private String part(int depth) {
        String word = one(WORDS);
        return switch (random.nextInt(14)) {
            case 0 -> "-" + first(word);
            case 1 -> "\"" + word + "\"";
            case 2 -> "title:" + first(word);
            case 3 -> "summary:" + first(word);
            case 4 -> "author:\"" + one(NAMES) + "\"";
            case 5 -> "votes>=" + random.nextInt(40);
            case 6 -> "votes<" + random.nextInt(40);
            case 7 -> "has:video";
            case 8 -> "2504.%05d".formatted(random.nextInt(40));
            case 9 -> depth == 0 ? word : "(" + query(depth - 1) + ")";
            case 10 -> depth == 0 ? word : "-(" + query(depth - 1) + ")";
            case 11 -> "\"" + word + " " + one(WORDS) + "\"";
            default -> word;
        };
    }

    private static String first(String words) {
        return words.split(" ", 2)[0];
    }

    private String names() {
        return IntStream.range(0, 1 + random.nextInt(2))
                .mapToObj(_ -> one(NAMES))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String some(List<String> words, int most) {
        List<String> some = new ArrayList<>();
        IntStream.range(0, 1 + random.nextInt(most)).forEach(_ -> some.add(one(words)));
        return String.join(" ", some);
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
