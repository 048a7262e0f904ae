package dev.paperboy.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A word of the query language that something must follow: {@code title:}, {@code votes>=}. */
enum Keyword {
    TITLE("제목"),
    AUTHOR("authors 저자"),
    SUMMARY("요약"),
    ID(""),
    VOTES("vote 추천"),
    SINCE(""),
    UNTIL(""),
    ON(""),
    IN(""),
    HAS(""),
    SORT("정렬");

    /** A shorter name is too near to too many ordinary words. */
    private static final int SHORTEST_MISSPELT = 4;

    private final String synonyms;

    /** @param synonyms with spaces between */
    Keyword(String synonyms) {
        this.synonyms = synonyms;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Keyword> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(keyword -> keyword.word().equals(lower)
                        || List.of(keyword.synonyms.split(" ")).contains(lower))
                .findFirst();
    }

    /** The keyword that a name misses by one letter, or by two letters swapped. */
    static Optional<Keyword> misspelt(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(keyword -> keyword.word().length() >= SHORTEST_MISSPELT && isOneSlipAway(lower, keyword.word()))
                .findFirst();
    }

    private static boolean isOneSlipAway(String typed, String meant) {
        int same = 0;
        int shorter = Math.min(typed.length(), meant.length());
        while (same < shorter && typed.charAt(same) == meant.charAt(same)) {
            same++;
        }
        String typedRest = typed.substring(same);
        String meantRest = meant.substring(same);
        return swapped(typedRest).equals(meantRest)
                || without(typedRest).equals(meantRest)
                || typedRest.equals(without(meantRest))
                || without(typedRest).equals(without(meantRest));
    }

    private static String without(String rest) {
        return rest.isEmpty() ? rest : rest.substring(1);
    }

    private static String swapped(String rest) {
        return rest.length() < 2 ? rest : "" + rest.charAt(1) + rest.charAt(0) + rest.substring(2);
    }
}
