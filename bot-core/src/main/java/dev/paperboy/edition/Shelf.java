package dev.paperboy.edition;

import dev.paperboy.digest.Archive;
import dev.paperboy.digest.ArchivedEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** The newest digests, read once for each state of the archive, because thousands of channels get the same ones at the same time. */
final class Shelf {
    /** Digests that are looked at; there is at most one a day. */
    private static final int NEWEST = 14;

    private final Archive archive;
    private final AtomicReference<State> state = new AtomicReference<>(new State(-1, List.of(), Map.of()));

    /** @param days filled as they are asked for */
    private record State(long revision, List<LocalDate> dates, Map<LocalDate, List<ArchivedEntry>> days) {}

    Shelf(Archive archive) {
        this.archive = archive;
    }

    /** The archive's; whoever asks for it first and for papers then misses none. */
    long revision() {
        return present().revision();
    }

    /** Days with a digest, newest first. */
    List<LocalDate> dates() {
        return present().dates();
    }

    List<ArchivedEntry> on(LocalDate day) {
        return present().days().computeIfAbsent(day, archive::on);
    }

    private State present() {
        long revision = archive.revision();
        State known = state.get();
        if (known.revision() == revision) {
            return known;
        }
        State read = new State(revision, archive.dates(NEWEST), new ConcurrentHashMap<>());
        state.set(read);
        return read;
    }
}
