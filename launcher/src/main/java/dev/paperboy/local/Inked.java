package dev.paperboy.local;

import java.util.ArrayList;
import java.util.List;
import java.text.Normalizer;
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
            int at = 0;
            while (at < text.length()) {
                int end = at + Math.max(1, WCWidth.charCountForGraphemeCluster(text, at));
                int columns = Math.max(0, WCWidth.wcwidthForGraphemeCluster(text, at));
                cells.add(new Cell(text.substring(at, end), columns, piece.ink));
                at = end;
            }
        }
        return cells;
    }

    /** How many columns of a terminal a text fills when it stands in one line. */
    static int columns(String text) {
        return cells(List.of(new Inked(text, Ink.PLAIN))).stream()
                .mapToInt(Cell::columns)
                .sum();
    }
}
