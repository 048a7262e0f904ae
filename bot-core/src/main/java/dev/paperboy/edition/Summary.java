package dev.paperboy.edition;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.RichText;
import dev.paperboy.digest.ArchivedPaper;
import dev.paperboy.digest.SummaryPart;
import dev.paperboy.text.Words;
import java.util.ArrayList;
import java.util.List;

/** A paper's summary whole: headings as published, points as a list. */
public final class Summary {
    private Summary() {}

    /** The newest summary that there is; a digest may list a paper again without one. */
    public static List<Block> blocks(ArchivedPaper paper, Words words) {
        return paper.appearances().stream()
                .map(appearance -> appearance.entry().summary())
                .filter(summary -> !summary.isEmpty())
                .findFirst()
                .map(Summary::blocks)
                .orElseGet(() -> List.of(new Block.Small(RichText.of(words.say("show.no-summary")))));
    }

    private static List<Block> blocks(List<SummaryPart> summary) {
        List<Block> blocks = new ArrayList<>();
        List<Block.Bullets.Point> points = new ArrayList<>();
        for (SummaryPart part : summary) {
            if (!(part instanceof SummaryPart.Bullet)) {
                flush(points, blocks);
            }
            switch (part) {
                case SummaryPart.Bullet bullet -> points.add(point(bullet));
                case SummaryPart.Section section -> {
                    blocks.add(new Block.Subheading(section.heading()));
                    blocks.add(new Block.Paragraph(RichText.of(section.text())));
                }
                case SummaryPart.Paragraph paragraph -> blocks.add(new Block.Paragraph(RichText.of(paragraph.text())));
            }
        }
        flush(points, blocks);
        return blocks;
    }

    private static Block.Bullets.Point point(SummaryPart.Bullet bullet) {
        return new Block.Bullets.Point(
                bullet.level(), bullet.marker().equals("-") ? "•" : bullet.marker(), RichText.of(bullet.text()));
    }

    private static void flush(List<Block.Bullets.Point> points, List<Block> blocks) {
        if (!points.isEmpty()) {
            blocks.add(new Block.Bullets(points));
            points.clear();
        }
    }
}
