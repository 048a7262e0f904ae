package dev.paperboy.digest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** A paper that a digest lists twice, as happens when late papers are appended under a second heading. */
final class Repetition {
    private Repetition() {}

    /** The earlier entry, with the later one's votes where known, and what else the later one adds. */
    static Entry merge(Entry earlier, Entry later) {
        LinkedHashSet<Media> media = new LinkedHashSet<>(earlier.media());
        media.addAll(later.media());
        List<SummaryPart> summary = new ArrayList<>(earlier.summary());
        later.summary().stream().filter(part -> !summary.contains(part)).forEach(summary::add);
        return new Entry(
                earlier.paper(),
                earlier.title(),
                earlier.position(),
                later.votes().isPresent() ? later.votes() : earlier.votes(),
                earlier.authors().names().isEmpty() ? later.authors() : earlier.authors(),
                List.copyOf(media),
                summary);
    }

    static String describe(Entry earlier, Entry later) {
        String title = earlier.title().equals(later.title()) ? "" : ", as " + Notice.quote(later.title());
        return "the digest lists " + later.paper() + " twice" + title + "; both are read as one";
    }
}
