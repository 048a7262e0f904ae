package dev.paperboy.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperboy.chat.ChannelRef;
import dev.paperboy.command.Caller;
import dev.paperboy.command.CommandCall;
import dev.paperboy.command.CommandCatalog;
import dev.paperboy.command.Dispatcher;
import dev.paperboy.command.Reply;
import dev.paperboy.digest.Archive;
import dev.paperboy.schedule.Schedule.CatchUp;
import dev.paperboy.schedule.Schedule.Layout;
import dev.paperboy.schedule.Schedule.Rhythm;
import dev.paperboy.schedule.Schedules;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewCommandTest {
    private static final Caller KIM = new Caller(Newsroom.KIM, "Kim", Locale.ENGLISH, Optional.empty(), false);

    @TempDir
    Path work;

    private Newsroom room;
    private Schedules schedules;
    private Dispatcher dispatcher;

    @BeforeEach
    void open() {
        room = new Newsroom(work);
        Archive archive = room.archived().archive();
        schedules = new Schedules(room.archived().database().jdbi());
        PreviewCommand preview =
                new PreviewCommand(room.archived().database().jdbi(), archive, schedules, room.editions());
        dispatcher = new Dispatcher(
                new CommandCatalog(List.of(preview.command())),
                room.settings(),
                List.of(),
                List.of(),
                () -> Instant.parse("2025-04-28T23:30:00Z"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void showsTheNextPostToTheCallerAlone() {
        schedules.keep(Newsroom.daily());
        room.publish("2025-04-28", "2504.00001 9 First");
        Reply reply = dispatcher.dispatch(call("schedule preview"));
        assertThat(reply.visibility()).isEqualTo(Reply.Visibility.PRIVATE);
        assertThat(Newsroom.text(reply.message()))
                .startsWith("Preview, for you alone · next post: Tue 29 Apr 09:00 Asia/Seoul")
                .contains("1. First");
        assertThat(room.due(Newsroom.daily(), "2025-04-29T00:00:00Z")).isPresent();
    }

    @Test
    void saysSoWhenThereIsNothingNew() {
        schedules.keep(Newsroom.daily());
        assertThat(text(call("schedule preview"))).startsWith("Nothing new is out yet");
        room.publish("2025-04-28", "2504.00001 9 First");
        room.gives(Newsroom.daily(), "2025-04-28T23:00:00Z");
        assertThat(text(call("schedule preview")))
                .startsWith("Nothing new is out yet")
                .contains("1. First");
    }

    @Test
    void aConversationWithTheBotHasAPersonsOwnPostTime() {
        assertThat(text(call("schedule preview"))).contains("No post time is set here.");
        schedules.keep(Newsroom.schedule(Newsroom.PERSON, Rhythm.DAILY, 5, Layout.COMPACT, CatchUp.LATEST));
        room.publish("2025-04-28", "2504.00001 9 First");
        assertThat(text(call("schedule preview"))).contains("No post time is set here.");
        assertThat(text(call("schedule preview").inDirectMessages())).contains("1. First");
    }

    private String text(CommandCall call) {
        return Newsroom.text(dispatcher.dispatch(call).message());
    }

    private static CommandCall call(String line) {
        return CommandCall.typed(KIM, new ChannelRef(Newsroom.WORKSPACE, "papers"), line);
    }
}
