package dev.paperboy.edition;

import dev.paperboy.chat.Destination;
import dev.paperboy.chat.Message;
import dev.paperboy.digest.Archive;
import dev.paperboy.digest.ArchivedEntry;
import dev.paperboy.digest.PaperId;
import dev.paperboy.schedule.Schedule;
import dev.paperboy.search.Marker;
import dev.paperboy.subscription.Match;
import dev.paperboy.workspace.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Turns chosen papers into an edition for one destination. */
final class Composition {
    /** Papers of a late edition, besides its matches. */
    private static final int MOST_LATE = 5;

    /** Papers of a person's edition; in a plain form more would not fit one message. */
    private static final int MOST_MATCHES = 8;

    /** Days that the best of a week is chosen from. */
    private static final int WEEK = 7;

    private final Archive archive;
    private final Shelf shelf;
    private final Interests interests;
    private final Settings settings;
    private final Marker marker;

    Composition(Archive archive, Shelf shelf, Interests interests, Settings settings, Marker marker) {
        this.archive = archive;
        this.shelf = shelf;
        this.interests = interests;
        this.settings = settings;
        this.marker = marker;
    }

    Edition daily(
            Schedule schedule, LocalDate day, Function<List<PaperId>, Set<PaperId>> seen, List<LocalDate> passedOver) {
        long revision = shelf.revision();
        List<ArchivedEntry> entries = shelf.on(day);
        Voice voice = voice(schedule);
        Selection selection =
                Selection.of(ranked(schedule.destination(), entries), schedule.top(), seen.apply(ids(entries)));
        List<DigestPost.PassedOver> older = passedOver.stream()
                .map(date -> new DigestPost.PassedOver(date, shelf.on(date).size()))
                .toList();
        return best(schedule, EditionKey.daily(day), DigestPost.Subject.digest(day, voice), selection, older, revision);
    }

    Edition weekly(Schedule schedule, String key, LocalDate last) {
        long revision = shelf.revision();
        LocalDate first = last.minusDays(WEEK - 1);
        List<ArchivedEntry> entries = archive.best(first, last, 0, archive.countBetween(first, last));
        // The best of a week is a look back: it repeats what the channel has had.
        Selection selection = Selection.of(ranked(schedule.destination(), entries), schedule.top(), Set.of());
        return best(
                schedule, key, DigestPost.Subject.week(first, last, voice(schedule)), selection, List.of(), revision);
    }

    private Edition best(
            Schedule schedule,
            String key,
            DigestPost.Subject subject,
            Selection selection,
            List<DigestPost.PassedOver> passedOver,
            long revision) {
        Voice voice = voice(schedule);
        Marks marks = new Marks(marker, voice);
        Tally tally = Tally.of(interests.of(schedule.destination()), selection.all());
        List<Edition.Part> parts = new ArrayList<>();
        parts.add(own(new DigestPost(schedule, voice, marks, subject, selection, tally, passedOver).message()));
        if (schedule.layout() == Schedule.Layout.THREAD) {
            selection
                    .shown()
                    .forEach(paper -> parts.add(
                            new Edition.Part(parts.size(), OptionalInt.of(0), PaperPost.of(paper, marks, voice))));
        }
        return new Edition(schedule.destination(), key, Optional.empty(), parts, selection.papers(), revision);
    }

    /** @param late those that the destination has not had, in no order */
    Edition late(Schedule schedule, LocalDate day, Set<PaperId> late, long revision) {
        List<Ranked> papers = ranked(schedule.destination(), shelf.on(day)).stream()
                .filter(paper -> late.contains(paper.paper()))
                .toList();
        List<Ranked> shown = Stream.concat(
                        papers.stream().limit(MOST_LATE),
                        papers.stream().skip(MOST_LATE).filter(Ranked::isMatch))
                .toList();
        Voice voice = voice(schedule);
        Message message = new ShortPost(voice, new Marks(marker, voice)).late(day, papers.size(), shown);
        return new Edition(
                schedule.destination(),
                EditionKey.late(day, late),
                Optional.of(EditionKey.daily(day)),
                List.of(own(message)),
                shown.stream().map(Ranked::paper).toList(),
                revision);
    }

    /**
     * A person's new matches.
     *
     * @param entries of papers that the person has not had, each once, newest digest first
     * @param known whether the person has had an edition of a key
     */
    Optional<Edition> matches(Schedule schedule, List<ArchivedEntry> entries, long revision, Predicate<String> known) {
        List<Ranked> papers = ranked(schedule.destination(), entries).stream()
                .filter(Ranked::isMatch)
                .toList();
        if (papers.isEmpty()) {
            return Optional.empty();
        }
        List<PaperId> ids = papers.stream().map(Ranked::paper).toList();
        LocalDate newest = papers.getFirst().archived().date();
        String key = EditionKey.matches(newest);
        Voice voice = voice(schedule);
        Message message = new ShortPost(voice, new Marks(marker, voice))
                .matches(
                        schedule,
                        newest,
                        papers.size(),
                        papers.stream().limit(MOST_MATCHES).toList());
        return Optional.of(new Edition(
                schedule.destination(),
                known.test(key) ? key + ":" + EditionKey.hash(ids) : key,
                Optional.empty(),
                List.of(own(message)),
                ids,
                revision));
    }

    private List<Ranked> ranked(Destination destination, List<ArchivedEntry> entries) {
        List<Match> matches = interests.matches(destination, ids(entries));
        return Ranked.of(entries, matches);
    }

    private Voice voice(Schedule schedule) {
        return Voice.to(
                schedule.destination(),
                settings.destination(schedule.destination(), schedule.language(), schedule.zone()));
    }

    private static Edition.Part own(Message message) {
        return new Edition.Part(0, OptionalInt.empty(), message);
    }

    private static List<PaperId> ids(List<ArchivedEntry> entries) {
        return entries.stream().map(entry -> entry.entry().paper()).toList();
    }
}
