package dev.paperboy.digest;

import dev.paperboy.digest.Frame.RawEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads digest files. The headings are read line by line and the inside of each entry by a markdown parser, one bounded
 * entry at a time, so that one poisoned entry costs its neighbours nothing. No text of an entry is dropped: what fits
 * nowhere is a {@link SummaryPart.Paragraph}, and a notice says what was odd.
 */
public final class DigestReader {
    /** Raised whenever the same bytes may be read differently: files that were read before are then read again. */
    static final int VERSION = 1;

    private final SummaryReader summaries = new SummaryReader();

    /** Reads a file of at most 4 MB; a larger one is refused unread. */
    public Reading read(Path file) throws IOException {
        try {
            return read(bytes(file));
        } catch (RefusedException e) {
            return new Reading.Refused(e.line(), e.reason());
        }
    }

    public Reading read(byte[] content) {
        try {
            SourceText text = SourceText.decode(content);
            List<Notice> notices = new ArrayList<>(text.notices());
            Map<LocalDate, List<RawEntry>> frame = Frame.read(text.lines(), notices);
            List<Digest> digests = new ArrayList<>();
            for (Map.Entry<LocalDate, List<RawEntry>> day : frame.entrySet()) {
                digests.add(new Digest(day.getKey(), entries(day.getValue(), notices)));
            }
            notices.sort(Comparator.comparingInt(notice -> notice.line().orElse(0)));
            return new Reading.Digests(digests, notices);
        } catch (RefusedException e) {
            return new Reading.Refused(e.line(), e.reason());
        }
    }

    private List<Entry> entries(List<RawEntry> raw, List<Notice> notices) throws RefusedException {
        Map<PaperId, List<Entry>> entries = new LinkedHashMap<>();
        for (RawEntry one : raw) {
            Entry entry = new EntryReader(one, notices, summaries).read(entries.size() + 1);
            List<Entry> same = entries.computeIfAbsent(entry.paper(), paper -> new ArrayList<>());
            same.add(entry);
            if (same.size() > 1) {
                notices.add(Notice.at(one.line(), Repetition.describe(same.getFirst(), entry)));
            }
        }
        return entries.values().stream().map(Repetition::merge).toList();
    }

    /** Reads no more than the limit, whatever the file's size is said to be. */
    static byte[] bytes(Path file) throws IOException, RefusedException {
        long size = Files.size(file);
        if (size > Limits.FILE_BYTES) {
            throw new RefusedException("larger than 4 MB");
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] content = in.readNBytes((int) size);
            if (content.length != size || in.read() >= 0 || Files.size(file) != size) {
                throw new RefusedException("still being written");
            }
            return content;
        }
    }
}
