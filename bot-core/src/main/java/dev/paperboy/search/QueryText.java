package dev.paperboy.search;

import dev.paperboy.search.Query.And;
import dev.paperboy.search.Query.Appeared;
import dev.paperboy.search.Query.HasVideo;
import dev.paperboy.search.Query.Not;
import dev.paperboy.search.Query.Or;
import dev.paperboy.search.Query.Phrase;
import dev.paperboy.search.Query.Votes;
import dev.paperboy.search.Query.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes queries in their canonical form. */
final class QueryText {
    private QueryText() {}

    static String of(Query query) {
        return switch (query) {
            case And(List<Query> parts) -> and(parts);
            case Or(List<Query> parts) -> parts.stream().map(QueryText::of).collect(Collectors.joining(" OR "));
            case Not(Query part) -> "-" + (standsAlone(part) ? of(part) : "(" + of(part) + ")");
            case Words words -> words(words);
            case Phrase phrase -> prefix(phrase.field()) + '"' + phrase.text() + '"';
            case Votes votes -> "votes" + votes.comparison().sign() + votes.votes();
            case Appeared appeared -> appeared(appeared);
            case HasVideo _ -> "has:video";
            case Query.Id id -> id.paper().value();
        };
    }

    private static String and(List<Query> parts) {
        StringBuilder text = new StringBuilder();
        boolean afterKorean = false;
        for (Query part : parts) {
            boolean korean =
                    part instanceof Words words && words.field() == Query.Field.ANYWHERE && Hangul.isWord(words.text());
            // With nothing between them two neighbouring Korean words would read as one phrase.
            text.append(text.isEmpty() ? "" : korean && afterKorean ? " AND " : " ");
            text.append(part instanceof Or ? "(" + of(part) + ")" : of(part));
            afterKorean = korean;
        }
        return text.toString();
    }

    private static boolean standsAlone(Query part) {
        return switch (part) {
            case And _, Or _, Not _ -> false;
            case Words words -> words.field() != Query.Field.ANYWHERE || !words.isRun();
            case Appeared appeared -> of(appeared).indexOf(' ') < 0;
            case Phrase _, Votes _, HasVideo _, Query.Id _ -> true;
        };
    }

    private static String words(Words words) {
        String prefix = prefix(words.field());
        return !prefix.isEmpty() && words.isRun() ? prefix + "(" + words.text() + ")" : prefix + words.text();
    }

    private static String prefix(Query.Field field) {
        return field == Query.Field.ANYWHERE ? "" : field.name().toLowerCase(Locale.ROOT) + ":";
    }

    private static String appeared(Appeared appeared) {
        return whole(appeared).map(period -> "on:" + period).orElseGet(() -> {
            String since = appeared.from().map(from -> "since:" + from).orElse("");
            String until = appeared.to().map(to -> "until:" + to).orElse("");
            return (since + " " + until).strip();
        });
    }

    /** The day, month or year that a range of dates is, in ISO form. */
    static Optional<String> whole(Appeared appeared) {
        if (appeared.from().isEmpty() || appeared.to().isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = appeared.from().get();
        LocalDate to = appeared.to().get();
        if (from.equals(to)) {
            return Optional.of(from.toString());
        }
        if (from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1))) {
            return Optional.of("%04d".formatted(from.getYear()));
        }
        boolean month =
                from.getDayOfMonth() == 1 && to.equals(YearMonth.from(from).atEndOfMonth());
        return month ? Optional.of(YearMonth.from(from).toString()) : Optional.empty();
    }
}
