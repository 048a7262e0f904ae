package dev.paperboy.local;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;
import org.jspecify.annotations.Nullable;

/**
 * Leaves the choice to whoever offers: a paper is offered for a word of its title, though its id, which then stands in the
 * line, begins with no letter of it.
 */
final class AsOffered implements CompletionMatcher {
    private List<Candidate> offered = List.of();
    private String typed = "";

    @Override
    public void compile(
            Map<LineReader.Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            String originalGroupName) {
        typed = line.word().substring(0, line.wordCursor());
    }

    @Override
    public List<Candidate> matches(List<Candidate> candidates) {
        offered = List.copyOf(candidates);
        return offered;
    }

    @Override
    public @Nullable Candidate exactMatch() {
        return offered.stream()
                .filter(candidate -> candidate.value().equals(typed))
                .findFirst()
                .orElse(null);
    }

    /** What all that is offered begins with; what is typed where that would be less. */
    @Override
    public String getCommonPrefix() {
        return offered.stream()
                .map(Candidate::value)
                .reduce(AsOffered::common)
                .flatMap(common -> continues(common) ? Optional.of(common) : Optional.empty())
                .orElse(typed);
    }

    private boolean continues(String common) {
        return common.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
    }

    private static String common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }
}
