package dev.paperboy.search;

import dev.paperboy.search.Query.Appeared;
import dev.paperboy.search.Query.Comparison;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands behind {@code votes}, {@code since}, {@code in} and the like. */
final class FilterReading {
    private static final Pattern VOTES = Pattern.compile("[:：]?\\s*(>=|=>|<=|=<|>|<|=|≥|≤|＞|＜|＝)?\\s*(\\d{1,9})[.,]?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:[-./](\\d{1,2})(?:[-./](\\d{1,2}))?)?[.,]?");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,4})(d|w|m|y|일|주|개월|달|월|년)");

    private final LocalDate today;

    FilterReading(LocalDate today) {
        this.today = today;
    }

    /**
     * {@code >=20}; a number alone means at least as many, as that is what people look for.
     */
    Optional<Query.Votes> votes(String value) {
        Matcher matcher = VOTES.matcher(value);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String sign = matcher.group(1) == null ? ">=" : matcher.group(1);
        return Optional.of(new Query.Votes(comparison(sign), Integer.parseInt(matcher.group(2))));
    }

    private static Comparison comparison(String sign) {
        return switch (sign) {
            case ">", "＞" -> Comparison.MORE;
            case "<", "＜" -> Comparison.FEWER;
            case "=", "＝" -> Comparison.EXACTLY;
            case "<=", "=<", "≤" -> Comparison.AT_MOST;
            default -> Comparison.AT_LEAST;
        };
    }

    Optional<Appeared> since(String value) {
        return period(value).map(period -> new Appeared(period.from(), Optional.empty()));
    }

    Optional<Appeared> until(String value) {
        return period(value)
                .map(period -> new Appeared(Optional.empty(), period.to().or(period::from)));
    }

    static Optional<Query.HasVideo> video(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "video", "videos", "비디오", "영상", "동영상" -> Optional.of(new Query.HasVideo());
            default -> Optional.empty();
        };
    }

    static Optional<Sort> order(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "votes", "추천", "추천순" -> Optional.of(Sort.VOTES);
            case "new", "newest", "최신", "최신순" -> Optional.of(Sort.NEW);
            case "relevance", "관련도", "관련도순" -> Optional.of(Sort.RELEVANCE);
            default -> Optional.empty();
        };
    }

    /** A day, a month, a year, or the time since so many days ago. */
    Optional<Appeared> period(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "today", "오늘" -> Optional.of(Appeared.on(today, today));
            case "yesterday", "어제" -> Optional.of(Appeared.on(today.minusDays(1), today.minusDays(1)));
            default -> date(lower).or(() -> span(lower));
        };
    }

    private static Optional<Appeared> date(String value) {
        Matcher matcher = DATE.matcher(value);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(matcher.group(1));
            if (matcher.group(2) == null) {
                return Optional.of(Appeared.on(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(matcher.group(2)));
            if (matcher.group(3) == null) {
                return Optional.of(Appeared.on(month.atDay(1), month.atEndOfMonth()));
            }
            LocalDate day = month.atDay(Integer.parseInt(matcher.group(3)));
            return Optional.of(Appeared.on(day, day));
        } catch (DateTimeException e) {
            return Optional.empty(); // no such day
        }
    }

    private Optional<Appeared> span(String value) {
        Matcher matcher = SPAN.matcher(value);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(matcher.group(1));
        LocalDate from = switch (matcher.group(2)) {
            case "d", "일" -> today.minusDays(count);
            case "w", "주" -> today.minusWeeks(count);
            case "y", "년" -> today.minusYears(count);
            default -> today.minusMonths(count);
        };
        boolean readable = from.getYear() >= 1000; // canonical dates have four digits of year
        return readable ? Optional.of(new Appeared(Optional.of(from), Optional.empty())) : Optional.empty();
    }

    /**
     * The query with {@code since} and {@code until} that stand side by side as one range, so that one appearance must lie in it.
     * What {@code on} asks for stays apart.
     *
     * @param backwards told when the range ends before it begins; it is left out then
     */
    static Optional<Query> merged(Query query, Runnable backwards) {
        if (!(query instanceof Query.And(List<Query> parts))) {
            return Optional.of(query);
        }
        List<Query> kept = new ArrayList<>();
        int place = -1;
        Appeared range = new Appeared(Optional.empty(), Optional.empty());
        for (Query part : parts) {
            if (part instanceof Appeared open && QueryText.whole(open).isEmpty()) {
                place = place < 0 ? kept.size() : place;
                range = narrowed(range, open);
            } else {
                kept.add(part);
            }
        }
        if (isBackwards(range)) {
            backwards.run();
        } else if (place >= 0) {
            kept.add(place, range);
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(Query.and(kept));
    }

    private static Appeared narrowed(Appeared one, Appeared other) {
        Optional<LocalDate> from = one.from()
                .filter(a -> other.from().filter(a::isBefore).isEmpty())
                .or(other::from);
        Optional<LocalDate> to =
                one.to().filter(a -> other.to().filter(a::isAfter).isEmpty()).or(other::to);
        return new Appeared(from, to);
    }

    private static boolean isBackwards(Appeared range) {
        return range.from().isPresent()
                && range.to().filter(range.from().get()::isAfter).isPresent();
    }
}
