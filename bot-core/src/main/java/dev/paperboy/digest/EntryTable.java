package dev.paperboy.digest;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes entries with all that belongs to them. */
final class EntryTable {
    private final Handle handle;
    private final String day;

    EntryTable(Handle handle, LocalDate day) {
        this.handle = handle;
        this.day = day.toString();
    }

    /** @param late whether these come later than their digest */
    void add(List<Entry> entries, boolean late) throws SQLException {
        write(entries, "insert into paper (id, title, revision) values (?, ?, 0) on conflict (id) do nothing", entry ->
                new Object[] {entry.paper().value(), entry.title()});
        write(
                entries,
                "insert into entry (day, paper, title, position, votes, more_authors, listed, late, fingerprint)"
                        + " values (?, ?, ?, ?, ?, ?, 1, ?, ?)",
                entry -> new @Nullable Object[] {
                    day,
                    entry.paper().value(),
                    entry.title(),
                    entry.position(),
                    votes(entry),
                    bit(entry.authors().others()),
                    bit(late),
                    Fingerprint.of(entry)
                });
        addParts(entries);
    }

    void replace(List<Entry> entries) throws SQLException {
        write(
                entries,
                "update entry set title = ?, position = ?, votes = ?, more_authors = ?, fingerprint = ?"
                        + " where day = ? and paper = ?",
                entry -> new @Nullable Object[] {
                    entry.title(),
                    entry.position(),
                    votes(entry),
                    bit(entry.authors().others()),
                    Fingerprint.of(entry),
                    day,
                    entry.paper().value()
                });
        write(entries, "delete from author where day = ? and paper = ?", this::key);
        write(entries, "delete from medium where day = ? and paper = ?", this::key);
        write(entries, "delete from summary_part where day = ? and paper = ?", this::key);
        addParts(entries);
    }

    void move(List<Entry> entries) throws SQLException {
        write(entries, "update entry set position = ? where day = ? and paper = ?", entry ->
                new Object[] {entry.position(), day, entry.paper().value()});
    }

    private void addParts(List<Entry> entries) throws SQLException {
        List<@Nullable Object[]> authors = new ArrayList<>();
        List<@Nullable Object[]> media = new ArrayList<>();
        List<@Nullable Object[]> parts = new ArrayList<>();
        for (Entry entry : entries) {
            String paper = entry.paper().value();
            for (String name : entry.authors().names()) {
                authors.add(new Object[] {day, paper, authors.size(), name});
            }
            for (Media medium : entry.media()) {
                media.add(new Object[] {
                    day, paper, media.size(), kind(medium), medium.address().toString()
                });
            }
            for (SummaryPart part : entry.summary()) {
                parts.add(row(paper, parts.size(), part));
            }
        }
        Batch.write(handle, "insert into author (day, paper, position, name) values (?, ?, ?, ?)", authors);
        Batch.write(handle, "insert into medium (day, paper, position, kind, address) values (?, ?, ?, ?, ?)", media);
        Batch.write(
                handle,
                "insert into summary_part (day, paper, position, kind, heading, level, marker, content)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                parts);
    }

    private Object[] row(String paper, int position, SummaryPart part) {
        return switch (part) {
            case SummaryPart.Section section ->
                new Object[] {day, paper, position, "section", section.heading(), 0, "", section.text()};
            case SummaryPart.Bullet bullet ->
                new Object[] {day, paper, position, "bullet", "", bullet.level(), bullet.marker(), bullet.text()};
            case SummaryPart.Paragraph paragraph ->
                new Object[] {day, paper, position, "paragraph", "", 0, "", paragraph.text()};
        };
    }

    private static String kind(Media medium) {
        return switch (medium) {
            case Media.Thumbnail thumbnail -> "thumbnail";
            case Media.Video video -> "video";
        };
    }

    private Object[] key(Entry entry) {
        return new Object[] {day, entry.paper().value()};
    }

    private interface Row {
        @Nullable
        Object[] of(Entry entry);
    }

    private void write(List<Entry> entries, String sql, Row row) throws SQLException {
        Batch.write(handle, sql, entries.stream().map(row::of).toList());
    }

    private static @Nullable Integer votes(Entry entry) {
        return entry.votes().isPresent() ? entry.votes().getAsInt() : null;
    }

    private static int bit(boolean truth) {
        return truth ? 1 : 0;
    }
}
