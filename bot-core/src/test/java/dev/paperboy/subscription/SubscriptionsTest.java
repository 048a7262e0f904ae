package dev.paperboy.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.PersonRef;
import dev.paperboy.chat.WorkspaceId;
import dev.paperboy.command.UserError;
import dev.paperboy.digest.Archived;
import dev.paperboy.digest.PaperId;
import dev.paperboy.search.Query;
import dev.paperboy.search.QueryException;
import dev.paperboy.search.QueryParser;
import dev.paperboy.search.SearchAnalyzer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionsTest {
    private static final WorkspaceId HERE = new WorkspaceId("local", "here");
    private static final PersonRef KIM = new PersonRef(HERE, "kim");
    private static final Destination ME = new Destination.Person(KIM);
    private static final Destination CHANNEL = new Destination.Channel(new ChannelRef(HERE, "papers"));

    private final QueryParser parser = new QueryParser(new SearchAnalyzer());
    private Archived archived;
    private Subscriptions subscriptions;

    @BeforeEach
    void open(@TempDir Path folder) {
        archived = new Archived(folder);
        subscriptions = subscriptions();
    }

    @AfterEach
    void close() {
        archived.close();
    }

    private Subscriptions subscriptions() {
        return new Subscriptions(archived.database().jdbi(), parser, InstantSource.fixed(Archived.NOW));
    }

    private Query query(String text) {
        try {
            return parser.parse(text, LocalDate.EPOCH);
        } catch (QueryException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    @Test
    void areKeptForTheirDestinationOldestFirst() {
        subscriptions.add(ME, query("GRPO OR RAG"), KIM);
        subscriptions.add(CHANNEL, query("확산"), KIM);
        subscriptions.add(ME, query("author:\"Furu Wei\" -survey"), KIM);
        assertThat(subscriptions().of(ME))
                .extracting(one -> one.query().toString())
                .containsExactly("GRPO OR RAG", "author:\"Furu Wei\" -survey");
        assertThat(subscriptions().all()).hasSize(3);
        assertThat(subscriptions().of(new Destination.Channel(new ChannelRef(HERE, "kim"))))
                .isEmpty();
        assertThat(subscriptions().of(new Destination.Person(new PersonRef(new WorkspaceId("local", "there"), "kim"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GRPO agent, agent GRPO",
        "GRPO OR (RAG -survey), (-survey RAG) OR GRPO",
        "grpo, GRPO",
        "강화학습, 강화 학습",
        "강화학습, \"강화 학습\"",
        "GRPO GRPO, GRPO",
        "votes>=20 GRPO, GRPO votes>=20",
    })
    void whatMeansTheSameIsOne(String first, String second) {
        Subscriptions.Added added = subscriptions.add(ME, query(first), KIM);
        assertThat(added.isNew()).isTrue();
        assertThat(subscriptions.add(ME, query(second), KIM))
                .isEqualTo(new Subscriptions.Added(added.subscription(), false));
        assertThat(subscriptions.add(CHANNEL, query(second), KIM).isNew()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GRPO agent, GRPO OR agent",
        "title:GRPO, GRPO",
        "GRPO, -GRPO",
        "votes>=20, votes>20",
        "\"a b\", \"b a\"",
        "author:Wei, Wei"
    })
    void whatMeansAnotherThingIsAnother(String first, String second) {
        subscriptions.add(ME, query(first), KIM);
        assertThat(subscriptions.add(ME, query(second), KIM).isNew()).isTrue();
    }

    @Test
    void datesAndOrdersHaveNoPlace() {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> subscriptions.add(ME, query("GRPO since:2025-01-01"), KIM))
                .withMessage("subscribe.dates");
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> parser.parse("GRPO sort:new", LocalDate.EPOCH));
    }

    @Test
    void thereIsALimitForEachDestination() {
        IntStream.range(0, Subscriptions.MOST).forEach(i -> subscriptions.add(ME, query("word" + i), KIM));
        assertThat(subscriptions.add(ME, query("word7"), KIM).isNew()).isFalse();
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> subscriptions.add(ME, query("more"), KIM))
                .withMessage("subscribe.too-many");
        assertThat(subscriptions.add(CHANNEL, query("more"), KIM).isNew()).isTrue();
    }

    @Test
    void fewMayComeWithoutAWord() {
        IntStream.range(0, Subscriptions.MOST_WORDLESS)
                .forEach(i -> subscriptions.add(ME, query("votes>=" + i + " -survey"), KIM));
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> subscriptions.add(ME, query("has:video"), KIM))
                .withMessage("subscribe.too-many-wordless");
        assertThat(subscriptions.add(ME, query("has:video robot"), KIM).isNew()).isTrue();
    }

    @Test
    void anIdIsNeverUsedAgain() {
        SubscriptionId first =
                subscriptions.add(ME, query("GRPO"), KIM).subscription().id();
        assertThat(subscriptions.remove(first)).isTrue();
        assertThat(subscriptions.remove(first)).isFalse();
        assertThat(subscriptions.add(ME, query("GRPO"), KIM).subscription().id())
                .isNotEqualTo(first);
    }

    @Test
    void everyChangeIsNoticedElsewhere() {
        Subscriptions elsewhere = subscriptions();
        long before = elsewhere.revision();
        SubscriptionId id =
                subscriptions.add(ME, query("GRPO"), KIM).subscription().id();
        long added = elsewhere.revision();
        subscriptions.add(ME, query("GRPO"), KIM);
        assertThat(added).isGreaterThan(before).isEqualTo(elsewhere.revision());
        subscriptions.remove(id);
        assertThat(elsewhere.revision()).isGreaterThan(added);
    }

    @Test
    void aPersonIsForgottenAndTheChannelKeepsItsKeywords() {
        subscriptions.add(ME, query("GRPO"), KIM);
        subscriptions.add(CHANNEL, query("RAG"), KIM);
        subscriptions.deletePerson(KIM);
        assertThat(subscriptions.all()).singleElement().satisfies(left -> {
            assertThat(left.destination()).isEqualTo(CHANNEL);
            assertThat(left.setBy().id()).isEmpty();
        });
        subscriptions.deleteWorkspace(HERE);
        assertThat(subscriptions.all()).isEmpty();
    }

    @Test
    void whatCannotBeReadAnyMoreIsKeptAndPassedOver() {
        subscriptions.add(ME, query("GRPO"), KIM);
        archived.database().jdbi().useHandle(handle -> handle.execute("update subscription set query = '(GRPO OR'"));
        archived.write("day.md", Archived.digest("2025-04-28", "2504.00001 24 GRPO for all"));
        archived.importAll();
        subscriptions.add(CHANNEL, query("GRPO"), KIM);
        Matching matching = new Matching(subscriptions, archived.archive(), parser.analyzer());
        assertThat(subscriptions.of(ME)).isEmpty();
        assertThat(matching.ofAll(List.of(new PaperId("2504.00001")))).containsOnlyKeys(CHANNEL);
        assertThat(archived.database()
                        .jdbi()
                        .<Integer, RuntimeException>withHandle(
                                handle -> handle.createQuery("select count(*) from subscription")
                                        .mapTo(Integer.class)
                                        .one()))
                .isEqualTo(2);
    }

    @Test
    void matchingFollowsWhatIsAddedAndRemoved() {
        archived.write("day.md", Archived.digest("2025-04-28", "2504.00001 24 GRPO for all", "2504.00002 3 Agents"));
        archived.importAll();
        List<PaperId> papers = List.of(new PaperId("2504.00001"), new PaperId("2504.00002"));
        Matching matching = new Matching(subscriptions, archived.archive(), parser.analyzer());
        assertThat(matching.ofAll(papers)).isEmpty();
        SubscriptionId id =
                subscriptions.add(ME, query("GRPO"), KIM).subscription().id();
        subscriptions().add(CHANNEL, query("agent OR votes>=20"), KIM);
        assertThat(matching.ofAll(papers)).containsOnlyKeys(ME, CHANNEL);
        assertThat(matching.of(CHANNEL, papers))
                .extracting(match -> match.paper().value())
                .containsExactly("2504.00001", "2504.00002");
        assertThat(matching.ofAll(papers).get(ME))
                .singleElement()
                .extracting(Match::reasons)
                .isEqualTo(List.of(
                        new Match.Reason("GRPO", new Match.Place.Title(), 1),
                        new Match.Reason("GRPO", new Match.Place.Summary(""), 1)));
        subscriptions.remove(id);
        assertThat(matching.ofAll(papers)).containsOnlyKeys(CHANNEL);
    }
}
