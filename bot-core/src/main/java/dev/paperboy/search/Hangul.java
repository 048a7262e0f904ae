package dev.paperboy.search;

import java.text.Normalizer;

/** The Korean script. */
final class Hangul {
    private Hangul() {}

    /** Whether a word is written in Hangul: it has some, and no letters of another script. */
    static boolean isWord(String word) {
        return word.codePoints().anyMatch(Hangul::isHangul)
                && word.codePoints().filter(Character::isLetter).allMatch(Hangul::isHangul);
    }

    /** A text whose characters are strokes of the keyboard rather than syllables, so that one wrong stroke is one difference. */
    static String strokes(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    static boolean isHangul(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
    }
}
