package dev.paperboy.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people write, as they write it. An entry is a key by which a spelling is compared, a separator, and the spelling: so one
 * walk through the index finds the keys that are near and how each is best shown.
 */
final class Vocabulary {
    static final char SEPARATOR = '\u001f';

    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;

    private final Set<String> entries = new LinkedHashSet<>();

    /** How words are compared: without case, and stroke by stroke. */
    static String key(String spelling) {
        return Hangul.strokes(spelling.toLowerCase(Locale.ROOT));
    }

    /** How an entry is shown. */
    static String spelling(String entry) {
        return entry.substring(entry.indexOf(SEPARATOR) + 1);
    }

    Set<String> entries() {
        return entries;
    }

    /**
     * Adds each token, tokens of one script that are written together ({@code 강화학습}, {@code R1V2}), and pairs of Korean words,
     * which other people write together.
     */
    void addWords(String text, List<Token> tokens) {
        for (int first = 0; first < tokens.size(); first++) {
            Token token = tokens.get(first);
            addWord(text, token.start(), token.end());
            if (first > 0 && isKoreanPair(text, tokens.get(first - 1), token)) {
                addPair(text.substring(tokens.get(first - 1).start(), token.end()));
            }
            boolean begins = first == 0 || !areTogether(text, tokens.get(first - 1), token);
            int last = first;
            while (begins && last + 1 < tokens.size() && areTogether(text, tokens.get(last), tokens.get(last + 1))) {
                last++;
            }
            if (last > first) {
                addWord(text, token.start(), tokens.get(last).end());
            }
        }
    }

    /** Adds a name under itself and under each of its later parts, by which people look for it too. */
    void addName(String name, List<Token> tokens) {
        if (name.length() > LONGEST) {
            return;
        }
        for (int first = 0; first < tokens.size(); first++) {
            String key = tokens.subList(first, tokens.size()).stream()
                    .map(token -> token.forms().getFirst())
                    .collect(Collectors.joining(" "));
            entries.add(Hangul.strokes(key) + SEPARATOR + name);
        }
    }

    private static boolean areTogether(String text, Token one, Token next) {
        return one.end() == next.start()
                && Hangul.isHangul(text.codePointAt(one.start())) == Hangul.isHangul(text.codePointAt(next.start()));
    }

    private static boolean isKoreanPair(String text, Token one, Token next) {
        return next.start() == one.end() + 1
                && text.charAt(one.end()) == ' '
                && one.end() - one.start() >= SHORTEST
                && next.end() - next.start() >= SHORTEST
                && Hangul.isHangul(text.codePointAt(one.start()))
                && Hangul.isHangul(text.codePointAt(next.start()));
    }

    private void addPair(String pair) {
        String spelling = FoldedText.composed(pair).text();
        entries.add(key(spelling.replace(" ", "")) + SEPARATOR + spelling);
    }

    private void addWord(String text, int start, int end) {
        if (end - start >= SHORTEST && end - start <= LONGEST) {
            String spelling = FoldedText.composed(text.substring(start, end)).text();
            if (spelling.codePoints().anyMatch(Character::isLetter)) {
                entries.add(key(spelling) + SEPARATOR + spelling);
            }
        }
    }
}
