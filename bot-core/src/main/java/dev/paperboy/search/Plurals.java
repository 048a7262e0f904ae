package dev.paperboy.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The forms under which a Latin word is found. Both a text's word and a searched word keep all their forms, and one in
 * common is a hit; so a form that is no word ({@code studie} for <i>studies</i>) does no harm, and a rule may be generous.
 */
final class Plurals {
    /** Words in s that are no plurals, as far as the rules below would take them for some. */
    private static final Set<String> SINGULAR = Set.of(
            "alias", "always", "atlas", "bias", "canvas", "does", "gas", "has", "his", "its", "lens", "news", "pandas",
            "perhaps", "plus", "series", "species", "this", "thus", "was", "whereas", "yes");

    private static final int SHORTEST = 3;

    private Plurals() {}

    /** @return the word in lower case, then what its singular may be */
    static List<String> forms(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (!lower.endsWith("s") || word.length() < 3 || !isLatin(lower)) {
            return List.of(lower);
        }
        String stem = lower.substring(0, lower.length() - 1);
        if (word.endsWith("s") && Character.isUpperCase(word.charAt(word.length() - 2))) {
            return List.of(lower, stem); // GPUs, MoEs
        }
        if (word.endsWith("LMS") || word.equals("GPUS")) {
            return List.of(
                    lower, stem); // a slip of the pen that is common enough; other capitals stay as they are: MCTS
        }
        return word.endsWith("s") && isPlural(lower, stem) ? all(lower, stem) : List.of(lower);
    }

    private static boolean isLatin(String lower) {
        return lower.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static boolean isPlural(String word, String stem) {
        if (stem.length() < SHORTEST || SINGULAR.contains(word) || stem.endsWith("s")) {
            return false;
        }
        boolean foreign = stem.endsWith("u") || stem.endsWith("i"); // corpus, analysis; but gpus, apis
        return !foreign || stem.length() == SHORTEST;
    }

    private static List<String> all(String lower, String stem) {
        List<String> forms = new ArrayList<>(List.of(lower, stem));
        if (stem.endsWith("ie")) {
            forms.add(swap(stem, 2, "y")); // studies
        } else if (stem.endsWith("ice")) {
            forms.add(swap(stem, 3, "ex")); // indices
            forms.add(swap(stem, 3, "ix")); // matrices
        } else if (stem.endsWith("lyse") || stem.endsWith("these")) {
            forms.add(swap(stem, 1, "is")); // analyses, hypotheses
        } else if (stem.endsWith("e") && "sxzho".indexOf(stem.charAt(stem.length() - 2)) >= 0) {
            forms.add(swap(stem, 1, "")); // boxes, losses, searches
        }
        return List.copyOf(forms);
    }

    private static String swap(String word, int cut, String end) {
        return word.substring(0, word.length() - cut) + end;
    }
}
