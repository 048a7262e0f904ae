package dev.paperboy.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that the bot speaks. */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    KOREAN(Locale.KOREAN);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** ISO 639-1, such as {@code ko}. */
    public String code() {
        return locale.getLanguage();
    }

    /** The language of an ISO 639-1 code. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** The language nearest to a locale; English for all that the bot does not speak. */
    public static Language nearestTo(Locale locale) {
        return locale.getLanguage().equals(KOREAN.code()) ? KOREAN : ENGLISH;
    }
}
