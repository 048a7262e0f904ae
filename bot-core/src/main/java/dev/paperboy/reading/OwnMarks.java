package dev.paperboy.reading;

import dev.paperboy.chat.Destination;
import dev.paperboy.chat.RichText;
import dev.paperboy.command.Invocation;
import dev.paperboy.digest.PaperId;
import dev.paperboy.subscription.Marks;
import dev.paperboy.subscription.Match;
import dev.paperboy.subscription.Matching;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Marks what the caller's own subscriptions match; nothing in an answer that a whole channel sees. */
final class OwnMarks {
    private final Matching matching;

    OwnMarks(Matching matching) {
        this.matching = matching;
    }

    /** The caller's matches by paper; papers without any are not among them. */
    Map<PaperId, List<Match>> of(Invocation invocation, Collection<PaperId> papers) {
        if (invocation.shared()) {
            return Map.of();
        }
        Destination caller = new Destination.Person(invocation.call().caller().person());
        return matching.of(caller, papers).stream().collect(Collectors.groupingBy(Match::paper));
    }

    /** A line for each match of a paper. */
    static List<RichText> lines(Map<PaperId, List<Match>> matches, PaperId paper, Invocation invocation) {
        return matches.getOrDefault(paper, List.of()).stream()
                .map(match -> Marks.of(match, invocation.words()))
                .toList();
    }

    /** The same, with how often each word stands where. */
    static List<RichText> countedLines(Map<PaperId, List<Match>> matches, PaperId paper, Invocation invocation) {
        return matches.getOrDefault(paper, List.of()).stream()
                .map(match -> Marks.counted(match, invocation.words()))
                .toList();
    }
}
