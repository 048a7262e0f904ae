package dev.paperboy.search;

import dev.paperboy.digest.PaperId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A search, as parsed. {@code toString()} is its canonical text: {@link QueryParser} reads it back as an equal query, and it
 * names no day by its distance from today.
 */
public sealed interface Query {

    /** All of them. At least two parts, none of them an And. */
    record And(List<Query> parts) implements Query {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return QueryText.of(this);
        }
    }

    /** Any of them. At least two parts, none of them an Or. */
    record Or(List<Query> parts) implements Query {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return QueryText.of(this);
        }
    }

    /** Whatever does not match its part, which is no Not. */
    record Not(Query part) implements Query {
        @Override
        public String toString() {
            return QueryText.of(this);
        }
    }

    /** Words of a text. */
    sealed interface Sought extends Query {
        Field field();

        String text();
    }

    /**
     * A word as typed, or a run of neighbouring Korean words, which form one phrase because Korean spacing is free.
     *
     * @param text without spaces at its ends, one between words
     */
    record Words(Field field, String text) implements Sought {
        /** Whether it is a run, which may be tried as separate words when the phrase occurs nowhere. */
        boolean isRun() {
            return text.indexOf(' ') >= 0;
        }

        @Override
        public String toString() {
            return QueryText.of(this);
        }
    }

    /** Words in this order side by side, as the reader insisted with quotation marks. */
    record Phrase(Field field, String text) implements Sought {
        @Override
        public String toString() {
            return QueryText.of(this);
        }
    }

    /** How many votes the newest appearance has; a paper whose votes are unknown never matches. */
    record Votes(Comparison comparison, int votes) implements Query {
        @Override
        public String toString() {
            return QueryText.of(this);
        }
    }

    /** Some appearance lies within these dates, both included. At least one is given. */
    record Appeared(Optional<LocalDate> from, Optional<LocalDate> to) implements Query {
        static Appeared on(LocalDate from, LocalDate to) {
            return new Appeared(Optional.of(from), Optional.of(to));
        }

        @Override
        public String toString() {
            return QueryText.of(this);
        }
    }

    /** Some appearance shows a video. */
    record HasVideo() implements Query {
        @Override
        public String toString() {
            return QueryText.of(this);
        }
    }

    /** This paper. */
    record Id(PaperId paper) implements Query {
        @Override
        public String toString() {
            return QueryText.of(this);
        }
    }

    /** Where a word is looked for. */
    enum Field {
        /** In title and summary. */
        ANYWHERE,
        TITLE,
        SUMMARY,
        AUTHOR
    }

    /** How votes compare with a number. */
    enum Comparison {
        AT_LEAST(">="),
        MORE(">"),
        AT_MOST("<="),
        FEWER("<"),
        EXACTLY("=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    /** One query that asks for all of them; nested Ands are merged. */
    static Query and(List<? extends Query> parts) {
        List<Query> flat = new ArrayList<>();
        parts.forEach(part -> flat.addAll(part instanceof And(List<Query> inner) ? inner : List.of(part)));
        return flat.size() == 1 ? flat.getFirst() : new And(flat);
    }

    /** One query that asks for any of them; nested Ors are merged. */
    static Query or(List<? extends Query> parts) {
        List<Query> flat = new ArrayList<>();
        parts.forEach(part -> flat.addAll(part instanceof Or(List<Query> inner) ? inner : List.of(part)));
        return flat.size() == 1 ? flat.getFirst() : new Or(flat);
    }

    /** The opposite; twice is none. */
    static Query not(Query query) {
        return query instanceof Not(Query part) ? part : new Not(query);
    }

    /** The words that a matching paper may hold, in order: what can be marked and shown. Excluded words are not among them. */
    default List<Sought> sought() {
        return switch (this) {
            case And(List<Query> parts) ->
                parts.stream().flatMap(part -> part.sought().stream()).toList();
            case Or(List<Query> parts) ->
                parts.stream().flatMap(part -> part.sought().stream()).toList();
            case Sought words -> List.of(words);
            case Not _, Votes _, Appeared _, HasVideo _, Id _ -> List.of();
        };
    }

    /** This query and all queries within it. */
    default Stream<Query> all() {
        return switch (this) {
            case And(List<Query> parts) ->
                Stream.concat(Stream.of(this), parts.stream().flatMap(Query::all));
            case Or(List<Query> parts) ->
                Stream.concat(Stream.of(this), parts.stream().flatMap(Query::all));
            case Not(Query part) -> Stream.concat(Stream.of(this), part.all());
            case Sought _, Votes _, Appeared _, HasVideo _, Id _ -> Stream.of(this);
        };
    }
}
