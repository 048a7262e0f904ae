package dev.paperboy.subscription;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.RichText;
import dev.paperboy.digest.Archive;
import dev.paperboy.search.Nearby;
import dev.paperboy.search.Query;
import dev.paperboy.search.Suggestion;
import dev.paperboy.subscription.Trials.Trial;
import dev.paperboy.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what a query would have brought, and what to try instead. */
final class Previews {
    private static final int SHOWN = 3;
    /** Votes that few papers of a digest have. */
    private static final int MANY_VOTES = 20;

    private final Archive archive;
    private final Trials trials;
    private final Nearby nearby;
    private final Bilingual bilingual;

    Previews(Archive archive, Trials trials, Nearby nearby, Bilingual bilingual) {
        this.archive = archive;
        this.trials = trials;
        this.nearby = nearby;
        this.bilingual = bilingual;
    }

    /** How many it would have matched, and the newest of them. */
    List<Block> of(Words words, Trial trial) {
        if (trial.papers() == 0) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(RichText.bold(tried(words, "subscribe.preview", trial))));
        List<Block.Bullets.Point> newest = archive
                .papers(trial.matched().stream().limit(SHOWN).toList())
                .stream()
                .map(paper -> new Block.Bullets.Point(
                        0,
                        "•",
                        RichText.link(paper.title(), paper.id().arxiv())
                                .and(" · " + words.dayInList(paper.newest().date()))))
                .toList();
        if (!newest.isEmpty()) {
            blocks.add(new Block.Bullets(newest));
        } else if (trial.ever() > 0) {
            blocks.add(new Block.Small(RichText.of(words.say("subscribe.preview.earlier", "count", trial.ever()))));
        }
        return blocks;
    }

    /**
     * Hints at what the query is called in the other language, when that would have brought more.
     *
     * @return the query with both names
     */
    Optional<String> bothLanguages(Words words, Query query, Trial trial, List<Block> blocks) {
        return bilingual.both(query).flatMap(both -> {
            int count = trials.count(both);
            if (count <= trial.count()) {
                return Optional.empty();
            }
            blocks.add(new Block.Small(RichText.of(words.say("subscribe.bilingual") + " ")
                    .and(RichText.code(both.toString()))
                    .and(" · " + words.say("subscribe.papers", "count", count))));
            return Optional.of(both.toString());
        });
    }

    /** Why a query was not saved without asking, and narrower or nearer ones. */
    void doubts(
            Words words, Destination destination, Query query, Trial trial, List<Block> blocks, List<Button> buttons) {
        if (trial.isTooMuch()) {
            blocks.add(new Block.Paragraph(RichText.of(tried(words, "subscribe.too-much", trial))));
            for (Query narrower : narrower(query)) {
                int count = trials.count(narrower);
                if (count > 0 && count < trial.count()) {
                    buttons.add(offer(destination, narrower, count));
                }
            }
        } else {
            blocks.add(new Block.Paragraph(RichText.of(
                    words.say("subscribe.unheard-of", "papers", archive.size().papers()))));
            Optional<Suggestion> nearest = nearby.nearestWord(query);
            nearest.ifPresent(near -> {
                blocks.add(new Block.Paragraph(
                        RichText.of(words.say("search.nearest", "word", near.shown(), "count", near.total()))));
                buttons.add(offer(destination, near.query(), near.total()));
            });
        }
    }

    private static Button offer(Destination destination, Query query, int count) {
        String text = query.toString();
        return Desk.button(Marks.cut(text) + " (" + count + ")", Desk.subscribe(destination, text));
    }

    private static List<Query> narrower(Query query) {
        List<Query> narrower = new ArrayList<>();
        switch (query) {
            case Query.Words(Query.Field field, String text)
            when field == Query.Field.ANYWHERE -> narrower.add(new Query.Words(Query.Field.TITLE, text));
            case Query.Phrase(Query.Field field, String text)
            when field == Query.Field.ANYWHERE -> narrower.add(new Query.Phrase(Query.Field.TITLE, text));
            case Query.Words _, Query.Phrase _, Query.And _, Query.Or _, Query.Not _ -> {}
            case Query.Votes _, Query.Appeared _, Query.HasVideo _, Query.Id _ -> {}
        }
        if (query.all().noneMatch(Query.Votes.class::isInstance)) {
            narrower.add(Query.and(List.of(query, new Query.Votes(Query.Comparison.AT_LEAST, MANY_VOTES))));
        }
        return narrower;
    }

    private static String tried(Words words, String key, Trial trial) {
        return words.say(
                key, "count", trial.count(), "papers", trial.papers(), "digests", trial.digests(), "day", trial.aDay());
    }
}
