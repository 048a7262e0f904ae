package dev.paperboy.benchmarks;

import dev.paperboy.digest.ArchivedEntry;
import dev.paperboy.digest.ArchivedPaper;
import dev.paperboy.digest.Authors;
import dev.paperboy.digest.Entry;
import dev.paperboy.digest.PaperId;
import dev.paperboy.digest.SummaryPart;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A day of papers and distinct subscriptions, always the same. A paper has 200 words, eight of them in its title, out of a
 * vocabulary of 200,000 in which some words are far more frequent than others (the rank is the square of an even chance). A
 * subscription is two words (half), three words, two without a third, a phrase of two, or one of two phrases. It names
 * something of its own, a method or a model: its first word is any of the vocabulary, its others are as frequent as in papers.
 */
final class Workload {
    static final int PAPERS = 60;

    private static final int VOCABULARY = 200_000;
    private static final int WORDS_IN_TITLE = 8;
    private static final int WORDS_IN_SUMMARY = 192;
    private static final LocalDate DAY = LocalDate.of(2025, 4, 28);
    private static final String CONSONANTS = "bdfgklmnprtvz";
    private static final String VOWELS = "aeiou";

    private Workload() {}

    /** A query in parts, so that it can be said in the terms of whoever is to match it. */
    sealed interface Asked {
        record All(List<String> words) implements Asked {
            @Override
            public String toString() {
                return String.join(" ", words);
            }
        }

        record Without(All wanted, String excluded) implements Asked {
            @Override
            public String toString() {
                return wanted + " -" + excluded;
            }
        }

        record Phrase(String first, String second) implements Asked {
            @Override
            public String toString() {
                return "\"" + first + " " + second + "\"";
            }
        }

        record Either(Phrase one, Phrase other) implements Asked {
            @Override
            public String toString() {
                return one + " OR " + other;
            }
        }
    }

    static List<Asked> subscriptions(int count) {
        Random random = new Random(7);
        Set<Asked> distinct = LinkedHashSet.newLinkedHashSet(count);
        while (distinct.size() < count) {
            distinct.add(asked(random));
        }
        return List.copyOf(distinct);
    }

    private static Asked asked(Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> two(random);
            case 5 -> new Asked.All(List.of(name(random), word(random), word(random)));
            case 6 -> new Asked.Without(two(random), word(random));
            case 7, 8 -> phrase(random);
            default -> new Asked.Either(phrase(random), phrase(random));
        };
    }

    private static Asked.All two(Random random) {
        return new Asked.All(List.of(name(random), word(random)));
    }

    private static Asked.Phrase phrase(Random random) {
        return new Asked.Phrase(name(random), word(random));
    }

    static List<ArchivedPaper> papers() {
        Random random = new Random(11);
        return IntStream.range(0, PAPERS).mapToObj(i -> paper(i, random)).toList();
    }

    private static ArchivedPaper paper(int number, Random random) {
        PaperId id = new PaperId(String.format("2504.%05d", number));
        String title = String.join(" ", words(random, WORDS_IN_TITLE));
        String summary = String.join(" ", words(random, WORDS_IN_SUMMARY));
        Entry entry = new Entry(
                id,
                title,
                number + 1,
                OptionalInt.of(random.nextInt(100)),
                Authors.UNKNOWN,
                List.of(),
                List.of(new SummaryPart.Section("What's New", summary)));
        return new ArchivedPaper(id, title, List.of(new ArchivedEntry(DAY, entry, true, false)));
    }

    private static List<String> words(Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> word(random)).toList();
    }

    private static String word(Random random) {
        double chance = random.nextDouble();
        return word((int) (chance * chance * VOCABULARY));
    }

    private static String name(Random random) {
        return word(random.nextInt(VOCABULARY));
    }

    /** Letters and nothing that an analyzer changes: no plural, no ending, no word of any language that is cut. */
    private static String word(int number) {
        return IntStream.iterate(number + VOCABULARY, left -> left > 0, left -> left / 65)
                .map(left -> left % 65)
                .mapToObj(digit -> "" + CONSONANTS.charAt(digit % 13) + VOWELS.charAt(digit / 13))
                .collect(Collectors.joining());
    }
}
