package dev.paperboy.edition;

import dev.paperboy.digest.Archive;
import dev.paperboy.digest.ArchivedEntry;
import dev.paperboy.digest.PaperId;
import dev.paperboy.schedule.Schedule;
import dev.paperboy.search.Marker;
import dev.paperboy.workspace.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Chooses and composes what a destination gets. The newest digest goes out, and nothing older than what was given before: what is
 * back-filled stays in the archive.
 */
public final class Editions {
    /** Days; an older digest is no news. */
    private static final int FRESH = 4;

    /** Days for which late papers are told and missed digests are made up for. */
    private static final int LOOK_BACK = 7;

    private final Archive archive;
    private final Shelf shelf;
    private final Interests interests;
    private final Composition composition;

    /** @param settings how channels and people want to be spoken to */
    public Editions(Archive archive, Interests interests, Settings settings, Marker marker) {
        this.archive = archive;
        this.interests = interests;
        this.shelf = new Shelf(archive);
        this.composition = new Composition(archive, shelf, interests, settings, marker);
    }

    /** What is due now by this schedule's rhythm and what its destination has seen; empty when there is nothing new (yet). */
    public Optional<Edition> due(Handle handle, Schedule schedule, Instant now) {
        Given given = new Given(handle, schedule.destination());
        LocalDate today = LocalDate.ofInstant(now, schedule.zone());
        return switch (schedule.rhythm()) {
            case DAILY -> daily(given, schedule, today, now);
            case WEEKLY -> weekly(given, schedule, today);
            case MATCHES -> matches(given, schedule, today);
        };
    }

    private Optional<Edition> daily(Given given, Schedule schedule, LocalDate today, Instant now) {
        return next(given, today)
                .map(day -> composition.daily(schedule, day, given::seen, passedOver(given, schedule, day, now)));
    }

    /** The newest digest that is news: one of which everything was posted before is none. */
    private Optional<LocalDate> next(Given given, LocalDate today) {
        return notHad(given, today.minusDays(FRESH)).stream()
                .filter(day ->
                        given.seen(ids(shelf.on(day))).size() < shelf.on(day).size())
                .findFirst();
    }

    /** Digests since a day that are newer than all that the destination had, newest first. */
    private List<LocalDate> notHad(Given given, LocalDate since) {
        Optional<LocalDate> had = given.newestDaily();
        return shelf.dates().stream()
                .filter(day -> !day.isBefore(since))
                .filter(day -> had.filter(last -> !day.isAfter(last)).isEmpty())
                .filter(day -> !shelf.on(day).isEmpty())
                .toList();
    }

    /** Digests between what the destination had last and what it gets now. */
    private List<LocalDate> passedOver(Given given, Schedule schedule, LocalDate next, Instant now) {
        return schedule.catchUp() == Schedule.CatchUp.ALL ? List.of() : between(given, schedule, next, now);
    }

    private List<LocalDate> between(Given given, Schedule schedule, LocalDate next, Instant now) {
        boolean begun = given.newestDaily().isPresent();
        if (!begun && Duration.between(schedule.nextDue(), now).compareTo(Duration.ofDays(1)) < 0) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(now, schedule.zone());
        LocalDate since = begun
                ? today.minusDays(LOOK_BACK)
                : LocalDate.ofInstant(schedule.nextDue(), schedule.zone()).minusDays(1);
        return notHad(given, since.isBefore(today.minusDays(LOOK_BACK)) ? today.minusDays(LOOK_BACK) : since).stream()
                .filter(day -> day.isBefore(next))
                .toList();
    }

    /**
     * Digests for which a daily edition was due and that are older than the one due now; to be asked for before that is given. With
     * {@code CatchUp.ALL} they are to go out, oldest first; otherwise they are passed over, and have no parts.
     */
    public List<Edition> missed(Handle handle, Schedule schedule, Instant now) {
        if (schedule.rhythm() != Schedule.Rhythm.DAILY) {
            return List.of();
        }
        Given given = new Given(handle, schedule.destination());
        List<LocalDate> days = next(given, LocalDate.ofInstant(now, schedule.zone()))
                .map(day -> between(given, schedule, day, now))
                .orElse(List.of())
                .reversed();
        if (schedule.catchUp() != Schedule.CatchUp.ALL) {
            return days.stream().map(day -> passed(schedule, day)).toList();
        }
        List<Edition> editions = new ArrayList<>();
        Set<PaperId> before = new HashSet<>();
        for (LocalDate day : days) {
            editions.add(composition.daily(schedule, day, ids -> union(given.seen(ids), before), List.of()));
            before.addAll(editions.getLast().papers());
        }
        return editions;
    }

    private static Set<PaperId> union(Set<PaperId> some, Set<PaperId> others) {
        Set<PaperId> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private Edition passed(Schedule schedule, LocalDate day) {
        return new Edition(
                schedule.destination(),
                EditionKey.daily(day),
                Optional.empty(),
                List.of(),
                List.of(),
                shelf.revision());
    }

    private Optional<Edition> weekly(Given given, Schedule schedule, LocalDate today) {
        String key = EditionKey.weekly(today);
        return shelf.dates().stream()
                .findFirst()
                .filter(newest -> !newest.isBefore(today.minusDays(FRESH)))
                .filter(newest -> !given.has(key))
                .map(newest -> composition.weekly(schedule, key, newest));
    }

    private Optional<Edition> matches(Given given, Schedule schedule, LocalDate today) {
        long revision = shelf.revision();
        if (interests.of(schedule.destination()).isEmpty()) {
            return Optional.empty();
        }
        List<ArchivedEntry> entries = shelf.dates().stream()
                .filter(day -> !day.isBefore(today.minusDays(FRESH)))
                .flatMap(day -> shelf.on(day).stream())
                .toList();
        Set<PaperId> seen = new HashSet<>(given.seen(ids(entries)));
        List<ArchivedEntry> fresh = entries.stream()
                .filter(entry -> seen.add(entry.entry().paper()))
                .toList();
        return composition.matches(schedule, fresh, revision, given::has);
    }

    /**
     * Papers that came late into digests that the destination had within seven days; one edition for each digest. There is nothing to ask
     * for until {@link Archive#revision()} has changed.
     */
    public List<Edition> late(Handle handle, Schedule schedule, Instant now) {
        if (schedule.rhythm() != Schedule.Rhythm.DAILY) {
            return List.of();
        }
        long revision = shelf.revision();
        Given given = new Given(handle, schedule.destination());
        return given.dailySince(now.minus(Duration.ofDays(LOOK_BACK))).stream()
                .filter(had -> had.revision() < revision)
                .flatMap(had -> late(given, schedule, had, revision).stream())
                .toList();
    }

    private Optional<Edition> late(Given given, Schedule schedule, Given.Had had, long revision) {
        List<ArchivedEntry> added = archive.addedSince(had.day(), had.revision());
        Set<PaperId> seen = given.seen(ids(added));
        Set<PaperId> late = new HashSet<>(ids(added));
        late.removeAll(seen);
        return late.isEmpty() ? Optional.empty() : Optional.of(composition.late(schedule, had.day(), late, revision));
    }

    /** The edition of one digest as this schedule would have it, whatever was seen before; for previews. */
    public Optional<Edition> preview(Schedule schedule, LocalDate digest) {
        List<ArchivedEntry> entries = shelf.on(digest);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        return switch (schedule.rhythm()) {
            case DAILY -> Optional.of(composition.daily(schedule, digest, _ -> Set.of(), List.of()));
            case WEEKLY -> Optional.of(composition.weekly(schedule, EditionKey.weekly(digest), digest));
            case MATCHES -> composition.matches(schedule, entries, shelf.revision(), _ -> false);
        };
    }

    /**
     * Remembers that a destination has been given an edition; part of the transaction that plans it. One that was passed over leaves
     * no trace: what is posted after it is newer, and nothing older than that is ever due.
     */
    public void given(Handle handle, Edition edition, Instant now) {
        if (!edition.parts().isEmpty()) {
            new Given(handle, edition.destination()).add(edition, now);
        }
    }

    /** The digest that an edition's key names; empty for a week's. */
    public static Optional<LocalDate> digestOf(String key) {
        return EditionKey.day(key);
    }

    private static List<PaperId> ids(List<ArchivedEntry> entries) {
        return entries.stream().map(entry -> entry.entry().paper()).toList();
    }
}
