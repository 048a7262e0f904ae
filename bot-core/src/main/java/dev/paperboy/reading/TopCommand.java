package dev.paperboy.reading;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.RichText;
import dev.paperboy.command.Command;
import dev.paperboy.command.Invocation;
import dev.paperboy.command.Option;
import dev.paperboy.digest.Archive;
import dev.paperboy.digest.ArchiveSize;
import dev.paperboy.digest.ArchivedEntry;
import dev.paperboy.edition.PaperLines;
import dev.paperboy.text.Text;
import dev.paperboy.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code top}: the papers with most votes of a period that ends with the newest digest. */
final class TopCommand {
    private enum Period {
        WEEK,
        MONTH,
        YEAR,
        ALL;

        Optional<Period> longer() {
            return switch (this) {
                case WEEK -> Optional.of(MONTH);
                case MONTH -> Optional.of(YEAR);
                case YEAR -> Optional.of(ALL);
                case ALL -> Optional.empty();
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        LocalDate first(ArchiveSize.Span archived, LocalDate last) {
            return switch (this) {
                case WEEK -> last.minusDays(6);
                case MONTH -> last.minusMonths(1).plusDays(1);
                case YEAR -> last.minusYears(1).plusDays(1);
                case ALL -> archived.first();
            };
        }
    }

    private final Archive archive;

    TopCommand(Archive archive) {
        this.archive = archive;
    }

    Command command() {
        return Command.showingPapers(
                "top",
                Command.Topic.READ,
                this::answer,
                new Option.Choice(
                        "period",
                        List.of(Period.values()).stream().map(Period::word).toList()),
                Option.WholeNumber.TOP,
                Option.WholeNumber.page(1000));
    }

    private Message answer(Invocation invocation) {
        Words words = invocation.words();
        Period period =
                Period.valueOf(invocation.option("period").orElse("week").toUpperCase(Locale.ROOT));
        ArchiveSize.Span archived = archive.size().span().orElseThrow(EmptyArchive::error);
        LocalDate last = archived.last();
        LocalDate first = period.first(archived, last);
        int count = Math.min(archive.countBetween(first, last), invocation.number("top", Integer.MAX_VALUE));
        Page page = Page.of(count, invocation.number("page", 1));

        String title = words.say("top.title", "period", Text.of("top.period." + period.word()));
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Heading(title),
                new Block.Small(RichText.of(words.say(
                        "top.order",
                        "count",
                        count,
                        "first",
                        words.dayInList(first),
                        "last",
                        words.dayInList(last),
                        "range",
                        page.label())))));
        List<Button> buttons = new ArrayList<>();
        int number = page.from();
        for (ArchivedEntry paper : archive.best(first, last, page.from(), page.to() - page.from())) {
            number++;
            blocks.add(PaperLines.paper(number, paper, invocation.audience(), true, List.of()));
            buttons.add(PaperLines.open(number, paper.entry(), words));
        }
        buttons.addAll(ListButtons.arrows(invocation.line(), count, page));
        period.longer()
                .map(Period::word)
                .ifPresent(longer -> buttons.add(
                        new Button.Press(words.say("top.period." + longer), "top " + longer, Button.Mode.REPLACE)));
        buttons.add(ListButtons.share(invocation.line(), words));
        blocks.add(new Block.Buttons(buttons));
        return new Message(title, blocks);
    }
}
