package dev.paperboy.subscription;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Different texts, numbered from 0, in as little memory as can be: their bytes, an offset each, and a table to find them again. */
final class TextPool {
    private byte[] bytes = new byte[1024];
    /** Where each text ends; it begins where the one before ends. */
    private int[] ends = new int[64];

    private int size;
    /** Open addressing: a text's number plus one, or 0 for a free place. */
    private int[] places = new int[128];

    int size() {
        return size;
    }

    String text(int number) {
        return new String(bytes, start(number), ends[number] - start(number), StandardCharsets.UTF_8);
    }

    /** @return false when the text is there already */
    boolean add(byte[] text) {
        int place = place(text, 0, text.length);
        if (places[place] != 0) {
            return false;
        }
        int start = size == 0 ? 0 : ends[size - 1];
        bytes = start + text.length > bytes.length
                ? Arrays.copyOf(bytes, grown(bytes.length, start + text.length))
                : bytes;
        ends = size == ends.length ? Arrays.copyOf(ends, grown(size, size + 1)) : ends;
        System.arraycopy(text, 0, bytes, start, text.length);
        ends[size] = start + text.length;
        size++;
        places[place] = size;
        if (size > places.length / 4 * 3) {
            enlargePlaces();
        }
        return true;
    }

    /** An eighth more: little is wasted, and a text is still copied a few times only. */
    static int grown(int length, int least) {
        return Math.max(Math.addExact(length, length / 8), least);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private void enlargePlaces() {
        places = new int[places.length * 2];
        for (int number = 0; number < size; number++) {
            places[place(bytes, start(number), ends[number])] = number + 1;
        }
    }

    /** Where a text stands, or the free place where it would. */
    private int place(byte[] source, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + source[i];
        }
        int place = TermLists.mixed(hash) & (places.length - 1);
        while (places[place] != 0 && !isText(places[place] - 1, source, from, to)) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    private boolean isText(int number, byte[] source, int from, int to) {
        return Arrays.equals(bytes, start(number), ends[number], source, from, to);
    }
}
