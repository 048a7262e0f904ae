package dev.paperboy.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperboy.chat.Destination;
import dev.paperboy.chat.PersonRef;
import dev.paperboy.chat.WorkspaceId;
import dev.paperboy.digest.Archive;
import dev.paperboy.digest.Archived;
import dev.paperboy.digest.PaperId;
import dev.paperboy.search.AnalyzedPaper;
import dev.paperboy.search.AnalyzedQuery;
import dev.paperboy.search.Found;
import dev.paperboy.search.Hit;
import dev.paperboy.search.PaperIndex;
import dev.paperboy.search.Query;
import dev.paperboy.search.QueryException;
import dev.paperboy.search.QueryParser;
import dev.paperboy.search.Search;
import dev.paperboy.search.Sort;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Random queries find the same papers whether they are searched or saved. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchingAgreesWithSearchTest {
    private static final long SEED = 20250428;
    private static final int QUERIES = 4_000;

    private Archived archived;
    private Archive archive;
    private PaperIndex index;
    private Search search;
    private QueryParser parser;
    private List<AnalyzedPaper> papers;

    @BeforeAll
    void publish(@TempDir Path folder) {
        archived = new Archived(folder);
        RandomPapers random = new RandomPapers(SEED);
        archived.write("one.md", random.digest("2025-04-27", 0, 25));
        // Some appear again, with other words and votes.
        archived.write("two.md", random.digest("2025-04-28", 20, 20));
        assertThat(archived.importAll().refused()).isEmpty();
        archive = archived.archive();
        index = PaperIndex.open(folder.resolve("index"), archive);
        search = new Search(index);
        parser = new QueryParser(index.analyzer());
        papers = new ArrayList<>();
        archive.changedSince(0, paper -> papers.add(AnalyzedPaper.of(paper, index.analyzer())));
        assertThat(papers).hasSize(40);
    }

    @AfterAll
    void close() {
        index.close();
        archived.close();
    }

    @Test
    void onePaperAtATime() {
        int loosened = 0;
        int hits = 0;
        for (Query query : queries(SEED)) {
            AnalyzedQuery analyzed = AnalyzedQuery.of(query, index.analyzer());
            SubscriptionIndex alone = new SubscriptionIndex(parser, _ -> 0);
            alone.add(alone.prepare(query.toString()).orElseThrow());
            Set<String> matched = new HashSet<>();
            for (AnalyzedPaper paper : papers) {
                boolean matches = paper.matches(analyzed);
                assertThat(alone.matching(paper))
                        .as("%s in %s", query, paper.paper())
                        .hasSize(matches ? 1 : 0);
                assertThat(paper.missing(analyzed))
                        .as("%s", query)
                        .satisfies(missing -> assertThat(missing.isEmpty()).isEqualTo(matches));
                if (matches) {
                    matched.add(paper.paper().id().value());
                }
            }
            Found found = search.search(query, Sort.VOTES, 0, 0);
            assertThat(matched).as("%s", query).hasSize(search.count(query));
            if (found.loosened()) {
                loosened++;
            } else {
                assertThat(matched).as("%s", query).isEqualTo(ids(found));
            }
            hits += matched.size();
        }
        assertThat(hits).as("queries and papers that meet").isGreaterThan(QUERIES);
        assertThat(loosened).as("queries that search alone takes apart").isBetween(1, QUERIES / 4);
    }

    @Test
    void aDayAgainstAllSubscriptions() {
        Subscriptions subscriptions =
                new Subscriptions(archived.database().jdbi(), parser, InstantSource.fixed(Archived.NOW));
        Map<Destination, Query> asked = queries(SEED + 1).stream()
                .limit(600)
                .collect(Collectors.toMap(query -> person("for " + query), query -> query, (one, _) -> one));
        asked.forEach((person, query) -> subscriptions.add(person, query, ((Destination.Person) person).ref()));
        List<PaperId> ids = papers.stream().map(paper -> paper.paper().id()).toList();

        Matching matching = new Matching(subscriptions, archive, index.analyzer());
        Map<Destination, List<Match>> all = matching.ofAll(ids);
        asked.forEach((person, query) -> {
            List<Match> own = matching.of(person, ids);
            assertThat(all.getOrDefault(person, List.of())).as("%s", query).containsExactlyInAnyOrderElementsOf(own);
            Found found = search.search(query, Sort.VOTES, 0, 0);
            if (!found.loosened()) {
                assertThat(own.stream().map(match -> match.paper().value()).collect(Collectors.toSet()))
                        .as("%s", query)
                        .isEqualTo(ids(found));
            }
        });
    }

    private static Destination person(String id) {
        return new Destination.Person(new PersonRef(new WorkspaceId("local", "local"), id));
    }

    private static Set<String> ids(Found found) {
        return found.hits().stream().map(Hit::id).map(PaperId::value).collect(Collectors.toSet());
    }

    private List<Query> queries(long seed) {
        RandomPapers random = new RandomPapers(seed);
        List<Query> queries = new ArrayList<>();
        while (queries.size() < QUERIES) {
            read(random.query()).ifPresent(queries::add);
        }
        return queries;
    }

    private Optional<Query> read(String text) {
        try {
            return Optional.of(parser.parse(text, LocalDate.EPOCH));
        } catch (QueryException e) {
            return Optional.empty();
        }
    }
}
