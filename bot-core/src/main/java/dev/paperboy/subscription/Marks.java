package dev.paperboy.subscription;

import dev.paperboy.chat.Destination;
import dev.paperboy.chat.RichText;
import dev.paperboy.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The line that says why a paper concerns the reader: {@code 🎯 keyword GRPO · What's New, Technical Details}. */
public final class Marks {
    /** Longer queries are cut here; the whole one is in the list of subscriptions. */
    private static final int QUERY = 40;

    private Marks() {}

    /** Which subscription or channel keyword, and where its words stand. */
    public static RichText of(Match match, Words words) {
        return line(match, words, places(match, words).keySet().stream().collect(Collectors.joining(", ")));
    }

    /** The same with how often. */
    public static RichText counted(Match match, Words words) {
        return line(
                match,
                words,
                places(match, words).entrySet().stream()
                        .map(place -> words.say("match.place", "place", place.getKey(), "count", place.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    /** A query as short as it has to be on a button and in a mark. */
    public static String cut(String query) {
        return query.codePointCount(0, query.length()) <= QUERY
                ? query
                : query.substring(0, query.offsetByCodePoints(0, QUERY - 1)).strip() + "…";
    }

    /** How a place is called. */
    public static String place(Match.Place place, Words words) {
        return switch (place) {
            case Match.Place.Title _ -> words.say("match.title");
            case Match.Place.Authors _ -> words.say("match.authors");
            case Match.Place.Summary(String heading) -> heading.isEmpty() ? words.say("match.summary") : heading;
        };
    }

    private static Map<String, Integer> places(Match match, Words words) {
        Map<String, Integer> places = new LinkedHashMap<>();
        List<Match.Reason> reasons = match.reasons();
        reasons.forEach(reason -> places.merge(place(reason.place(), words), reason.count(), Integer::sum));
        return places;
    }

    private static RichText line(Match match, Words words, String places) {
        String query = cut(match.subscription().query().toString());
        String said = switch (match.subscription().destination()) {
            case Destination.Person _ -> words.say("match.subscription", "query", query);
            case Destination.Channel _ -> words.say("match.keyword", "query", query);
        };
        return RichText.of("🎯 " + said + (places.isEmpty() ? "" : " · " + places));
    }
}
