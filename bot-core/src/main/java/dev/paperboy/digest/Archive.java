package dev.paperboy.digest;

import dev.paperboy.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** All digests and papers that were ever imported. Every answer is of one moment; none costs a query a paper. */
public final class Archive {
    /** Papers that are read at once. */
    private static final int PAGE = 500;

    private final Database database;

    public Archive(Database database) {
        this.database = database;
    }

    public Optional<LocalDate> newestDate() {
        return dates(1).stream().findFirst();
    }

    /** Days with a digest, newest first. */
    public List<LocalDate> dates(int most) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select day from digest order by day desc limit ?")
                        .bind(0, most)
                        .map((row, context) -> LocalDate.parse(row.getString(1)))
                        .list());
    }

    /** What a day's digest lists: most votes first, unknown last, then as published. Empty when there is none. */
    public List<ArchivedEntry> on(LocalDate date) {
        return database.reading(handle -> EntryRows.on(handle, date));
    }

    /** What a day's digest lists now and did not have at a revision, in the order of {@link #on}. */
    public List<ArchivedEntry> addedSince(LocalDate date, long revision) {
        return database.reading(handle -> {
            Set<PaperId> added = handle.createQuery(
                            "select paper from archive_change where revision > ? and day = ? and kind = 'added'")
                    .bind(0, revision)
                    .bind(1, date.toString())
                    .map((row, context) -> new PaperId(row.getString(1)))
                    .set();
            return added.isEmpty()
                    ? List.of()
                    : EntryRows.on(handle, date).stream()
                            .filter(entry -> added.contains(entry.entry().paper()))
                            .toList();
        });
    }

    /** The days with a digest that are nearest to a day, itself included; of two as near the newer first. */
    public List<LocalDate> nearest(LocalDate date, int most) {
        return database.reading(handle -> Stream.concat(
                        days(handle, "select day from digest where day >= ? order by day limit ?", date, most),
                        days(handle, "select day from digest where day < ? order by day desc limit ?", date, most))
                .sorted(Comparator.comparingLong((LocalDate day) -> Math.abs(ChronoUnit.DAYS.between(date, day)))
                        .thenComparing(Comparator.reverseOrder()))
                .limit(most)
                .toList());
    }

    private static Stream<LocalDate> days(Handle handle, String sql, LocalDate date, int most) {
        return handle
                .createQuery(sql)
                .bind(0, date.toString())
                .bind(1, most)
                .map((row, context) -> LocalDate.parse(row.getString(1)))
                .list()
                .stream();
    }

    /**
     * The papers of a period, each once with its newest listed appearance in it: most votes first, unknown last, then the
     * newer digest, then as published.
     *
     * @param to the last day, included
     */
    public List<ArchivedEntry> best(LocalDate from, LocalDate to, int offset, int limit) {
        return database.reading(handle -> {
            Map<PaperId, LocalDate> page = new LinkedHashMap<>();
            handle.createQuery("select e.paper, e.day from entry e join"
                            + " (select paper, max(day) as newest from entry where listed = 1 and day between ? and ?"
                            + " group by paper) n on n.paper = e.paper and n.newest = e.day"
                            + " order by e.votes desc nulls last, e.day desc, e.position, e.paper limit ? offset ?")
                    .bind(0, from.toString())
                    .bind(1, to.toString())
                    .bind(2, limit)
                    .bind(3, offset)
                    .map((row, context) -> Map.entry(new PaperId(row.getString(1)), LocalDate.parse(row.getString(2))))
                    .forEach(entry -> page.put(entry.getKey(), entry.getValue()));
            Map<PaperId, ArchivedEntry> entries = pages(page.keySet())
                    .flatMap(ids -> EntryRows.of(handle, ids).stream())
                    .filter(entry -> entry.date().equals(page.get(entry.entry().paper())))
                    .collect(Collectors.toMap(entry -> entry.entry().paper(), entry -> entry));
            return inOrder(page.keySet(), entries);
        });
    }

    /** How many papers a period has; what {@link #best} pages through. */
    public int countBetween(LocalDate from, LocalDate to) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(distinct paper) from entry where listed = 1 and day between ? and ?")
                        .bind(0, from.toString())
                        .bind(1, to.toString())
                        .mapTo(Integer.class)
                        .one());
    }

    public Optional<ArchivedPaper> paper(PaperId id) {
        return papers(List.of(id)).stream().findFirst();
    }

    /** Those of the papers that the archive has, in the given order, each once. */
    public List<ArchivedPaper> papers(Collection<PaperId> ids) {
        return database.reading(handle -> {
            Map<PaperId, ArchivedPaper> found = new HashMap<>();
            pages(new LinkedHashSet<>(ids)).forEach(page -> found.putAll(read(handle, page)));
            return inOrder(new LinkedHashSet<>(ids), found);
        });
    }

    private static Map<PaperId, ArchivedPaper> read(Handle handle, List<PaperId> ids) {
        Map<PaperId, List<ArchivedEntry>> entries = EntryRows.of(handle, ids).stream()
                .collect(Collectors.groupingBy(entry -> entry.entry().paper()));
        Map<PaperId, ArchivedPaper> papers = new HashMap<>();
        entries.forEach((id, appearances) -> papers.put(
                id, new ArchivedPaper(id, appearances.getFirst().entry().title(), appearances)));
        return papers;
    }

    /** The titles of those of the papers that the archive has. */
    public Map<PaperId, String> titles(Collection<PaperId> ids) {
        return database.reading(handle -> {
            Map<PaperId, String> titles = new HashMap<>();
            pages(new LinkedHashSet<>(ids))
                    .forEach(page -> handle.createQuery("select id, title from paper where id in (<papers>)")
                            .bindList(
                                    "papers", page.stream().map(PaperId::value).toList())
                            .map((row, context) -> Map.entry(new PaperId(row.getString(1)), row.getString(2)))
                            .forEach(title -> titles.put(title.getKey(), title.getValue())));
            return titles;
        });
    }

    public ArchiveSize size() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select (select count(*) from digest),"
                                + " (select count(*) from paper), (select count(*) from entry),"
                                + " (select min(day) from digest), (select max(day) from digest)")
                        .map((row, context) -> size(row))
                        .one());
    }

    private static ArchiveSize size(ResultSet row) throws SQLException {
        String first = row.getString(4);
        String last = row.getString(5);
        return new ArchiveSize(
                row.getInt(1),
                row.getInt(2),
                row.getInt(3),
                first == null || last == null
                        ? Optional.empty()
                        : Optional.of(new ArchiveSize.Span(LocalDate.parse(first), LocalDate.parse(last))));
    }

    /** Grows with each change; the same number means the same content. */
    public long revision() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select revision from archive_state")
                        .mapTo(Long.class)
                        .one());
    }

    /** Of the database; revisions of different identities do not compare. */
    public String identity() {
        return database.identity();
    }

    /** When an import last changed anything. */
    public Optional<Instant> lastImport() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select changed_at from archive_state where changed_at is not null")
                        .map((row, context) -> Instant.parse(row.getString(1)))
                        .findOne());
    }

    /**
     * Hands over every paper that has changed later than a revision, as it is now, oldest change first.
     *
     * @param revision 0 for all papers
     */
    public void changedSince(long revision, Consumer<ArchivedPaper> each) {
        Changed last = new Changed(revision + 1, "");
        List<ArchivedPaper> page;
        do {
            Changed from = last;
            List<Changed> changed = database.jdbi().withHandle(handle -> Changed.after(handle, from));
            page = papers(changed.stream().map(one -> new PaperId(one.paper())).toList());
            page.forEach(each);
            last = changed.isEmpty() ? last : changed.getLast();
        } while (!page.isEmpty());
    }

    private record Changed(long revision, String paper) {
        static List<Changed> after(Handle handle, Changed last) {
            return handle.createQuery("select revision, id from paper where revision > ? or revision = ? and id > ?"
                            + " order by revision, id limit ?")
                    .bind(0, last.revision())
                    .bind(1, last.revision())
                    .bind(2, last.paper())
                    .bind(3, PAGE)
                    .map((row, context) -> new Changed(row.getLong(1), row.getString(2)))
                    .list();
        }
    }

    private static Stream<List<PaperId>> pages(Collection<PaperId> ids) {
        List<PaperId> all = new ArrayList<>(ids);
        return Stream.iterate(0, from -> from < all.size(), from -> from + PAGE)
                .map(from -> all.subList(from, Math.min(all.size(), from + PAGE)));
    }

    private static <T> List<T> inOrder(Collection<PaperId> ids, Map<PaperId, T> found) {
        return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }
}
