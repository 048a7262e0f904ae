package dev.paperboy.reading;

import java.util.List;

/**
 * A stretch of a list that is shown at once. Pages are balanced: 9 papers are 5 and 4, not 6 and 3.
 *
 * @param number from 1
 * @param from the first item's index, from 0
 * @param to the index behind the last item
 */
record Page(int number, int from, int to) {
    /** Papers; more would not fit two phone screens. */
    static final int MOST = 6;

    /** All pages of a list of that many items; one empty page when there are none. */
    static int count(int items) {
        return Math.max(1, (items + MOST - 1) / MOST);
    }

    /** The page of that number, or the last one when there are not so many. */
    static Page of(int items, int number) {
        int pages = count(items);
        int page = Math.clamp(number, 1, pages);
        int least = items / pages;
        int larger = items % pages;
        int from = (page - 1) * least + Math.min(page - 1, larger);
        return new Page(page, from, from + least + (page <= larger ? 1 : 0));
    }

    <T> List<T> cut(List<T> items) {
        return items.subList(from, to);
    }

    /** How people call it: {@code 7–12}. */
    String label() {
        return from + 1 == to ? String.valueOf(to) : (from + 1) + "–" + to;
    }
}
