package dev.paperboy.text;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the bot says in one language. A text is an ICU message pattern with named arguments; an argument that is itself a
 * {@link Text} or a date is put into the same words.
 */
public final class Words {
    private static final Map<Language, Words> LOADED =
            Arrays.stream(Language.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Words::new));

    private final Language language;
    private final Map<String, String> patterns;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayInList;
    private final DateTimeFormatter nearDay;
    private final DateTimeFormatter firstLineDay;

    private Words(Language language) {
        this.language = language;
        this.patterns = load(language);
        this.day = DateTimeFormatter.ofPattern(pattern("date.day"), language.locale());
        this.dayInList = DateTimeFormatter.ofPattern(pattern("date.day-in-list"), language.locale());
        this.nearDay = DateTimeFormatter.ofPattern(pattern("date.near-day"), language.locale());
        this.firstLineDay = DateTimeFormatter.ofPattern(pattern("date.first-line"), language.locale());
    }

    public static Words in(Language language) {
        return Objects.requireNonNull(LOADED.get(language));
    }

    public Language language() {
        return language;
    }

    /**
     * Says a text.
     *
     * @param namesAndValues the arguments: a name, its value, a name, its value …
     * @throws IllegalArgumentException when the bundles hold no such text
     */
    public String say(String key, Object... namesAndValues) {
        return say(Text.of(key, namesAndValues));
    }

    /**
     * Says a text.
     *
     * @throws IllegalArgumentException when the bundles hold no such text
     */
    public String say(Text text) {
        String pattern = pattern(text.key());
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        Map<String, Object> values = text.arguments().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, argument -> sayable(argument.getValue())));
        return new MessageFormat(pattern, language.locale()).format(values);
    }

    /** A text that may be missing, such as a synonym that only one language has. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(patterns.get(key));
    }

    /** A date in full: {@code Mon 28 Apr 2025}, {@code 2025년 4월 28일 (월)}. */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** A date where several stand together: {@code 28 Apr 2025}, {@code 2025-04-28}. */
    public String dayInList(LocalDate date) {
        return dayInList.format(date);
    }

    /** A date whose year goes without saying: {@code 28 Apr}, {@code 4월 28일}. */
    public String nearDay(LocalDate date) {
        return nearDay.format(date);
    }

    /** A date on a lock screen: {@code Mon 28 Apr}, {@code 4/28 (월)}. */
    public String firstLineDay(LocalDate date) {
        return firstLineDay.format(date);
    }

    Set<String> keys() {
        return Collections.unmodifiableSet(patterns.keySet());
    }

    private String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text in " + language + " for " + key);
        }
        return pattern;
    }

    private Object sayable(Object value) {
        return switch (value) {
            case Text text -> say(text);
            case LocalDate date -> day(date);
            case Number number -> number;
            default -> value.toString();
        };
    }

    private static Map<String, String> load(Language language) {
        String name = language.code() + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(e -> (String) e.getKey(), e -> (String) e.getValue()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the texts " + name, e);
        }
    }
}
