package dev.paperboy.edition;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.RichText;
import dev.paperboy.digest.ArchivedPaper;
import dev.paperboy.digest.PaperId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One paper whole, as a reply in the thread of a digest. */
final class PaperPost {
    private PaperPost() {}

    static Message of(Ranked paper, Marks marks, Voice voice) {
        PaperId id = paper.paper();
        String title = paper.archived().entry().title();
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paper(
                OptionalInt.of(paper.rank()),
                RichText.of(title),
                id.arxiv(),
                votes(paper, voice),
                Optional.empty(),
                marks.places(paper))));
        PaperLines.allAuthors(paper.archived().entry().authors(), voice.words()).ifPresent(blocks::add);
        blocks.addAll(Summary.blocks(new ArchivedPaper(id, title, List.of(paper.archived())), voice.words()));
        blocks.add(new Block.Buttons(
                List.of(new Button.Open("PDF", id.pdf()), new Button.Open("Hugging Face", id.huggingFace()))));
        return new Message(paper.rank() + ". " + title, blocks);
    }

    private static String votes(Ranked paper, Voice voice) {
        OptionalInt votes = paper.archived().entry().votes();
        return votes.isPresent() ? voice.say("paper.votes", "votes", votes.getAsInt()) : "";
    }
}
