package dev.paperboy.digest;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An arXiv paper, whichever version of it.
 *
 * @param value the arXiv identifier without a version, such as {@code 2504.16656} or {@code hep-th/9901001}
 */
public record PaperId(String value) implements Comparable<PaperId> {
    /** Identifiers since April 2007 and before; see arxiv.org/help/arxiv_identifier. */
    private static final String ID = "(\\d{2}(?:0[1-9]|1[0-2])\\.\\d{4,5}|[a-z][a-z-]+(?:\\.[A-Z]{2})?/\\d{7})";

    private static final Pattern BARE = Pattern.compile("(?i:arxiv:\\s*)?" + ID + "(?:v\\d+)?");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i:https?://)?(?i:(?:www\\.|export\\.)?arxiv\\.org/(?:abs|pdf|html)|(?:www\\.)?(?:huggingface\\.co|hf\\.co)/papers)/"
                    + ID + "(?:v\\d+)?(?:\\.pdf)?/?(?:[?#]\\S*)?");

    public PaperId {
        if (!value.matches(ID)) {
            throw new IllegalArgumentException("not an arXiv identifier: " + value);
        }
    }

    /** Reads an identifier or a paper's address on arXiv or Hugging Face; a version is stripped. */
    public static Optional<PaperId> parse(String text) {
        String trimmed = text.strip();
        return first(BARE.matcher(trimmed)).or(() -> parseAddress(trimmed));
    }

    /** Reads a paper's address on arXiv or Hugging Face, and nothing else. */
    public static Optional<PaperId> parseAddress(String text) {
        return first(ADDRESS.matcher(text.strip()));
    }

    private static Optional<PaperId> first(Matcher matcher) {
        return matcher.matches() ? Optional.of(new PaperId(matcher.group(1))) : Optional.empty();
    }

    public URI arxiv() {
        return URI.create("https://arxiv.org/abs/" + value);
    }

    public URI pdf() {
        return URI.create("https://arxiv.org/pdf/" + value);
    }

    public URI huggingFace() {
        return URI.create("https://huggingface.co/papers/" + value);
    }

    @Override
    public int compareTo(PaperId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
