package dev.paperboy.search;

import dev.paperboy.chat.RichText;
import dev.paperboy.search.Occurrences.Occurrence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A piece of a text with the occurrences in it.
 *
 * @param found in the order of the text, all between start and end
 */
record Passage(String text, int start, int end, List<Occurrence> found) {
    private static final Pattern BREAKS = Pattern.compile("\\s");

    /** The shortest piece with the most different words that fits a snippet; the first of equally good ones. */
    static Optional<Passage> best(String text, List<Occurrence> found, int length) {
        Optional<Passage> best = Optional.empty();
        for (int first = 0; first < found.size(); first++) {
            int start = found.get(first).start();
            int last = first;
            while (last + 1 < found.size() && found.get(last + 1).end() - start <= length) {
                last++;
            }
            Passage passage = new Passage(text, start, found.get(last).end(), found.subList(first, last + 1));
            if (best.isEmpty() || passage.words() > best.get().words()) {
                best = Optional.of(passage);
            }
        }
        return best;
    }

    /** How many different words it holds. */
    int words() {
        return Math.toIntExact(
                found.stream().mapToInt(Occurrence::word).distinct().count());
    }

    /** This passage with some text around it, cut between words. */
    Passage cut(int length) {
        int room = Math.max(0, length - (end - start));
        int from = Math.max(0, start - room / 2);
        int to = Math.min(text.length(), from + Math.max(length, end - start));
        from = Math.max(0, Math.min(from, to - length));
        from = Math.min(from, start);
        int newStart = from == 0 ? 0 : startOfWord(from);
        int newEnd = to == text.length() ? to : endOfWord(to);
        int last = found.stream().mapToInt(Occurrence::end).max().orElse(end);
        return new Passage(text, newStart, Math.max(newEnd, last), found);
    }

    /** The text with its marks, with dots where it was cut. */
    RichText marked() {
        String piece = BREAKS.matcher(text.substring(start, end)).replaceAll(" ");
        RichText marked = Marker.marked(
                piece,
                found.stream()
                        .map(each -> new Occurrence(each.start() - start, each.end() - start, each.word()))
                        .toList());
        RichText begun = start > 0 ? RichText.of("…").and(marked) : marked;
        return end < text.length() ? begun.and("…") : begun;
    }

    /** After the first space from an index on; the nearest character's start where there is none before the words. */
    private int startOfWord(int from) {
        for (int i = from; i < start; i++) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        return Graphemes.floor(text, from);
    }

    private int endOfWord(int to) {
        for (int i = to; i > end; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Math.max(end, Graphemes.floor(text, to));
    }
}
