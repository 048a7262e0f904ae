package dev.paperboy.local;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.RichText;
import dev.paperboy.chat.Span;
import dev.paperboy.chat.WebAddress;
import dev.paperboy.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Messages as one web page that needs nothing else: its style stands in it, it has no scripts, and its own policy lets a
 * browser load nothing. A button is drawn with the command line that it would run, for there is nobody here to press it.
 */
public final class HtmlRenderer {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final Language language;
    private final String style = style();

    /** For messages in one language, which the page names to screen readers and browsers. */
    public HtmlRenderer(Language language) {
        this.language = language;
    }

    /** A whole document with a card for each message. */
    public String page(List<Message> messages) {
        String title = messages.stream().findFirst().map(Message::summary).orElse("Paperboy");
        return "<!doctype html>\n<html lang=\"" + language.code() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n"
                + "<title>" + escaped(title) + "</title>\n<style>\n" + style + "</style>\n</head>\n<body>\n<main>\n"
                + messages.stream().map(HtmlRenderer::card).collect(Collectors.joining())
                + "</main>\n</body>\n</html>\n";
    }

    private static String card(Message message) {
        return "<article aria-label=\"" + escaped(message.summary()) + "\">\n"
                + "<p class=\"sender\"><span class=\"sign\" aria-hidden=\"true\">P</span>Paperboy</p>\n"
                + message.blocks().stream().map(HtmlRenderer::block).collect(Collectors.joining())
                + "</article>\n";
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Heading(String text) -> "<h1>" + isolated(escaped(text)) + "</h1>\n";
            case Block.Subheading(String text) -> "<h2>" + isolated(escaped(text)) + "</h2>\n";
            case Block.Paragraph(RichText text) -> paragraph(TerminalCard.isTitle(text) ? "title" : "text", rich(text));
            case Block.Small(RichText text) -> paragraph("small", rich(text));
            case Block.Bullets(List<Block.Bullets.Point> points) ->
                "<ul>\n" + points.stream().map(HtmlRenderer::point).collect(Collectors.joining()) + "</ul>\n";
            case Block.Paper paper -> paper(paper);
            case Block.CodeLine(String text) -> "<pre><code>" + escaped(text) + "</code></pre>\n";
            case Block.Divider divider -> "<hr>\n";
            case Block.Buttons(List<Button> buttons) ->
                "<div class=\"buttons\">\n"
                        + buttons.stream().map(HtmlRenderer::button).collect(Collectors.joining())
                        + "</div>\n";
        };
    }

    private static String point(Block.Bullets.Point point) {
        return "<li class=\"level-" + Math.clamp(point.level(), 0, 4) + "\"><span class=\"marker\">"
                + escaped(point.marker()) + "</span><span dir=\"auto\">" + rich(point.text()) + "</span></li>\n";
    }

    private static String paper(Block.Paper paper) {
        String number = paper.number().stream()
                .mapToObj(value -> "<span class=\"number\">" + value + "</span>\n")
                .collect(Collectors.joining());
        return "<section class=\"paper\">\n" + number + "<div>\n<h3>"
                + link(rich(paper.title()), WebAddress.of(paper.link()))
                + "</h3>\n"
                + (paper.facts().isEmpty() ? "" : paragraph("facts", escaped(paper.facts())))
                + paper.sentence()
                        .map(sentence -> paragraph("sentence", rich(sentence)))
                        .orElse("")
                + paper.marks().stream()
                        .map(mark -> paragraph("mark", rich(mark)))
                        .collect(Collectors.joining())
                + "</div>\n</section>\n";
    }

    private static String button(Button button) {
        return switch (button) {
            case Button.Press press ->
                "<button type=\"button\" aria-label=\"" + escaped(press.description()) + "\" title=\"/papers "
                        + escaped(press.line()) + "\">" + escaped(press.label()) + "</button>\n";
            case Button.Open open ->
                WebAddress.of(open.link())
                        .map(address -> "<a class=\"button\" " + target(address) + ">" + escaped(open.label())
                                + " <span aria-hidden=\"true\">↗</span></a>\n")
                        .orElse("<span class=\"button\">" + escaped(open.label()) + "</span>\n");
        };
    }

    private static String rich(RichText text) {
        return text.spans().stream().map(HtmlRenderer::span).collect(Collectors.joining());
    }

    private static String span(Span span) {
        return switch (span) {
            case Span.Plain(String text) -> escaped(text);
            case Span.Bold(String text) -> "<strong>" + escaped(text) + "</strong>";
            case Span.Hit(String text) -> "<mark>" + escaped(text) + "</mark>";
            case Span.Code(String text) -> "<code>" + escaped(text) + "</code>";
            case Span.Link link -> link(escaped(link.text()), WebAddress.of(link.target()));
        };
    }

    private static String link(String html, Optional<String> address) {
        return address.map(target -> "<a " + target(target) + ">" + isolated(html) + "</a>")
                .orElse(isolated(html));
    }

    private static String target(String address) {
        return "href=\"" + escaped(address) + "\" rel=\"noopener noreferrer\"";
    }

    private static String paragraph(String kind, String html) {
        return "<p class=\"" + kind + "\" dir=\"auto\">" + html + "</p>\n";
    }

    private static String isolated(String html) {
        return "<bdi>" + html + "</bdi>";
    }

    private static String escaped(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(text.charAt(i));
            }
        }
        return html.toString();
    }

    private static String style() {
        try (InputStream style =
                Objects.requireNonNull(HtmlRenderer.class.getResourceAsStream("page.css"), "page.css")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read page.css", e);
        }
    }
}
