package dev.paperboy.local;

import dev.paperboy.local.Inked.Cell;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines that fit a width: at blanks, and a word that fits no line between two characters. */
final class Wrapping {
    private final int columns;
    private final List<List<Inked>> lines = new ArrayList<>();
    private List<Cell> line = new ArrayList<>();
    private int width;
    private boolean continued;

    private Wrapping(int columns) {
        this.columns = columns;
    }

    /** At least one line, which may be empty. */
    static List<List<Inked>> lines(List<Inked> pieces, int columns) {
        Wrapping wrapping = new Wrapping(columns);
        Inked.cells(pieces).forEach(wrapping::add);
        wrapping.end(wrapping.line);
        return wrapping.lines;
    }

    private void add(Cell cell) {
        if (cell.cluster().equals(Cell.BREAK)) {
            end(line);
            start(List.of(), false);
        } else if (line.isEmpty() || width + cell.columns() <= columns) {
            if (!(cell.isBlank() && continued && line.isEmpty())) {
                line.add(cell);
                width += cell.columns();
            }
        } else {
            wrapBefore(cell);
        }
    }

    private void wrapBefore(Cell cell) {
        int blank = cell.isBlank() ? line.size() : lastBlank();
        List<Cell> above = blank < 0 ? line : line.subList(0, blank);
        List<Cell> rest = blank < 0 ? List.of() : line.subList(Math.min(blank + 1, line.size()), line.size());
        if (!above.stream().allMatch(Cell::isBlank)) {
            end(above);
        }
        start(rest, true);
        add(cell);
    }

    private void start(List<Cell> cells, boolean goesOn) {
        line = new ArrayList<>(cells);
        width = cells.stream().mapToInt(Cell::columns).sum();
        continued = goesOn;
    }

    private int lastBlank() {
        int at = line.size() - 1;
        while (at >= 0 && !line.get(at).isBlank()) {
            at--;
        }
        return at;
    }

    private void end(List<Cell> cells) {
        int length = cells.size();
        while (length > 0 && cells.get(length - 1).isBlank()) {
            length--;
        }
        lines.add(runs(cells.subList(0, length)));
    }

    /** Neighbours in the same ink as one piece. */
    private static List<Inked> runs(List<Cell> cells) {
        List<Inked> runs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            text.append(cells.get(i).cluster());
            boolean last = i + 1 == cells.size()
                    || !cells.get(i + 1).ink().equals(cells.get(i).ink());
            if (last) {
                runs.add(new Inked(text.toString(), cells.get(i).ink()));
                text.setLength(0);
            }
        }
        return runs;
    }
}
