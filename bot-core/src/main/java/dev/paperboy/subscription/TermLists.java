package dev.paperboy.subscription;

import java.util.Arrays;

/**
 * Under each term the queries that require it. Terms are known by a hash: that two of them share one costs a comparison too many and nothing
 * else. Entries with the same bucket are chained, newest first.
 */
final class TermLists {
    /** No second term is required. */
    static final int NOTHING = 0;

    private int size;
    private int[] terms = new int[64];
    private int[] also = new int[64];
    private int[] queries = new int[64];
    /** The entry before in the same bucket, plus one. */
    private int[] before = new int[64];
    /** The newest entry of each bucket, plus one. */
    private int[] newest = new int[64];

    /** Never {@link #NOTHING}. */
    static int hash(String term) {
        int hash = mixed(term.hashCode());
        return hash == NOTHING ? 1 : hash;
    }

    /** Spreads what differs in few bits only over all of them; the last step of MurmurHash3. */
    static int mixed(int hash) {
        int mixed = hash;
        mixed = (mixed ^ (mixed >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }

    /** @param second another term that the query requires, or {@link #NOTHING} */
    void add(int term, int second, int query) {
        if (size == terms.length) {
            int length = TextPool.grown(size, size + 1);
            terms = Arrays.copyOf(terms, length);
            also = Arrays.copyOf(also, length);
            queries = Arrays.copyOf(queries, length);
            before = Arrays.copyOf(before, length);
        }
        terms[size] = term;
        also[size] = second;
        queries[size] = query;
        size++;
        if (size > newest.length) {
            newest = new int[newest.length * 2];
            for (int entry = 0; entry < size; entry++) {
                chain(entry);
            }
        } else {
            chain(size - 1);
        }
    }

    private void chain(int entry) {
        int bucket = terms[entry] & (newest.length - 1);
        before[entry] = newest[bucket];
        newest[bucket] = entry + 1;
    }

    /**
     * The queries that require one of these terms and, if they require a second one, that too; in no order, some twice.
     *
     * @param sorted hashes of all terms of a paper
     */
    int[] under(int[] sorted) {
        int[] found = new int[16];
        int count = 0;
        for (int term : sorted) {
            for (int entry = newest[term & (newest.length - 1)] - 1; entry >= 0; entry = before[entry] - 1) {
                if (terms[entry] == term && (also[entry] == NOTHING || Arrays.binarySearch(sorted, also[entry]) >= 0)) {
                    found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                    found[count++] = queries[entry];
                }
            }
        }
        return Arrays.copyOf(found, count);
    }
}
