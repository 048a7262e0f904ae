package dev.paperboy.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    /** Names that only one language needs: its own word for an option, a value, or another name of a command. */
    private static final Pattern OPTIONAL = Pattern.compile("command\\..*(\\.also|\\.option\\.[a-z-]+\\.[a-z-]+)");

    private static final Pattern VALUE = Pattern.compile("\\{([a-z]+)");

    private static final LocalDate DATE = LocalDate.of(2025, 4, 28);

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(needed(Language.KOREAN)).isEqualTo(needed(Language.ENGLISH));
    }

    @Test
    void bothLanguagesUseTheSameValues() {
        Words english = Words.in(Language.ENGLISH);
        Words korean = Words.in(Language.KOREAN);
        for (String key : needed(Language.ENGLISH)) {
            if (!key.startsWith("date.")) {
                assertThat(arguments(english, key)).as(key).containsAll(arguments(korean, key));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsAPattern(Language language) {
        for (String key : Words.in(language).keys()) {
            assertThat(arguments(Words.in(language), key)).as(key).isNotNull();
        }
    }

    /** A particle depends on the last sound of the word before it, which is not known for a value. */
    @Test
    void noKoreanParticleFollowsAValue() {
        Pattern particle = Pattern.compile("\\}(은|는|이|가|을|를|과|와|으로|로|이나|나)(?=[\\s.,)]|$)");
        Words korean = Words.in(Language.KOREAN);
        assertThat(korean.keys())
                .noneMatch(
                        key -> particle.matcher(korean.find(key).orElseThrow()).find());
        assertThat(particle.matcher("{zone}을 찾지 못했습니다").find()).isTrue();
    }

    @Test
    void koreanResultsAreCalm() {
        Words korean = Words.in(Language.KOREAN);
        assertThat(korean.keys())
                .noneMatch(key -> korean.find(key).orElseThrow().contains("!"));
    }

    @Test
    void everyKeyInTheCodeIsAText() throws IOException {
        Pattern key = Pattern.compile(
                "(?:say|of|detail|Text\\.of|searched)\\(\\s*(?:words,\\s*)?\"([a-z]+(?:\\.[a-z-]+)+)\"");
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                key.matcher(Files.readString(source)).results().forEach(match -> used.add(match.group(1)));
            }
        }
        assertThat(used).hasSizeGreaterThan(40);
        assertThat(Words.in(Language.ENGLISH).keys()).containsAll(used);
    }

    @Test
    void countsHaveTheirPlural() {
        Words english = Words.in(Language.ENGLISH);
        assertThat(english.say("paper.votes", "votes", 1)).isEqualTo("1 vote");
        assertThat(english.say("paper.votes", "votes", 120)).isEqualTo("120 votes");
        assertThat(english.say("show.rank", "rank", 2, "count", 12)).isEqualTo("2nd of 12");
        assertThat(english.say("show.rank", "rank", 11, "count", 12)).isEqualTo("11th of 12");
        assertThat(Words.in(Language.KOREAN).say("paper.votes", "votes", 120)).isEqualTo("추천 120");
    }

    @Test
    void datesReadAsPeopleWriteThem() {
        assertThat(Words.in(Language.ENGLISH).day(DATE)).isEqualTo("Mon 28 Apr 2025");
        assertThat(Words.in(Language.KOREAN).day(DATE)).isEqualTo("2025년 4월 28일 (월)");
        assertThat(Words.in(Language.ENGLISH).dayInList(DATE)).isEqualTo("28 Apr 2025");
        assertThat(Words.in(Language.KOREAN).dayInList(DATE)).isEqualTo("2025-04-28");
        assertThat(Words.in(Language.KOREAN).nearDay(DATE)).isEqualTo("4월 28일");
    }

    @Test
    void valuesAreNeverReadAsPatterns() {
        assertThat(Words.in(Language.ENGLISH).say("command.unknown", "name", "{votes, plural, other {#}} '"))
                .isEqualTo("I do not know “{votes, plural, other {#}} '”.");
    }

    @Test
    void anUnknownKeyIsAMistakeOfOurs() {
        assertThatThrownBy(() -> Words.in(Language.ENGLISH).say("no.such.text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such.text");
    }

    private static Set<String> needed(Language language) {
        Set<String> keys = new TreeSet<>(Words.in(language).keys());
        keys.removeIf(key -> OPTIONAL.matcher(key).matches());
        return keys;
    }

    /** The names of a text's values, those within a plural's forms included. */
    private static Set<String> arguments(Words words, String key) {
        String pattern = words.find(key).orElseThrow();
        assertThat(new MessageFormat(pattern, words.language().locale()))
                .as(key)
                .isNotNull();
        return VALUE.matcher(pattern)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
