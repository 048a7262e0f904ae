package dev.paperboy.reading;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Excerpt;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.RichText;
import dev.paperboy.command.Command;
import dev.paperboy.command.CommandLine;
import dev.paperboy.command.Invocation;
import dev.paperboy.command.Option;
import dev.paperboy.command.UserError;
import dev.paperboy.digest.Archive;
import dev.paperboy.digest.ArchiveSize;
import dev.paperboy.digest.ArchivedPaper;
import dev.paperboy.edition.PaperLines;
import dev.paperboy.edition.Sentences;
import dev.paperboy.search.Found;
import dev.paperboy.search.Hit;
import dev.paperboy.search.Marker;
import dev.paperboy.search.Nearby;
import dev.paperboy.search.Query;
import dev.paperboy.search.QueryException;
import dev.paperboy.search.QueryParser;
import dev.paperboy.search.Search;
import dev.paperboy.search.Sort;
import dev.paperboy.search.Suggestion;
import dev.paperboy.subscription.SubscriptionCommands;
import dev.paperboy.text.Quotes;
import dev.paperboy.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** {@code search}: ranked hits with the matched words marked; when there are none, what would have hit. */
final class SearchCommand {
    private final Archive archive;
    private final QueryParser parser;
    private final Search search;
    private final Nearby nearby;
    private final Marker marker;

    SearchCommand(Archive archive, QueryParser parser, Search search, Nearby nearby, Marker marker) {
        this.archive = archive;
        this.parser = parser;
        this.search = search;
        this.nearby = nearby;
        this.marker = marker;
    }

    Command command() {
        return Command.showingPapers(
                        "search",
                        Command.Topic.FIND,
                        this::answer,
                        new Option.Words("query", true, Option.Completion.QUERIES),
                        new Option.Choice(
                                "sort",
                                Stream.of(Sort.values())
                                        .map(SearchCommand::word)
                                        .toList()),
                        Option.WholeNumber.page(1000))
                .with(this::examples);
    }

    private Message answer(Invocation invocation) {
        if (invocation.text().isEmpty()) {
            throw UserError.of("search.missing").detail("search.missing.detail").buttons(List.of(help(invocation)));
        }
        if (!search.isReady()) {
            throw UserError.of("search.not-ready").detail("search.not-ready.detail");
        }
        Query query = parse(invocation);
        Sort sort = invocation
                .option("sort")
                .map(word -> Sort.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Sort.RELEVANCE);
        // Pages are balanced, so that where one begins depends on how many papers there are; it never begins later than
        // this.
        Found found = search.search(query, sort, 0, invocation.number("page", 1) * Page.MOST);
        return found.total() == 0 ? nothing(invocation, query) : hits(invocation, sort, found);
    }

    private Query parse(Invocation invocation) {
        try {
            return parser.parse(invocation.text(), invocation.today());
        } catch (QueryException e) {
            throw QueryErrors.told(e, invocation, search);
        }
    }

    /** How many papers a text finds when it is read as a query; 0 when it cannot be. */
    int countHits(Invocation invocation, String text) {
        try {
            return search.count(parser.parse(text, invocation.today()));
        } catch (QueryException e) {
            return 0;
        }
    }

    /** Runs a search and says beforehand how many papers it finds. */
    static Button button(Words words, String query, int hits) {
        return new Button.Press(
                words.say("search.button", "query", Excerpt.of(query, 40), "count", hits),
                CommandLine.of("search").words(query).toString(),
                Button.Mode.REPLACE);
    }

    static Button help(Invocation invocation) {
        return new Button.Press(invocation.words().say("help.search"), "help search", Button.Mode.REPLACE);
    }

    private Message hits(Invocation invocation, Sort sort, Found found) {
        Words words = invocation.words();
        Page page = Page.of(found.total(), invocation.number("page", 1));
        String title = words.say("search.title", "query", shown(invocation), "count", found.total());
        List<Block> blocks = new ArrayList<>(
                List.of(new Block.Heading(title), new Block.Small(RichText.of(order(words, sort, page)))));
        if (found.loosened()) {
            blocks.add(new Block.Small(RichText.of(words.say("search.loosened"))));
        }
        List<Button> buttons = new ArrayList<>();
        int number = page.from();
        for (ArchivedPaper paper :
                archive.papers(page.cut(found.hits()).stream().map(Hit::id).toList())) {
            number++;
            blocks.add(hit(number, paper, found.query(), invocation));
            buttons.add(PaperLines.open(number, paper.newest().entry(), words));
        }
        buttons.addAll(ListButtons.arrows(invocation.line(), found.total(), page));
        if (Page.count(found.total()) > 1) {
            buttons.addAll(sorts(invocation, sort));
        }
        subscribe(words.say("subscribe.this"), found.query(), false).ifPresent(buttons::add);
        buttons.add(ListButtons.share(invocation.line(), words));
        blocks.add(new Block.Buttons(buttons));
        return new Message(title, blocks);
    }

    /** Saves what was looked for; without its dates, which have no place there. */
    private static Optional<Button> subscribe(String label, Query query, boolean anyway) {
        return SubscriptionCommands.lineFor(query, anyway)
                .map(line -> new Button.Press(label, line.toString(), Button.Mode.PRIVATE));
    }

    private Block hit(int number, ArchivedPaper paper, Query query, Invocation invocation) {
        Optional<RichText> sentence = marker.snippet(paper, query)
                .or(() -> Sentences.first(paper.newest().entry()).map(RichText::of))
                .filter(_ -> invocation.audience().summaries());
        return new Block.Paper(
                OptionalInt.of(number),
                marker.title(paper.title(), query),
                paper.id().arxiv(),
                PaperLines.facts(paper.newest(), invocation.words(), true),
                sentence,
                List.of());
    }

    private String order(Words words, Sort sort, Page page) {
        String order = searched(words, "search.order." + word(sort));
        return page.from() == 0 && page.to() <= Page.MOST ? order : order + " · " + page.label();
    }

    /** A text that says what was searched. */
    private String searched(Words words, String key) {
        ArchiveSize size = archive.size();
        ArchiveSize.Span span = size.span().orElseThrow(EmptyArchive::error);
        return words.say(
                key,
                "papers",
                size.papers(),
                "first",
                words.dayInList(span.first()),
                "last",
                words.dayInList(span.last()));
    }

    private static List<Button> sorts(Invocation invocation, Sort now) {
        return Stream.of(Sort.values())
                .filter(sort -> sort != now)
                .<Button>map(sort -> new Button.Press(
                        invocation.words().say("search.sort." + word(sort)),
                        invocation
                                .line()
                                .without("page")
                                .with("sort", word(sort))
                                .toString(),
                        Button.Mode.REPLACE))
                .toList();
    }

    /** Says so and what was searched, and offers what would have hit. Nothing else is searched by itself. */
    private Message nothing(Invocation invocation, Query query) {
        Words words = invocation.words();
        String headline = words.say("search.nothing", "query", shown(invocation));
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Paragraph(RichText.bold(headline)),
                new Block.Paragraph(RichText.of(searched(words, "search.searched")))));
        List<Button> buttons = new ArrayList<>();
        nearby.nearestWord(query)
                .ifPresent(word -> offer(word, "search.nearest", "search.button", invocation, blocks, buttons));
        nearby.widest(query)
                .ifPresent(part -> offer(part, "search.widest", "search.widest.button", invocation, blocks, buttons));
        nearby.asAuthor(query)
                .ifPresent(name -> offer(name, "search.author", "search.button", invocation, blocks, buttons));
        subscribe(words.say("subscribe.appears", "query", Excerpt.of(query.toString(), 40)), query, true)
                .ifPresent(buttons::add);
        buttons.add(help(invocation));
        blocks.add(new Block.Buttons(buttons));
        return new Message(headline, blocks);
    }

    private static void offer(
            Suggestion suggestion,
            String lineKey,
            String buttonKey,
            Invocation invocation,
            List<Block> blocks,
            List<Button> buttons) {
        Words words = invocation.words();
        String word = Excerpt.of(Quotes.without(suggestion.shown()), 40);
        blocks.add(new Block.Paragraph(RichText.of(
                words.say(lineKey, "query", shown(invocation), "word", word, "count", suggestion.total()))));
        buttons.add(new Button.Press(
                words.say(buttonKey, "query", word, "word", word, "count", suggestion.total()),
                CommandLine.of("search").words(suggestion.query().toString()).toString(),
                Button.Mode.REPLACE));
    }

    /** The query for between quotation marks. */
    private static String shown(Invocation invocation) {
        return Quotes.without(invocation.text());
    }

    /** Six searches over this archive with how many papers each finds. */
    private List<Block> examples(Invocation invocation) {
        Words words = invocation.words();
        List<Button> buttons = words.say("search.examples")
                .lines()
                .<Button>map(query -> button(words, query, countHits(invocation, query)))
                .toList();
        return List.of(
                new Block.Bullets(words.say("search.language")
                        .lines()
                        .map(line -> line.split("\\s*\\|\\s*", 2))
                        .map(line -> new Block.Bullets.Point(
                                0, "•", RichText.code(line[0]).and(" " + line[1])))
                        .toList()),
                new Block.Buttons(buttons));
    }

    private static String word(Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }
}
