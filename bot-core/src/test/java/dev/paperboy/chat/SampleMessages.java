package dev.paperboy.chat;

import dev.paperboy.chat.Block.Bullets.Point;
import java.net.URI;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One set of messages for the golden files of every renderer: each block, both languages, and hostile text. */
public final class SampleMessages {
    private SampleMessages() {}

    /** All of them by name. */
    public static Map<String, Message> all() {
        Map<String, Message> all = new LinkedHashMap<>();
        all.put("today", today());
        all.put("today-korean", todayKorean());
        all.put("search", search());
        all.put("show", show());
        all.put("error", error());
        all.put("help", help());
        all.put("hostile", hostile());
        return all;
    }

    /** A page of a digest, as one person sees it. */
    public static Message today() {
        return new Message(
                "Daily Papers 28 Apr (Mon) · 12 papers · 1st: Watching Cameras Move in Any Film",
                List.of(
                        new Block.Heading("Daily Papers · Mon 28 Apr 2025"),
                        small("12 papers · by votes 1–3 · 29 Apr is not out yet"),
                        paper(
                                1,
                                "Watching Cameras Move in Any Film",
                                "2504.90001",
                                "120 votes · Ada Example, Bo Sample + 13 others",
                                "FilmBench는 카메라의 움직임을 이해하고 평가하기 위한 대규모 데이터셋과 벤치마크입니다.",
                                List.of()),
                        paper(
                                2,
                                "Hybrid Rewards: Reinforcement Learning for Reasoning over Images and Text",
                                "2504.90002",
                                "43 votes · Chris, Dana Test + 11 others",
                                "하이브리드 보상은 멀티모달 추론 모델을 위한 강화 학습 방법으로, 규칙과 선호를 함께 씁니다.",
                                List.of(RichText.of("🎯 your subscription ")
                                        .and(new RichText(List.of(new Span.Hit("GRPO"))))
                                        .and(" · What's New, Technical Details"))),
                        paper(
                                3,
                                "Four-bit Activations for 1.58-bit Models",
                                "2504.90003",
                                "24 votes · Eve Placeholder, Finn Dummy, Gil Mock",
                                "1.58-bit 모델의 활성값을 4-bit로 줄입니다.",
                                List.of()),
                        new Block.Buttons(List.of(open(1), open(2), open(3))),
                        new Block.Buttons(List.of(
                                new Button.Press("4–6 ▶", "today page:2", Button.Mode.REPLACE, "Papers 4 to 6"),
                                new Button.Press("Share here", "today", Button.Mode.SHARE)))));
    }

    /** A channel's post in Korean. */
    public static Message todayKorean() {
        return new Message(
                "데일리 논문 4/28 (월) · 12편 · GRPO 2편 · 1위 Watching Cameras Move in Any Film",
                List.of(
                        new Block.Heading("데일리 논문 · 2025년 4월 28일 (월)"),
                        small("논문 12편 · 추천 합계 258 · 상위 1편"),
                        paper(
                                1,
                                "Watching Cameras Move in Any Film",
                                "2504.90001",
                                "추천 120 · Ada Example, Bo Sample 외 13명",
                                "FilmBench는 카메라의 움직임을 이해하고 평가하기 위한 대규모 데이터셋과 벤치마크로, 전문가가 프레임마다 확인한 "
                                        + "영상 약 삼천 개로 이루어져 있습니다.",
                                List.of()),
                        new Block.Divider(),
                        new Block.Subheading("상위 1편 밖, 이 채널 키워드와 일치"),
                        paper(
                                9,
                                "A Ledger of Finance Questions",
                                "2504.90009",
                                "추천 7 · Huan Example, Jie Sample 외 5명",
                                "",
                                List.of(RichText.of("🎯 키워드 ")
                                        .and(new RichText(List.of(new Span.Hit("GRPO"))))
                                        .and(" · “…상대적 정책 최적화(GRPO)라는 강화 학습 알고리즘을 적용하여…”"))),
                        small("채널 키워드: GRPO 2편 · 확산 없음"),
                        new Block.Small(
                                RichText.of("평일 09:00 Asia/Seoul · 변경: ").and(RichText.code("/papers schedule"))),
                        new Block.Buttons(List.of(
                                open(1),
                                open(9),
                                new Button.Press("전체 12편", "date 2025-04-28", Button.Mode.REPLACE),
                                new Button.Press("구독하기", "subscribe", Button.Mode.PRIVATE)))));
    }

    /** Hits of a search. */
    public static Message search() {
        Message today = today();
        return new Message(
                "“GRPO” · 1 paper",
                List.of(
                        new Block.Heading("“GRPO” · 1 paper"),
                        small("By relevance, out of 63 papers (3 Apr 2024 – 28 Apr 2025)"),
                        new Block.Paper(
                                OptionalInt.of(1),
                                RichText.of("Hybrid Rewards: ")
                                        .and(new RichText(List.of(new Span.Hit("Reinforcement"))))
                                        .and(" Learning"),
                                arxiv("2504.90002"),
                                "2025-04-28 · 43 votes · Chris, Dana Test + 11 others",
                                Optional.of(RichText.of("…선호 최적화와 ")
                                        .and(new RichText(List.of(new Span.Hit("GRPO"))))
                                        .and("를 함께 사용하여…")),
                                List.of()),
                        new Block.Buttons(List.of(
                                today.presses().getFirst(),
                                new Button.Press("Subscribe to this", "subscribe GRPO", Button.Mode.PRIVATE),
                                new Button.Press("Share here", "search GRPO", Button.Mode.SHARE)))));
    }

    /** One paper whole. */
    public static Message show() {
        return new Message(
                "Hybrid Rewards · 43 votes · 2nd of 12",
                List.of(
                        new Block.Paragraph(RichText.link(
                                "Hybrid Rewards: Reinforcement Learning for Reasoning over Images and Text",
                                arxiv("2504.90002"))),
                        small("Daily Papers 2025-04-28 · 43 votes · 2nd of 12"),
                        small("13 authors: Chris, Dana Test, Eve Placeholder, Finn Dummy, Gil Mock, Hana Stub, Ian"
                                + " Fake"),
                        new Block.Paragraph(RichText.bold("What's New")
                                .and("  규칙 기반 보상과 선호 기반 보상을 함께 사용하여 추론 능력과 일반화 사이의 균형을 맞춥니다.")),
                        new Block.Bullets(List.of(
                                new Point(
                                        0,
                                        "•",
                                        RichText.of("선호 최적화와 ")
                                                .and(RichText.bold("GRPO"))
                                                .and("를 함께 씁니다.")),
                                new Point(
                                        1,
                                        "•",
                                        RichText.of("버퍼가 사라지는 이점(vanishing advantages)을 막아 줍니다. 이 문장은 줄을 넘깁니다.")),
                                new Point(0, "2.", RichText.of("시각적 환각을 줄입니다.")))),
                        new Block.Buttons(List.of(
                                new Button.Press("👍 Like", "like 2504.90002", Button.Mode.REPLACE, "Like this paper"),
                                new Button.Press("🔖 Save", "save 2504.90002", Button.Mode.REPLACE, "Save this paper"),
                                new Button.Press("Similar papers", "similar 2504.90002", Button.Mode.PRIVATE),
                                new Button.Press("Share here", "show 2504.90002", Button.Mode.SHARE))),
                        new Block.Buttons(List.of(
                                new Button.Open("arXiv", arxiv("2504.90002")),
                                new Button.Open("PDF", URI.create("https://arxiv.org/pdf/2504.90002")),
                                new Button.Open(
                                        "Hugging Face", URI.create("https://huggingface.co/papers/2504.90002"))))));
    }

    /** A mistake of the caller's. */
    public static Message error() {
        return new Message(
                "I could not read that search to the end.",
                List.of(
                        new Block.Paragraph(RichText.bold("I could not read that search to the end.")),
                        new Block.Paragraph(
                                RichText.of("After character 8 a search word and a closing ) are missing:")),
                        new Block.CodeLine("(GRPO OR ⟨?⟩"),
                        new Block.Buttons(List.of(
                                new Button.Press("Search GRPO (2)", "search GRPO", Button.Mode.PRIVATE),
                                new Button.Press("Search help", "help search", Button.Mode.PRIVATE)))));
    }

    /** Help, with commands to type. */
    public static Message help() {
        return new Message(
                "무엇을 찾으세요?",
                List.of(
                        new Block.Heading("무엇을 찾으세요?"),
                        new Block.Subheading("읽기"),
                        new Block.Paragraph(RichText.code("today")
                                .and(" 오늘의 논문 · ")
                                .and(RichText.code("date yesterday"))
                                .and(" 다른 날 · ")
                                .and(RichText.code("top week"))
                                .and(" 이번 주 인기")),
                        new Block.Subheading("찾기"),
                        new Block.Paragraph(RichText.code("search GRPO -survey")
                                .and(" 제목·요약·저자 · ")
                                .and(RichText.code("show 2504.90002"))
                                .and(" 하나 자세히")),
                        new Block.Small(RichText.of("명령 하나만 자세히: ").and(RichText.code("/papers help search")))));
    }

    /** Text that tries to be more than text. */
    public static Message hostile() {
        String attack =
                "<!channel> @everyone <@U1> [x](http://evil.example) <script>alert(1)</script> &amp; *b* _i_ `c`";
        return new Message(
                "Hostile \u001b[2J \u202eevil",
                List.of(
                        new Block.Heading("<h1>\u001b]0;owned\u0007 | \u202etxet desrever"),
                        new Block.Small(
                                RichText.of("\u009b31mC1 \u0090q\u009c \u200eLRM\u200f \u2066iso\u2069 bell\u0007")),
                        new Block.Paper(
                                OptionalInt.of(1),
                                RichText.of(attack),
                                arxiv("2504.90100"),
                                "7 votes · \u001b[31mRed Author, \"quoted\" & <b>Bold</b>",
                                Optional.of(
                                        RichText.of("\u001b]8;;http://evil.example\u001b\\click\u001b]8;;\u001b\\ \r\n"
                                                + "second line")),
                                List.of(RichText.of("🎯 ").and(new RichText(List.of(new Span.Hit("<b>hit</b>")))))),
                        new Block.Paper(
                                OptionalInt.of(10),
                                RichText.of("نماذج اللغة الكبيرة (LLM) للعربية"),
                                URI.create("javascript:alert(1)"),
                                "3 votes · أحمد مثال",
                                Optional.of(RichText.of("א mixed עברית and English")),
                                List.of()),
                        new Block.Paragraph(RichText.of("x".repeat(150) + " " + "가".repeat(80))),
                        new Block.Paragraph(RichText.of("👩‍👩‍👧‍👦 🇰🇷 ❤️ 👍🏽 é "
                                + Normalizer.normalize("한글 조합형", Normalizer.Form.NFD)
                                + " Z" + "\u0301\u0323".repeat(20) + " ＬＬＭ")),
                        new Block.Paragraph(RichText.code("`tick` </code> \u001b[0m")
                                .and(" ")
                                .and(RichText.link("arxiv.org", URI.create("http://arxiv.org@evil.example/")))),
                        new Block.CodeLine("/papers search \"<!here>\" `x` \u001bc"),
                        new Block.Buttons(List.of(
                                new Button.Press(
                                        "1", "show \"><script>", Button.Mode.PRIVATE, "Open 1: \"><img src=x>"),
                                new Button.Press("<b>\u001b[1m</b>", "search <!channel>", Button.Mode.PRIVATE),
                                new Button.Open("data", URI.create("data:text/html,x")),
                                new Button.Open("]8;; \u001b", arxiv("2504.90100"))))));
    }

    private static Block.Paper paper(
            int number, String title, String id, String facts, String sentence, List<RichText> marks) {
        return new Block.Paper(
                OptionalInt.of(number),
                RichText.of(title),
                arxiv(id),
                facts,
                Optional.of(sentence).filter(s -> !s.isEmpty()).map(RichText::of),
                marks);
    }

    private static Block small(String text) {
        return new Block.Small(RichText.of(text));
    }

    private static Button.Press open(int number) {
        return new Button.Press(
                String.valueOf(number), "show 2504.9000" + number, Button.Mode.PRIVATE, "Open paper " + number);
    }

    private static URI arxiv(String id) {
        return URI.create("https://arxiv.org/abs/" + id);
    }
}
