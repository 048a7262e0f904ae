package dev.paperboy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.PostKey;
import dev.paperboy.chat.RichText;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostsTest {
    private static final Instant NOW = Instant.parse("2025-04-29T00:00:00Z");
    private static final ChannelRef PAPERS = new ChannelRef(Seat.WORKSPACE, "papers");

    @TempDir
    private Path folder;

    @Test
    void aPostOutlivesTheProgram() {
        Path file = folder.resolve("posts");
        LocalPosts.Post first = post(LocalPosts.in(file), "a");
        LocalPosts.Post reply =
                LocalPosts.in(file).add(PAPERS, Optional.of(first.ref()), new PostKey("b"), NOW, message("둘\n째"));

        LocalPosts later = LocalPosts.in(file);
        assertThat(later.find(first.ref())).contains(first);
        assertThat(later.find(PAPERS, Optional.of(first.ref()), new PostKey("b"), NOW))
                .contains(reply);
    }

    @Test
    void whatAProgramDidNotFinishIsNotPosted() throws Exception {
        Path file = folder.resolve("posts");
        LocalPosts.Post whole = post(LocalPosts.in(file), "a");
        post(LocalPosts.in(file), "b");
        String lines = Files.readString(file);
        for (int cut = 1; cut < 80; cut++) {
            Files.writeString(file, lines.substring(0, lines.length() - cut), StandardOpenOption.TRUNCATE_EXISTING);
            LocalPosts posts = LocalPosts.in(file);
            assertThat(posts.find(whole.ref())).contains(whole);
            LocalPosts.Post next = post(posts, "c");
            assertThat(LocalPosts.in(file).find(next.ref())).as("cut %d", cut).contains(next);
        }
    }

    @Test
    void theFileStaysSmall() throws Exception {
        Path file = folder.resolve("posts");
        LocalPosts posts = LocalPosts.in(file);
        for (int i = 0; i < 3 * LocalPosts.KEPT; i++) {
            post(posts, "k" + i);
        }

        try (var lines = Files.lines(file)) {
            assertThat(lines.count()).isLessThan(2 * LocalPosts.KEPT);
        }
        assertThat(found(LocalPosts.in(file), 2 * LocalPosts.KEPT)).isTrue();
        assertThat(found(LocalPosts.in(file), 2 * LocalPosts.KEPT - 1)).isFalse();
    }

    @Test
    void whatCannotBeWrittenIsNotPosted() {
        LocalPosts posts = LocalPosts.in(folder.resolve("missing").resolve("posts"));

        assertThatThrownBy(() -> post(posts, "a")).isInstanceOf(UncheckedIOException.class);
        assertThat(found(posts, 0)).isFalse();
    }

    private static boolean found(LocalPosts posts, int number) {
        return posts.find(PAPERS, Optional.empty(), new PostKey("k" + number), NOW)
                .isPresent();
    }

    private static LocalPosts.Post post(LocalPosts posts, String key) {
        return posts.add(PAPERS, Optional.empty(), new PostKey(key), NOW, message("post " + key));
    }

    private static Message message(String text) {
        return new Message(text, List.of(new Block.Paragraph(RichText.of(text))));
    }
}
