package dev.paperboy.edition;

import dev.paperboy.digest.PaperId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an edition shows of a digest or a week.
 *
 * @param all the whole of it, most votes first
 * @param top those that lead it
 * @param outside matches that are not among them, as many as there is room for
 * @param left how many more matches there are
 * @param seen how many papers are left out because the destination has had them
 */
record Selection(List<Ranked> all, List<Ranked> top, List<Ranked> outside, int left, int seen) {
    private static final int MOST_OUTSIDE = 5;
    /** Above a top of {@link #LARGE_TOP}, so that all of it fits one message. */
    private static final int MOST_OUTSIDE_LARGE_TOP = 3;

    private static final int LARGE_TOP = 7;

    static Selection of(List<Ranked> all, int size, Set<PaperId> seen) {
        List<Ranked> fresh =
                all.stream().filter(paper -> !seen.contains(paper.paper())).toList();
        List<Ranked> top = fresh.subList(0, Math.min(size, fresh.size()));
        List<Ranked> outside =
                fresh.stream().skip(top.size()).filter(Ranked::isMatch).toList();
        int room = Math.min(outside.size(), size > LARGE_TOP ? MOST_OUTSIDE_LARGE_TOP : MOST_OUTSIDE);
        return new Selection(all, top, outside.subList(0, room), outside.size() - room, all.size() - fresh.size());
    }

    Stream<Ranked> shown() {
        return Stream.concat(top.stream(), outside.stream());
    }

    List<PaperId> papers() {
        return shown().map(Ranked::paper).toList();
    }
}
