package dev.paperboy.digest;

import dev.paperboy.digest.ImportReport.Remark;
import dev.paperboy.digest.SourceFiles.SourceFile;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jdbi.v3.core.HandleConsumer;

/** One run of the import. */
final class ImportRun {
    /** Where the work is done; a run that is only tried has one transaction for all, which will be undone. */
    interface Transactions {
        void read(HandleConsumer<SQLException> work) throws SQLException;

        void write(HandleConsumer<SQLException> work) throws SQLException;
    }

    private final Transactions transactions;
    private final SourceFiles sources;
    private final Instant now;
    private final Progress progress;
    private final DigestReader reader = new DigestReader();
    private final Set<String> begun = new HashSet<>();
    private final Set<String> days = new HashSet<>();
    private final Set<String> papers = new HashSet<>();
    private final List<Remark> refused;
    private final List<Remark> notices = new ArrayList<>();
    private int files;
    private int entries;
    private int added;
    private int updated;

    ImportRun(Transactions transactions, SourceFiles sources, InstantSource clock, Progress progress) {
        this.transactions = transactions;
        this.sources = sources;
        this.now = clock.instant();
        this.progress = progress;
        this.refused = new ArrayList<>(sources.refused());
    }

    ImportReport run() {
        int index = 0;
        for (SourceFile file : sources.files()) {
            progress.reading(file.name(), ++index, sources.files().size());
            try {
                read(file);
            } catch (RefusedException e) {
                refused.add(new Remark(file.name(), e.line(), e.reason()));
            } catch (IOException e) {
                refused.add(new Remark(file.name(), OptionalInt.empty(), "cannot be read: " + e));
            } catch (SQLException e) {
                throw new IllegalStateException("cannot write to the archive", e);
            }
        }
        return new ImportReport(
                files,
                days.size(),
                entries,
                papers.size(),
                added,
                updated,
                entries - added - updated,
                refused,
                notices);
    }

    private void read(SourceFile file) throws IOException, RefusedException, SQLException {
        byte[] content = DigestReader.bytes(file.path());
        SourceRecord record = new SourceRecord(file.path().toString(), Fingerprint.of(content), now);
        transactions.read(record::load);
        Optional<SourceRecord.Stored> stored = record.stored();
        if (stored.isPresent()) {
            stored.get().listings().forEach(listing -> count(listing.day(), listing.paper()));
            told(file, stored.get().notices());
            return;
        }
        switch (reader.read(content)) {
            case Reading.Refused no -> refused.add(new Remark(file.name(), no.line(), no.reason()));
            case Reading.Digests read -> take(file, record, read);
        }
    }

    private void take(SourceFile file, SourceRecord record, Reading.Digests read) throws SQLException {
        for (Digest digest : read.digests()) {
            transactions.write(handle -> {
                DayImport.Outcome outcome = new DayImport(handle, record.path(), digest, now).run(begun);
                added += outcome.added();
                updated += outcome.updated();
                if (digest.equals(read.digests().getLast())) {
                    record.save(handle, read);
                }
            });
            digest.entries()
                    .forEach(entry ->
                            count(digest.date().toString(), entry.paper().value()));
        }
        told(file, read.notices());
    }

    private void count(String day, String paper) {
        days.add(day);
        papers.add(paper);
        entries++;
    }

    private void told(SourceFile file, List<Notice> of) {
        files++;
        of.forEach(notice -> notices.add(new Remark(file.name(), notice.line(), notice.text())));
    }
}
