package dev.paperboy.benchmarks;

import dev.paperboy.search.AnalyzedPaper;
import dev.paperboy.search.AnalyzedQuery;
import dev.paperboy.search.QueryException;
import dev.paperboy.search.QueryParser;
import dev.paperboy.search.SearchAnalyzer;
import dev.paperboy.subscription.SubscriptionIndex;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A day of 60 papers against all subscriptions. Each arm says how many matches it found and how much memory it holds. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx10g", "-XX:+UseSerialGC", "--add-modules=jdk.incubator.vector"})
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class MatchingBenchmark {

    @State(Scope.Benchmark)
    public static class Indexed {
        @Param({"1000", "100000", "1000000"})
        int subscriptions;

        private final SearchAnalyzer analyzer = new SearchAnalyzer();
        private List<AnalyzedPaper> papers;
        private SubscriptionIndex index;

        @Setup(Level.Trial)
        public void fill() {
            papers = analyzed(analyzer);
            Map<String, Integer> frequencies = new HashMap<>();
            papers.forEach(paper -> paper.terms().forEach(term -> frequencies.merge(term, 1, Integer::sum)));
            Footprint before = Footprint.now();
            index = new SubscriptionIndex(new QueryParser(analyzer), term -> frequencies.getOrDefault(term, 0));
            Workload.subscriptions(subscriptions)
                    .forEach(asked -> index.add(index.prepare(asked.toString()).orElseThrow()));
            before.report("index", index.size());
        }

        @TearDown(Level.Trial)
        public void report() {
            Footprint.matches("index", match());
        }

        int match() {
            int matches = 0;
            for (AnalyzedPaper paper : papers) {
                matches += index.matching(paper).size();
            }
            return matches;
        }
    }

    @State(Scope.Benchmark)
    public static class Monitored {
        @Param({"1000", "100000", "1000000"})
        int subscriptions;

        private MonitorArm monitor;

        @Setup(Level.Trial)
        public void fill() throws IOException {
            Footprint before = Footprint.now();
            monitor = new MonitorArm(Workload.subscriptions(subscriptions));
            before.report("monitor", subscriptions);
        }

        @TearDown(Level.Trial)
        public void report() throws IOException {
            Footprint.matches("monitor", monitor.match());
            monitor.close();
        }
    }

    @State(Scope.Benchmark)
    public static class Looped {
        @Param({"1000", "100000"})
        int subscriptions;

        private final SearchAnalyzer analyzer = new SearchAnalyzer();
        private List<AnalyzedPaper> papers;
        private List<AnalyzedQuery> queries;

        @Setup(Level.Trial)
        public void fill() {
            papers = analyzed(analyzer);
            QueryParser parser = new QueryParser(analyzer);
            queries = Workload.subscriptions(subscriptions).stream()
                    .map(asked -> query(parser, asked.toString()))
                    .toList();
        }

        @TearDown(Level.Trial)
        public void report() {
            Footprint.matches("loop", match());
        }

        int match() {
            int matches = 0;
            for (AnalyzedPaper paper : papers) {
                for (AnalyzedQuery query : queries) {
                    if (paper.matches(query)) {
                        matches++;
                    }
                }
            }
            return matches;
        }
    }

    @Benchmark
    public int index(Indexed arm) {
        return arm.match();
    }

    @Benchmark
    public int monitor(Monitored arm) throws IOException {
        return arm.monitor.match();
    }

    @Benchmark
    public int loop(Looped arm) {
        return arm.match();
    }

    private static List<AnalyzedPaper> analyzed(SearchAnalyzer analyzer) {
        return Workload.papers().stream()
                .map(paper -> AnalyzedPaper.of(paper, analyzer))
                .toList();
    }

    private static AnalyzedQuery query(QueryParser parser, String text) {
        try {
            return AnalyzedQuery.of(parser.parse(text, LocalDate.EPOCH), parser.analyzer());
        } catch (QueryException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
