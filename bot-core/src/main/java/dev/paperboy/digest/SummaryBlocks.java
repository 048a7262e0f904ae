package dev.paperboy.digest;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Turns the parser's blocks into the parts of a summary, and checks that nothing got lost on the way. */
final class SummaryBlocks {
    /** What may be left out: the marks of lists, headings and quotations. */
    private static final String DECORATION = "-*+.):：>#=0123456789";

    private final String source;
    private final int firstLine;
    private final List<Integer> lineEnds;
    private final List<SummaryPart> parts = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<String> videos = new ArrayList<>();
    private final StringBuilder kept = new StringBuilder();

    SummaryBlocks(String source, int firstLine) {
        this.source = source;
        this.firstLine = firstLine;
        this.lineEnds = IntStream.range(0, source.length())
                .filter(i -> source.charAt(i) == '\n')
                .boxed()
                .toList();
    }

    void read(Node document) {
        for (Node block : document.getChildren()) {
            block(block, -1);
        }
        tellUnheaded();
    }

    SummaryReader.Summary summary() {
        return new SummaryReader.Summary(parts, notices, videos);
    }

    /** Whether every character of the source is in some part, in its order, save for the marks of lists. */
    boolean keptAll() {
        int found = 0;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (Character.isWhitespace(c)) {
                continue;
            }
            while (found < kept.length() && Character.isWhitespace(kept.charAt(found))) {
                found++;
            }
            if (found < kept.length() && kept.charAt(found) == c) {
                found++;
            } else if (DECORATION.indexOf(c) < 0) {
                return false;
            }
        }
        return kept.substring(found).isBlank();
    }

    private void block(Node block, int level) {
        switch (block) {
            case ListBlock list -> {
                for (Node item : list.getChildren()) {
                    item((ListItem) item, level + 1);
                }
            }
            case Paragraph paragraph -> part(new SummaryPart.Paragraph(text(paragraph)), block);
            default -> asWritten(block);
        }
    }

    private void item(ListItem item, int level) {
        Node first = item.getFirstChild();
        if (first instanceof Paragraph paragraph) {
            head(
                    paragraph,
                    level,
                    item.isOrderedItem() ? item.getOpeningMarker().toString() : "-");
        }
        for (Node child : item.getChildren()) {
            if (child != first || !(child instanceof Paragraph)) {
                block(child, level);
            }
        }
    }

    private void head(Paragraph paragraph, int level, String marker) {
        String text = text(paragraph);
        Optional<SectionHeading> heading = level == 0 ? SectionHeading.in(text) : Optional.empty();
        if (heading.isEmpty()) {
            part(new SummaryPart.Bullet(level, marker, text), paragraph);
            return;
        }
        SectionHeading section = heading.get();
        part(new SummaryPart.Section(section.heading(), section.text()), paragraph);
        if (!section.balanced()) {
            tell(paragraph, "the asterisks of the heading are unbalanced: " + Notice.quote(section.heading()));
        }
    }

    /** Code, quotations, headings, HTML: their source. A block of nothing but a video is a video. */
    private void asWritten(Node block) {
        String written =
                source.substring(block.getStartOffset(), block.getEndOffset()).strip();
        if (written.isEmpty()) {
            return;
        }
        Optional<List<String>> onlyVideos = VideoTags.only(written);
        videos.addAll(VideoTags.in(written));
        if (onlyVideos.isPresent() && !onlyVideos.get().isEmpty()) {
            kept.append(written);
            return;
        }
        part(new SummaryPart.Paragraph(written), block);
        tell(block, "neither list nor paragraph; kept as written");
    }

    private void part(SummaryPart part, Node block) {
        parts.add(part);
        lines.add(lineOf(block));
        kept.append(part instanceof SummaryPart.Section section ? section.heading() : "")
                .append(part.text());
    }

    /** In an entry that has headed parts, tells which of its text has no heading. */
    private void tellUnheaded() {
        if (parts.stream().noneMatch(SummaryPart.Section.class::isInstance)) {
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            boolean nested = parts.get(i) instanceof SummaryPart.Bullet bullet && bullet.level() > 0;
            if (!(parts.get(i) instanceof SummaryPart.Section) && !nested) {
                notices.add(Notice.at(lines.get(i), "text without a heading among headed parts; kept as text"));
            }
        }
    }

    private void tell(Node block, String what) {
        notices.add(Notice.at(lineOf(block), what));
    }

    private int lineOf(Node block) {
        int found = Collections.binarySearch(lineEnds, block.getStartOffset());
        return firstLine + (found < 0 ? -found - 1 : found);
    }

    private static String text(Paragraph paragraph) {
        return paragraph.getContentLines().stream()
                .map(BasedSequence::toString)
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }
}
