package dev.paperboy.command;

import java.util.List;

/** An argument of a command. Its words in each language are texts under its command's key. */
public sealed interface Option {
    /** Its name in English, as typed: {@code sort} in {@code sort:new}. */
    String name();

    boolean required();

    /** Free text. In typed text, words that belong to no other option belong to the first of these. */
    record Words(String name, boolean required, Completion completion) implements Option {}

    /** One of a few values, named in each language by the texts. */
    record Choice(String name, List<String> values) implements Option {
        public Choice {
            values = List.copyOf(values);
        }

        @Override
        public boolean required() {
            return false;
        }
    }

    /**
     * A whole number within bounds, both included.
     *
     * @param bare whether the number alone may be typed, as in {@code today 5}
     */
    record WholeNumber(String name, int least, int most, boolean bare) implements Option {
        /** How many papers to show. */
        public static final WholeNumber TOP = new WholeNumber("top", 1, 100, true);

        /** Which page of a list to show. */
        public static WholeNumber page(int most) {
            return new WholeNumber("page", 1, most, false);
        }

        boolean holds(int number) {
            return number >= least && number <= most;
        }

        @Override
        public boolean required() {
            return false;
        }
    }

    /** A time of day; its value is written {@code 09:00}. */
    record TimeOfDay(String name) implements Option {
        @Override
        public boolean required() {
            return false;
        }
    }

    /** Something that is said or not: {@code delete-my-data}. */
    record Flag(String name) implements Option {
        @Override
        public boolean required() {
            return false;
        }
    }

    /** What can be offered while a free text is being typed. */
    enum Completion {
        NOTHING,
        DATES,
        PAPERS,
        QUERIES,
        COMMANDS,
        ZONES,
        TIMES
    }
}
