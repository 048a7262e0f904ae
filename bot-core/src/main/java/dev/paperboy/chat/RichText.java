package dev.paperboy.chat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text in pieces, each with a meaning that a renderer turns into its platform's look. */
public record RichText(List<Span> spans) {
    public RichText {
        spans = List.copyOf(spans);
    }

    public static RichText of(String text) {
        return new RichText(List.of(new Span.Plain(text)));
    }

    public static RichText bold(String text) {
        return new RichText(List.of(new Span.Bold(text)));
    }

    public static RichText code(String text) {
        return new RichText(List.of(new Span.Code(text)));
    }

    public static RichText link(String text, URI target) {
        return new RichText(List.of(new Span.Link(text, target)));
    }

    /** This text with another behind it. */
    public RichText and(RichText other) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(other.spans);
        return new RichText(all);
    }

    /** This text with plain words behind it. */
    public RichText and(String plain) {
        return and(of(plain));
    }

    /** The words alone. */
    public String plain() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
