package dev.paperboy.subscription;

import java.util.ArrayList;
import java.util.List;

/**
 * Several queries in one line. A semicolon separates them, and so does a comma, neither within quotation marks or parentheses; a comma between
 * digits is part of a number.
 */
final class Topics {
    private Topics() {}

    static List<String> in(String text) {
        List<String> topics = new ArrayList<>();
        int begin = 0;
        for (int separator : separators(text)) {
            add(topics, text.substring(begin, separator));
            begin = separator + 1;
        }
        add(topics, text.substring(begin));
        return topics;
    }

    /** One line that {@link #in} reads as these queries. */
    static String joined(List<String> queries) {
        return String.join("; ", queries);
    }

    /** The text as one query: what would separate is left out. */
    static String single(String text) {
        return String.join(" ", in(text));
    }

    private static void add(List<String> topics, String topic) {
        if (!topic.isBlank()) {
            topics.add(topic.strip());
        }
    }

    private static List<Integer> separators(String text) {
        List<Integer> separators = new ArrayList<>();
        boolean quoted = false;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '"', '“', '”' -> quoted = !quoted;
                case '(' -> depth++;
                case ')' -> depth--;
                case ';' -> addWhen(!quoted && depth <= 0, separators, i);
                case ',', '、', '，' -> addWhen(!quoted && depth <= 0 && !isInNumber(text, i), separators, i);
                default -> {}
            }
        }
        return separators;
    }

    private static void addWhen(boolean separates, List<Integer> separators, int index) {
        if (separates) {
            separators.add(index);
        }
    }

    private static boolean isInNumber(String text, int comma) {
        return comma > 0
                && comma + 1 < text.length()
                && Character.isDigit(text.charAt(comma - 1))
                && Character.isDigit(text.charAt(comma + 1));
    }
}
