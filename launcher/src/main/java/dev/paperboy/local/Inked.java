package dev.paperboy.local;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.WCWidth;

/** A piece of text in one ink. */
record Inked(String text, Ink ink) {

    /** What a reader takes for one character, and how many columns of a terminal it fills: 0, 1 or 2. */
    record Cell(String cluster, int columns, Ink ink) {
        static final String BREAK = "\n";

        boolean isBlank() {
            return cluster.equals(" ");
        }
    }

    /** The pieces character by character; composed first, because few terminals put Hangul letters together. */
    static List<Cell> cells(List<Inked> pieces) {
        List<Cell> cells = new ArrayList<>();
        for (Inked piece : pieces) {
            String text = Normalizer.normalize(piece.text.replace('\t', ' '), Normalizer.Form.NFC);
            BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
            characters.setText(text);
            int start = 0;
            for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
                String cluster = text.substring(start, end);
                cells.add(new Cell(cluster, width(cluster), piece.ink));
                start = end;
            }
        }
        return cells;
    }

    private static int width(String cluster) {
        int first = cluster.codePointAt(0);
        int columns = Character.charCount(first) == cluster.length()
                ? WCWidth.wcwidth(first)
                : WCWidth.wcwidthForGraphemeCluster(cluster, 0);
        return Math.max(0, columns);
    }

    /** How many columns of a terminal a text fills when it stands in one line. */
    static int columns(String text) {
        return cells(List.of(new Inked(text, Ink.PLAIN))).stream()
                .mapToInt(Cell::columns)
                .sum();
    }
}
