package dev.paperboy.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperboy.chat.Message;
import dev.paperboy.command.Command;
import dev.paperboy.command.CommandCatalog;
import dev.paperboy.command.Option;
import dev.paperboy.platform.Completions;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LineCompletionsTest {
    private static final Command.Handler NOTHING = invocation -> new Message("", List.of());

    private final CommandCatalog catalog = new CommandCatalog(List.of(
            Command.personal(
                    "top",
                    Command.Topic.READ,
                    NOTHING,
                    new Option.Choice("by", List.of("votes", "likes")),
                    new Option.WholeNumber("top", 1, 10, true)),
            Command.personal(
                    "date", Command.Topic.READ, NOTHING, new Option.Words("day", true, Option.Completion.DATES)),
            Command.personal(
                    "show", Command.Topic.FIND, NOTHING, new Option.Words("paper", true, Option.Completion.PAPERS)),
            Command.personal(
                    "help",
                    Command.Topic.YOURS,
                    NOTHING,
                    new Option.Words("command", false, Option.Completion.COMMANDS))));
    private final LineCompletions completions =
            new LineCompletions(catalog, (caller, kind, typed, most) -> switch (kind) {
                case DATES -> List.of(new Completions.Suggestion("last friday", "last friday"));
                case PAPERS -> List.of(new Completions.Suggestion("2504.90001", "Watching Cameras \u001b[2JMove"));
                case NOTHING, QUERIES, COMMANDS, ZONES, TIMES -> List.of();
            });
    private final Seat seat = new Seat("you", false, "papers", Locale.ENGLISH, ZoneId.of("Asia/Seoul"));

    @Test
    void commandsByNameInTheSpeakersLanguageAndEnglish() {
        assertThat(values("t")).containsExactly("top");
        assertThat(values("/papers d")).containsExactly("date");
        assertThat(completions.offers("인", seat.speaking(Locale.KOREAN)))
                .extracting(Offer::value)
                .containsExactly("인기");
        assertThat(completions.offers("to", seat.speaking(Locale.KOREAN)))
                .extracting(Offer::value)
                .containsExactly("top");
    }

    @Test
    void optionsWithTheirValues() {
        assertThat(values("top b")).contains("by:votes", "by:likes");
        assertThat(values("top by:l")).containsExactly("by:likes");
        assertThat(values("top t")).containsExactly("top:");
    }

    @Test
    void whatTheCoreSuggestsStandsInPlaceOfTheWord() {
        assertThat(values("date ")).containsExactly("last friday");
        assertThat(values("date last f")).containsExactly("friday");
        assertThat(values("date tomorrow x")).isEmpty();
        assertThat(completions.offers("show camera", seat))
                .containsExactly(new Offer("2504.90001", "Watching Cameras [2JMove", true));
    }

    @Test
    void helpOffersTheCommands() {
        assertThat(values("help sh")).containsExactly("show");
    }

    @Test
    void colonCommands() {
        assertThat(values(":ma")).containsExactly(":manager");
        assertThat(values(":locale ")).containsExactly("en", "ko");
        assertThat(values(":as ")).isEmpty();
    }

    private List<String> values(String before) {
        return completions.offers(before, seat).stream().map(Offer::value).toList();
    }
}
