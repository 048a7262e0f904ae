package dev.paperboy.search;

import java.util.HashMap;
import java.util.Map;

/**
 * What an index was made from; part of each commit.
 *
 * @param revision of the archive
 * @param identity of the archive
 * @param analyzer version of the analysis
 */
record IndexStamp(long revision, String identity, int analyzer) {
    static final IndexStamp NOTHING = new IndexStamp(-1, "", 0);

    static IndexStamp of(long revision, String identity) {
        return new IndexStamp(revision, identity, SearchAnalyzer.VERSION);
    }

    static IndexStamp read(Map<String, String> commit) {
        try {
            return new IndexStamp(
                    Long.parseLong(commit.getOrDefault("revision", "")),
                    commit.getOrDefault("identity", ""),
                    Integer.parseInt(commit.getOrDefault("analyzer", "")));
        } catch (NumberFormatException e) {
            return NOTHING;
        }
    }

    Map<String, String> written() {
        Map<String, String> commit = new HashMap<>();
        commit.put("revision", Long.toString(revision));
        commit.put("identity", identity);
        commit.put("analyzer", Integer.toString(analyzer));
        return commit;
    }

    /** Whether an index with this stamp only lacks what came since, so that it can be brought to the other. */
    boolean canBecome(IndexStamp other) {
        return identity.equals(other.identity)
                && analyzer == other.analyzer
                && revision >= 0
                && revision <= other.revision;
    }
}
