package dev.paperboy.subscription;

import dev.paperboy.chat.Destination;
import dev.paperboy.digest.Archive;
import dev.paperboy.digest.PaperId;
import dev.paperboy.search.SearchAnalyzer;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds out which papers which subscriptions asked for. */
public final class Matching {
    public Matching(Subscriptions subscriptions, Archive archive, SearchAnalyzer analyzer) {}

    /** What one destination's subscriptions match among these papers. */
    public List<Match> of(Destination destination, Collection<PaperId> papers) {
        throw new UnsupportedOperationException();
    }

    /** What all subscriptions match among these papers; the cost grows with the matches, not with the subscriptions. */
    public Map<Destination, List<Match>> ofAll(Collection<PaperId> papers) {
        throw new UnsupportedOperationException();
    }
}
