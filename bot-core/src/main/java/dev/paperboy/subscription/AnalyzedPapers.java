package dev.paperboy.subscription;

import dev.paperboy.digest.Archive;
import dev.paperboy.digest.ArchivedPaper;
import dev.paperboy.digest.PaperId;
import dev.paperboy.search.AnalyzedPaper;
import dev.paperboy.search.SearchAnalyzer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Papers that were cut into words lately. The same few are asked for again and again: those of the newest digests. */
final class AnalyzedPapers {
    private static final int KEPT = 300;

    private final Archive archive;
    private final SearchAnalyzer analyzer;
    private final Map<PaperId, AnalyzedPaper> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PaperId, AnalyzedPaper> eldest) {
            return size() > KEPT;
        }
    };
    private long revision = -1;

    AnalyzedPapers(Archive archive, SearchAnalyzer analyzer) {
        this.archive = archive;
        this.analyzer = analyzer;
    }

    /** Those of the papers that the archive has, in the given order, each once. */
    synchronized List<AnalyzedPaper> of(Collection<PaperId> ids) {
        long now = archive.revision();
        if (now != revision) {
            kept.clear();
            revision = now;
        }
        Set<PaperId> wanted = new LinkedHashSet<>(ids);
        List<AnalyzedPaper> known = new ArrayList<>();
        List<PaperId> unknown = new ArrayList<>();
        wanted.forEach(id -> {
            AnalyzedPaper paper = kept.get(id);
            if (paper == null) {
                unknown.add(id);
            } else {
                known.add(paper);
            }
        });
        Map<PaperId, AnalyzedPaper> found = new LinkedHashMap<>();
        known.forEach(paper -> found.put(paper.paper().id(), paper));
        for (ArchivedPaper paper : unknown.isEmpty() ? List.<ArchivedPaper>of() : archive.papers(unknown)) {
            AnalyzedPaper analyzed = AnalyzedPaper.of(paper, analyzer);
            kept.put(paper.id(), analyzed);
            found.put(paper.id(), analyzed);
        }
        return wanted.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    /** What the newest digests list. */
    List<AnalyzedPaper> newest(int digests) {
        List<PaperId> ids = new ArrayList<>();
        for (LocalDate date : archive.dates(digests)) {
            archive.on(date).forEach(entry -> ids.add(entry.entry().paper()));
        }
        return of(ids);
    }
}
