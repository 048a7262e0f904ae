package dev.paperboy.subscription;

import dev.paperboy.digest.Archive;
import dev.paperboy.digest.PaperId;
import dev.paperboy.search.Query;
import dev.paperboy.search.Search;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tries queries on what has come lately, before anyone gets them sent. */
final class Trials {
    /** Digests that a query is tried on. */
    private static final int DIGESTS = 5;
    /** Matches a digest; more are too many to be sent. */
    private static final int MOST_A_DIGEST = 3;

    private final Archive archive;
    private final Matching matching;
    private final Search search;

    Trials(Archive archive, Matching matching, Search search) {
        this.archive = archive;
        this.matching = matching;
        this.search = search;
    }

    /**
     * What a query would have matched.
     *
     * @param digests how many it was tried on
     * @param papers how many these list
     * @param matched newest digest first, then by votes
     * @param ever how many papers of the whole archive match
     */
    record Trial(int digests, int papers, List<PaperId> matched, int ever) {
        Trial {
            matched = List.copyOf(matched);
        }

        int count() {
            return matched.size();
        }

        /** In an archive without papers nothing can be told. */
        boolean isUnheardOf() {
            return papers > 0 && ever == 0;
        }

        boolean isTooMuch() {
            return count() > MOST_A_DIGEST * digests;
        }

        /** Matches a digest, rounded. */
        int aDay() {
            return digests == 0 ? 0 : Math.round((float) count() / digests);
        }
    }

    Trial of(Query query) {
        List<LocalDate> dates = archive.dates(DIGESTS);
        Set<PaperId> papers = papers(dates);
        return new Trial(dates.size(), papers.size(), matching.matching(query, papers), search.count(query));
    }

    /** How many of the papers of the last digests match. */
    int count(Query query) {
        return matching.matching(query, newest()).size();
    }

    /** What the last digests list. */
    Set<PaperId> newest() {
        return papers(archive.dates(DIGESTS));
    }

    private Set<PaperId> papers(List<LocalDate> dates) {
        Set<PaperId> papers = new LinkedHashSet<>();
        dates.forEach(date ->
                archive.on(date).forEach(entry -> papers.add(entry.entry().paper())));
        return papers;
    }
}
