package dev.paperboy.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where searched words stand in one text. */
final class Occurrences {
    /**
     * @param start in the text, in chars
     * @param word which of the searched words
     */
    record Occurrence(int start, int end, int word) {}

    private Occurrences() {}

    /**
     * @param text the text's tokens
     * @param words each searched word's tokens, none of them empty
     * @return in the order of the text
     */
    static List<Occurrence> of(List<Token> text, List<List<Token>> words) {
        List<Occurrence> found = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            List<Token> sought = words.get(word);
            for (int at = 0; at < text.size(); at++) {
                int last = lastOf(sought, text, at);
                if (last >= 0) {
                    found.add(
                            new Occurrence(text.get(at).start(), text.get(last).end(), word));
                }
            }
        }
        found.sort(Comparator.comparingInt(Occurrence::start)
                .thenComparing(Comparator.comparingInt(Occurrence::end).reversed()));
        return found;
    }

    /** Whether a searched word, of at least one token, stands in a text. */
    static boolean any(List<Token> text, List<Token> word) {
        for (int at = 0; at < text.size(); at++) {
            if (lastOf(word, text, at) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The index of the last token of a phrase that begins at an index; -1 when it does not. */
    private static int lastOf(List<Token> phrase, List<Token> text, int at) {
        if (!phrase.getFirst().sameAs(text.get(at))) {
            return -1;
        }
        int shift = text.get(at).position() - phrase.getFirst().position();
        int index = at;
        for (Token token : phrase.subList(1, phrase.size())) {
            do {
                index++;
            } while (index < text.size() && text.get(index).position() < token.position() + shift);
            boolean same = index < text.size()
                    && text.get(index).position() == token.position() + shift
                    && token.sameAs(text.get(index));
            if (!same) {
                return -1;
            }
        }
        return index;
    }
}
