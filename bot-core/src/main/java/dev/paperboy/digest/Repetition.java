package dev.paperboy.digest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** A paper that a digest lists twice, as happens when late papers are appended under a second heading. */
final class Repetition {
    private Repetition() {}

    /** The first entry, with the last votes that are known, and what else the later ones add. */
    static Entry merge(List<Entry> same) {
        Entry first = same.getFirst();
        if (same.size() == 1) {
            return first;
        }
        Set<Media> media = new LinkedHashSet<>();
        List<SummaryPart> summary = new ArrayList<>(first.summary());
        Set<SummaryPart> said = new HashSet<>(summary);
        OptionalInt votes = OptionalInt.empty();
        Authors authors = Authors.UNKNOWN;
        for (Entry entry : same) {
            media.addAll(entry.media());
            entry.summary().stream().filter(said::add).forEach(summary::add);
            votes = entry.votes().isPresent() ? entry.votes() : votes;
            authors = authors.names().isEmpty() ? entry.authors() : authors;
        }
        return new Entry(first.paper(), first.title(), first.position(), votes, authors, List.copyOf(media), summary);
    }

    static String describe(Entry earlier, Entry later) {
        String title = earlier.title().equals(later.title()) ? "" : ", as " + Notice.quote(later.title());
        return "the digest lists " + later.paper() + " twice" + title + "; both are read as one";
    }
}
