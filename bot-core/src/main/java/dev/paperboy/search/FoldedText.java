package dev.paperboy.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/**
 * A text in one Unicode form and without invisible characters, which knows where each of its characters came from. Two
 * spellings that look alike (full-width letters, decomposed Hangul, a zero-width space inside a word) become the same text.
 */
final class FoldedText {
    private final String text;
    private final int[] starts;
    private final int[] ends;

    /** @param starts where each character's source begins; both arrays are empty when nothing was changed */
    private FoldedText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** The form that is compared: NFKC. */
    static FoldedText compatible(String original) {
        return of(original, Normalizer2.getNFKCInstance());
    }

    /** The form that is kept and shown: NFC, which never turns a letter into a sign of the query language. */
    static FoldedText composed(String original) {
        return of(original, Normalizer2.getNFCInstance());
    }

    String text() {
        return text;
    }

    /** Where the character at an index of this text begins in the original; at the end of the text, the original's end. */
    int start(int index) {
        if (starts.length == 0) {
            return index;
        }
        return index < starts.length ? starts[index] : ends[ends.length - 1];
    }

    /** Where the character before an index of this text ends in the original. */
    int end(int index) {
        return starts.length == 0 || index == 0 ? index : ends[index - 1];
    }

    private static FoldedText of(String original, Normalizer2 form) {
        if (original.chars().noneMatch(FoldedText::mayVanish) && form.quickCheck(original) == Normalizer.YES) {
            return new FoldedText(original, new int[0], new int[0]);
        }
        return new Folding(original, form).fold();
    }

    /** Cheap; true for all that {@link #vanishes} may be true for. */
    private static boolean mayVanish(int c) {
        return c >= 0xAD && (c < 0xAC00 || c > 0xD7A3) && (Character.isSurrogate((char) c) || vanishes(c));
    }

    private static boolean vanishes(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.SURROGATE -> true;
            default -> UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        };
    }

    /** Goes through a text piece by piece; a piece is what the normal form looks at as a whole. */
    private static final class Folding {
        private final String original;
        private final Normalizer2 form;
        private final StringBuilder folded = new StringBuilder();
        private final StringBuilder piece = new StringBuilder();
        private int[] starts;
        private int[] ends;
        private int pieceStart;
        private int pieceEnd;

        Folding(String original, Normalizer2 form) {
            this.original = original;
            this.form = form;
            this.starts = new int[original.length() + 16];
            this.ends = new int[original.length() + 16];
        }

        FoldedText fold() {
            for (int i = 0, next; i < original.length(); i = next) {
                int c = original.codePointAt(i);
                next = i + Character.charCount(c);
                if (vanishes(c)) {
                    continue;
                }
                if (form.hasBoundaryBefore(c)) {
                    finishPiece();
                    pieceStart = i;
                }
                piece.appendCodePoint(c);
                pieceEnd = next;
            }
            finishPiece();
            int length = folded.length();
            return length == 0
                    ? new FoldedText("", new int[0], new int[0])
                    : new FoldedText(folded.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
        }

        private void finishPiece() {
            int from = folded.length();
            folded.append(form.normalize(piece));
            piece.setLength(0);
            while (folded.length() > starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
                ends = Arrays.copyOf(ends, ends.length * 2);
            }
            Arrays.fill(starts, from, folded.length(), pieceStart);
            Arrays.fill(ends, from, folded.length(), pieceEnd);
        }
    }
}
