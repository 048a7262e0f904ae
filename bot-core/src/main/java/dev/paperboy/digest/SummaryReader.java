package dev.paperboy.digest;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.InlineParserFactory;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what an entry says. The parser is asked for blocks only: its inline parser needs ten seconds for 80 KB of
 * backticks, and text is kept as written anyway. What the bounds exclude, and what the parser would lose, is kept as
 * plain paragraphs.
 */
final class SummaryReader {
    /** @param videos addresses as written */
    record Summary(List<SummaryPart> parts, List<Notice> notices, List<String> videos) {}

    private final Parser parser =
            Parser.builder().customInlineParserFactory(blocksOnly()).build();

    /** @param firstLine where the lines begin in their file */
    Summary read(List<String> lines, int firstLine) {
        String text = String.join("\n", lines);
        if (text.isBlank()) {
            return new Summary(List.of(), List.of(), List.of());
        }
        if (isOutOfBounds(lines, text)) {
            return plain(lines, firstLine, "too large or too deeply nested to be parsed; kept as plain text");
        }
        SummaryBlocks blocks = new SummaryBlocks(text, firstLine);
        Node document = parser.parse(text);
        blocks.read(document);
        return blocks.keptAll()
                ? blocks.summary()
                : plain(lines, firstLine, "markdown that would lose text; kept as plain text");
    }

    private static boolean isOutOfBounds(List<String> lines, String text) {
        return lines.size() > Limits.SUMMARY_LINES
                || Limits.exceedsField(text)
                || lines.stream().anyMatch(SummaryReader::isTooDeep);
    }

    /**
     * Whether a line begins with more marks than the parser can take: it is recursive in containers, and its patterns for
     * rules, fences and tags are recursive in characters.
     */
    private static boolean isTooDeep(String line) {
        int indentation = 0;
        int containers = 0;
        int i = 0;
        for (; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean spaceFollows = i + 1 >= line.length() || Character.isWhitespace(line.charAt(i + 1));
            if (c == ' ' || c == '\t') {
                indentation += c == '\t' ? 4 : 1;
            } else if (c == '>' || ("-*+.)".indexOf(c) >= 0 && spaceFollows)) {
                containers++;
            } else if (!Character.isDigit(c) && "-*_=#~`+".indexOf(c) < 0) {
                break;
            }
        }
        boolean tag = i < line.length() && line.charAt(i) == '<';
        return containers > Limits.NESTING
                || indentation > 4 * Limits.NESTING
                || i > Limits.MARKS
                || (tag && line.length() > Limits.TAG_LINE);
    }

    private static Summary plain(List<String> lines, int firstLine, String why) {
        List<SummaryPart> parts = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : lines) {
            if (!line.isBlank()) {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
            } else if (!paragraph.isEmpty()) {
                parts.add(new SummaryPart.Paragraph(paragraph.toString()));
                paragraph.setLength(0);
            }
        }
        if (!paragraph.isEmpty()) {
            parts.add(new SummaryPart.Paragraph(paragraph.toString()));
        }
        return new Summary(parts, List.of(Notice.at(firstLine, why)), List.of());
    }

    private static InlineParserFactory blocksOnly() {
        return (options, special, delimiter, delimiters, links, extensions) ->
                new InlineParserImpl(options, special, delimiter, delimiters, links, extensions) {
                    @Override
                    public void parse(BasedSequence text, Node node) {}

                    @Override
                    public int preProcessBlock(Paragraph block, ParserState state) {
                        return 0;
                    }
                };
    }
}
