package dev.paperboy.digest;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads entries whole: four queries for however many of them. */
final class EntryRows {
    private static final String COLUMNS =
            "e.day, e.paper, e.title, e.position, e.votes, e.more_authors, e.listed, e.late";

    private final Handle handle;
    private final List<Bare> entries;
    private final Map<Key, List<String>> authors = new HashMap<>();
    private final Map<Key, List<Media>> media = new HashMap<>();
    private final Map<Key, List<SummaryPart>> parts = new HashMap<>();

    private record Key(LocalDate day, PaperId paper) {}

    private record Bare(
            Key key, String title, int position, OptionalInt votes, boolean others, boolean listed, boolean late) {}

    private EntryRows(Handle handle, List<Bare> entries) {
        this.handle = handle;
        this.entries = entries;
    }

    /** A day's, the listed ones, in the order that people see. */
    static List<ArchivedEntry> on(Handle handle, LocalDate day) {
        List<Bare> entries = handle.createQuery("select " + COLUMNS + " from entry e where e.day = ? and e.listed = 1"
                        + " order by e.votes desc nulls last, e.position, e.paper")
                .bind(0, day.toString())
                .map((row, context) -> bare(row))
                .list();
        if (entries.isEmpty()) {
            return List.of();
        }
        List<String> papers =
                entries.stream().map(entry -> entry.key().paper().value()).toList();
        EntryRows rows = new EntryRows(handle, entries);
        rows.load(
                "day = :day and paper in (<papers>)",
                query -> query.bind("day", day.toString()).bindList("papers", papers));
        return rows.whole();
    }

    /** All of some papers, newest first. */
    static List<ArchivedEntry> of(Handle handle, Collection<PaperId> papers) {
        if (papers.isEmpty()) {
            return List.of();
        }
        List<String> ids = papers.stream().map(PaperId::value).toList();
        List<Bare> entries = handle.createQuery(
                        "select " + COLUMNS + " from entry e where e.paper in (<papers>) order by e.day desc")
                .bindList("papers", ids)
                .map((row, context) -> bare(row))
                .list();
        EntryRows rows = new EntryRows(handle, entries);
        rows.load("paper in (<papers>)", query -> query.bindList("papers", ids));
        return rows.whole();
    }

    private interface Binding {
        Query to(Query query);
    }

    private void load(String where, Binding binding) {
        read("select day, paper, name from author where " + where, binding, authors, row -> row.getString(3));
        read("select day, paper, kind, address from medium where " + where, binding, media, EntryRows::medium);
        read(
                "select day, paper, kind, heading, level, marker, content from summary_part where " + where,
                binding,
                parts,
                EntryRows::part);
    }

    private interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    private <T> void read(String sql, Binding binding, Map<Key, List<T>> into, Reading<T> reading) {
        binding.to(handle.createQuery(sql + " order by paper, day, position"))
                .map((row, context) -> {
                    into.computeIfAbsent(key(row), any -> new ArrayList<>()).add(reading.from(row));
                    return true;
                })
                .forEach(any -> {});
    }

    private List<ArchivedEntry> whole() {
        return entries.stream()
                .map(bare -> new ArchivedEntry(
                        bare.key().day(),
                        new Entry(
                                bare.key().paper(),
                                bare.title(),
                                bare.position(),
                                bare.votes(),
                                new Authors(authors.getOrDefault(bare.key(), List.of()), bare.others()),
                                media.getOrDefault(bare.key(), List.of()),
                                parts.getOrDefault(bare.key(), List.of())),
                        bare.listed(),
                        bare.late()))
                .toList();
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(LocalDate.parse(row.getString(1)), new PaperId(row.getString(2)));
    }

    private static Bare bare(ResultSet row) throws SQLException {
        int votes = row.getInt(5);
        OptionalInt known = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(votes);
        return new Bare(
                key(row),
                row.getString(3),
                row.getInt(4),
                known,
                row.getInt(6) == 1,
                row.getInt(7) == 1,
                row.getInt(8) == 1);
    }

    private static Media medium(ResultSet row) throws SQLException {
        URI address = URI.create(row.getString(4));
        return row.getString(3).equals("video") ? new Media.Video(address) : new Media.Thumbnail(address);
    }

    private static SummaryPart part(ResultSet row) throws SQLException {
        String text = row.getString(7);
        return switch (row.getString(3)) {
            case "section" -> new SummaryPart.Section(row.getString(4), text);
            case "bullet" -> new SummaryPart.Bullet(row.getInt(5), row.getString(6), text);
            default -> new SummaryPart.Paragraph(text);
        };
    }
}
