package dev.paperboy.digest;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Brings one file's version of one digest into the archive, within a transaction. An entry changes when the file says
 * something else about it than it said before; that another file says something else again does not count, so that two
 * files about one day do not overwrite each other in turns. An entry is listed while some file lists it.
 */
final class DayImport {
    private final Handle handle;
    private final String source;
    private final Digest digest;
    private final String day;
    private final Instant now;
    private final Map<PaperId, Known> known = new LinkedHashMap<>();
    private final Map<PaperId, String> heard = new LinkedHashMap<>();
    private final Map<PaperId, String> changes = new LinkedHashMap<>();
    private int added;
    private int updated;

    /** How an entry stands in the archive. */
    private record Known(String fingerprint, boolean listed, int position) {}

    /** How many of a digest's entries were new or changed. */
    record Outcome(int added, int updated) {}

    DayImport(Handle handle, String source, Digest digest, Instant now) {
        this.handle = handle;
        this.source = source;
        this.digest = digest;
        this.day = digest.date().toString();
        this.now = now;
    }

    /** @param begun the days whose digest this run has brought; what comes with it is not late */
    Outcome run(Set<String> begun) throws SQLException {
        handle.execute("update archive_state set revision = revision where id = 1");
        load();
        boolean digestIsNew = 0
                < handle.execute(
                        "insert into digest (day, imported_at) values (?, ?) on conflict (day) do nothing",
                        day,
                        now.toString());
        if (digestIsNew) {
            begun.add(day);
        }
        writeEntries(!begun.contains(day));
        writeListings();
        writeListed();
        writeChanges();
        return new Outcome(added, updated);
    }

    private void load() {
        handle.createQuery("select paper, fingerprint, listed, position from entry where day = ?")
                .bind(0, day)
                .map((row, context) -> Map.entry(
                        new PaperId(row.getString(1)), new Known(row.getString(2), row.getInt(3) == 1, row.getInt(4))))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        handle.createQuery("select paper, fingerprint from listing where source = ? and day = ?")
                .bind(0, source)
                .bind(1, day)
                .map((row, context) -> Map.entry(new PaperId(row.getString(1)), row.getString(2)))
                .forEach(entry -> heard.put(entry.getKey(), entry.getValue()));
    }

    private void writeEntries(boolean late) throws SQLException {
        List<Entry> fresh = new ArrayList<>();
        List<Entry> changed = new ArrayList<>();
        List<Entry> moved = new ArrayList<>();
        for (Entry entry : digest.entries()) {
            Known before = known.get(entry.paper());
            String fingerprint = Fingerprint.of(entry);
            if (before == null) {
                fresh.add(entry);
                changes.put(entry.paper(), "added");
            } else if (!fingerprint.equals(before.fingerprint()) && !fingerprint.equals(heard.get(entry.paper()))) {
                changed.add(entry);
                changes.put(entry.paper(), before.listed() ? "updated" : "relisted");
            } else {
                if (!before.listed()) {
                    changes.put(entry.paper(), "relisted");
                }
                if (before.position() != entry.position()) {
                    moved.add(entry);
                }
            }
        }
        added = fresh.size();
        updated = changes.size() - added;
        EntryTable table = new EntryTable(handle, digest.date());
        table.add(fresh, late);
        table.replace(changed);
        table.move(moved);
    }

    private void writeListings() throws SQLException {
        handle.execute("delete from listing where source = ? and day = ?", source, day);
        List<String> others = handle.createQuery("select distinct source from listing where day = ?")
                .bind(0, day)
                .mapTo(String.class)
                .list();
        for (String other : others) {
            if (isRenamed(other)) {
                handle.execute("delete from listing where source = ? and day = ?", other, day);
            }
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Entry entry : digest.entries()) {
            rows.add(new Object[] {source, day, entry.paper().value(), Fingerprint.of(entry)});
        }
        Batch.write(
                handle, "insert into listing (source, day, paper, fingerprint, present) values (?, ?, ?, ?, 1)", rows);
    }

    /** A file that is gone and whose papers this one mostly lists has a new name; any other that is gone keeps its say. */
    private boolean isRenamed(String other) {
        if (!isGone(other)) {
            return false;
        }
        Set<PaperId> here = digest.entries().stream().map(Entry::paper).collect(Collectors.toSet());
        List<PaperId> there = handle.createQuery("select paper from listing where source = ? and day = ?")
                .bind(0, other)
                .bind(1, day)
                .map((row, context) -> new PaperId(row.getString(1)))
                .list();
        return there.stream().filter(here::contains).count() * 2 > there.size();
    }

    /** What cannot be looked at, such as a folder that is not mounted or another machine's, is not gone. */
    private static boolean isGone(String file) {
        try {
            Path path = Path.of(file);
            return Files.isDirectory(path.resolveSibling("")) && Files.notExists(path, LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void writeListed() throws SQLException {
        Set<PaperId> listed =
                new HashSet<>(handle.createQuery("select distinct paper from listing where day = ? and present = 1")
                        .bind(0, day)
                        .map((row, context) -> new PaperId(row.getString(1)))
                        .list());
        List<@Nullable Object[]> rows = new ArrayList<>();
        known.forEach((paper, before) -> {
            if (before.listed() != listed.contains(paper)) {
                changes.putIfAbsent(paper, before.listed() ? "unlisted" : "relisted");
                rows.add(new Object[] {before.listed() ? 0 : 1, day, paper.value()});
            }
        });
        Batch.write(handle, "update entry set listed = ? where day = ? and paper = ?", rows);
    }

    private void writeChanges() throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        handle.execute("update archive_state set revision = revision + 1, changed_at = ? where id = 1", now.toString());
        long revision = handle.createQuery("select revision from archive_state where id = 1")
                .mapTo(Long.class)
                .one();
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<@Nullable Object[]> papers = new ArrayList<>();
        changes.forEach((paper, kind) -> {
            rows.add(new Object[] {revision, day, paper.value(), kind, now.toString()});
            papers.add(new Object[] {paper.value(), revision, paper.value()});
        });
        Batch.write(
                handle,
                "insert into archive_change (revision, day, paper, kind, happened_at) values (?, ?, ?, ?, ?)",
                rows);
        Batch.write(
                handle,
                "update paper set title = (select e.title from entry e where e.paper = ? order by e.day desc limit 1),"
                        + " revision = ? where id = ?",
                papers);
    }
}
