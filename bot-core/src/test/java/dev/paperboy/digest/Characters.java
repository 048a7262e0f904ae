package dev.paperboy.digest;

import java.util.stream.Collectors;

/** What is left of a text without white space and the marks of lists and headings: what must never get lost. */
final class Characters {
    private Characters() {}

    static String of(String markdown) {
        return markdown.lines()
                .map(line -> line.replaceFirst("^\\s*(?:[-*+]|\\d+[.)])\\s+", ""))
                .collect(Collectors.joining())
                .replaceAll("[\\s*+.:：)>#=`\\d-]", "");
    }

    static String of(Entry entry) {
        return of(entry.summary().stream()
                .map(part -> part instanceof SummaryPart.Section section
                        ? section.heading() + "\n" + part.text()
                        : part.text())
                .collect(Collectors.joining("\n")));
    }
}
