package dev.paperboy.digest;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the archive remembers of a file, so that one that has not changed need not be parsed again. */
final class SourceRecord {
    private final String path;
    private final String hash;
    private final Instant now;
    private Optional<Stored> stored = Optional.empty();

    record Listing(String day, String paper) {}

    record Stored(List<Listing> listings, List<Notice> notices) {}

    SourceRecord(String path, String hash, Instant now) {
        this.path = path;
        this.hash = DigestReader.VERSION + ":" + hash;
        this.now = now;
    }

    String path() {
        return path;
    }

    /** What this very content gave; empty when the file is new or has changed. */
    Optional<Stored> stored() {
        return stored;
    }

    void load(Handle handle) {
        boolean unchanged = handle.createQuery("select 1 from source_file where path = ? and content_hash = ?")
                .bind(0, path)
                .bind(1, hash)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (unchanged) {
            stored = Optional.of(new Stored(listings(handle), notices(handle)));
        }
    }

    private List<Listing> listings(Handle handle) {
        return handle.createQuery("select day, paper from listing where source = ? and present = 1")
                .bind(0, path)
                .map((row, context) -> new Listing(row.getString(1), row.getString(2)))
                .list();
    }

    private List<Notice> notices(Handle handle) {
        return handle.createQuery("select line, content from notice where source = ? order by position")
                .bind(0, path)
                .map((row, context) -> {
                    int line = row.getInt(1);
                    return new Notice(row.wasNull() ? OptionalInt.empty() : OptionalInt.of(line), row.getString(2));
                })
                .list();
    }

    /** Remembers the content, its notices, and which days it no longer holds. */
    void save(Handle handle, Reading.Digests read) throws SQLException {
        handle.execute(
                "insert into source_file (path, content_hash, read_at) values (?, ?, ?) on conflict (path)"
                        + " do update set content_hash = excluded.content_hash, read_at = excluded.read_at",
                path,
                hash,
                now.toString());
        handle.execute("update listing set present = 0 where source = ?", path);
        handle.execute("delete from notice where source = ?", path);
        List<@Nullable Object[]> days = new ArrayList<>();
        read.digests()
                .forEach(digest -> days.add(new Object[] {path, digest.date().toString()}));
        Batch.write(handle, "update listing set present = 1 where source = ? and day = ?", days);
        List<@Nullable Object[]> notices = new ArrayList<>();
        for (Notice notice : read.notices()) {
            Integer line = notice.line().isPresent() ? notice.line().getAsInt() : null;
            notices.add(new @Nullable Object[] {path, notices.size(), line, notice.text()});
        }
        Batch.write(handle, "insert into notice (source, position, line, content) values (?, ?, ?, ?)", notices);
    }
}
