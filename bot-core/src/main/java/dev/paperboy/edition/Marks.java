package dev.paperboy.edition;

import dev.paperboy.chat.Excerpt;
import dev.paperboy.chat.RichText;
import dev.paperboy.digest.ArchivedPaper;
import dev.paperboy.search.Marker;
import dev.paperboy.search.Query;
import dev.paperboy.subscription.Match;
import dev.paperboy.subscription.Match.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines that say why a paper concerns its destination. */
final class Marks {
    /** Characters of a passage that stands in a mark, its dots included. */
    static final int SNIPPET = 90;

    /** Characters of a keyword or a heading; a query may have 200. */
    private static final int NAME = 40;

    private static final int MOST_LINES = 2;
    private static final int MOST_NAMES = 3;

    private final Marker marker;
    private final Voice voice;

    Marks(Marker marker, Voice voice) {
        this.marker = marker;
        this.voice = voice;
    }

    static String name(Query query) {
        return Excerpt.of(query.toString(), NAME);
    }

    /** Which keyword, in which headings. */
    List<RichText> places(Ranked paper) {
        if (paper.matches().size() > MOST_LINES) {
            return List.of(RichText.of(placed(together(paper.matches()), paper.matches().stream())));
        }
        return paper.matches().stream()
                .map(match -> RichText.of(placed(keyword(match), Stream.of(match))))
                .toList();
    }

    /** Which keyword, and the words around it: for papers that are listed for nothing else. */
    List<RichText> passages(Ranked paper) {
        if (paper.matches().size() > MOST_LINES) {
            return List.of(
                    passage(together(paper.matches()), paper, paper.matches().getFirst()));
        }
        return paper.matches().stream()
                .map(match -> passage(keyword(match), paper, match))
                .toList();
    }

    private RichText passage(String keyword, Ranked paper, Match match) {
        return snippet(paper, match.subscription().query())
                .map(snippet -> RichText.of(keyword).and(" · “").and(snippet).and("”"))
                .orElseGet(() -> RichText.of(placed(keyword, Stream.of(match))));
    }

    private Optional<RichText> snippet(Ranked paper, Query query) {
        ArchivedPaper here =
                new ArchivedPaper(paper.paper(), paper.archived().entry().title(), List.of(paper.archived()));
        return marker.snippet(here, query, SNIPPET - 2).map(text -> Excerpt.of(text, SNIPPET));
    }

    private String keyword(Match match) {
        return voice.sayAs("edition.mark", "keyword", name(match.subscription().query()));
    }

    private String together(List<Match> matches) {
        String names = matches.stream()
                .limit(MOST_NAMES)
                .map(match -> name(match.subscription().query()))
                .collect(Collectors.joining(", "));
        int more = matches.size() - MOST_NAMES;
        return voice.sayAs(
                "edition.marks",
                "keywords",
                more > 0 ? voice.say("edition.others", "names", names, "count", more) : names);
    }

    private String placed(String keyword, Stream<Match> matches) {
        List<String> places = matches.flatMap(match -> match.reasons().stream())
                .map(reason -> place(reason.place()))
                .distinct()
                .limit(MOST_NAMES)
                .toList();
        return places.isEmpty() ? keyword : keyword + " · " + String.join(", ", places);
    }

    private String place(Place place) {
        return switch (place) {
            case Place.Title _ -> voice.say("edition.place.title");
            case Place.Authors _ -> voice.say("edition.place.authors");
            case Place.Summary(String heading) ->
                heading.isBlank() ? voice.say("edition.place.summary") : Excerpt.of(heading, NAME);
        };
    }
}
