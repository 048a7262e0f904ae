package dev.paperboy.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.MessageRef;
import dev.paperboy.chat.PostKey;
import dev.paperboy.chat.WorkspaceId;
import dev.paperboy.platform.MessageJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was posted in the local chat, a line of JSON each, in a file: what stands in a channel outlives the program, as on
 * every other platform. What is in the file is posted, whether or not anyone saw it. Safe for several threads.
 */
public final class LocalPosts {
    /** The newest; older ones are forgotten. */
    static final int KEPT = 1_000;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path file;
    private final Deque<Post> posts = new ArrayDeque<>();
    private int lines;

    /**
     * One post.
     *
     * @param parent in whose thread it stands
     */
    record Post(MessageRef ref, Optional<MessageRef> parent, Instant at, Message message) {
        ChannelRef channel() {
            return ref.channel();
        }
    }

    private LocalPosts(Path file) {
        this.file = file;
    }

    /** What an earlier program left in the file, or nothing. A line that it did not finish was not posted. */
    public static LocalPosts in(Path file) {
        LocalPosts posts = new LocalPosts(file);
        try {
            if (Files.exists(file)) {
                Files.readString(file, StandardCharsets.UTF_8).lines().forEach(posts::read);
                posts.rewrite();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the posts in " + file + " cannot be read", e);
        }
        return posts;
    }

    /**
     * Posts.
     *
     * @throws UncheckedIOException when it cannot be written; then it is not posted
     */
    synchronized Post add(ChannelRef channel, Optional<MessageRef> parent, PostKey key, Instant at, Message message) {
        Post post = new Post(new MessageRef(channel, key.value()), parent, at, message);
        try {
            append(line(post));
            keep(post);
            if (lines >= 2 * KEPT) {
                rewrite();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the post cannot be written to " + file, e);
        }
        return post;
    }

    /** The newest post with that key which is not older than an instant. */
    synchronized Optional<Post> find(ChannelRef channel, Optional<MessageRef> parent, PostKey key, Instant since) {
        return posts.stream()
                .filter(post -> post.ref().equals(new MessageRef(channel, key.value())))
                .filter(post -> post.parent().equals(parent) && !post.at().isBefore(since))
                .findFirst();
    }

    synchronized Optional<Post> find(MessageRef ref) {
        return posts.stream().filter(post -> post.ref().equals(ref)).findFirst();
    }

    private void append(String line) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long before = out.size();
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            try {
                out.position(before);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            } catch (IOException e) {
                out.truncate(before);
                throw e;
            }
        }
    }

    private void rewrite() throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(
                beside, posts.reversed().stream().map(LocalPosts::line).collect(Collectors.joining()));
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        lines = posts.size();
    }

    private void keep(Post post) {
        posts.addFirst(post);
        if (posts.size() > KEPT) {
            posts.removeLast();
        }
        lines++;
    }

    private void read(String line) {
        try {
            JsonNode json = MAPPER.readTree(line);
            ChannelRef channel = new ChannelRef(
                    new WorkspaceId(LocalChat.NAME, json.path("workspace").asText()),
                    json.path("channel").asText());
            keep(new Post(
                    new MessageRef(channel, json.path("id").asText()),
                    Optional.ofNullable(json.get("parent")).map(parent -> new MessageRef(channel, parent.asText())),
                    Instant.parse(json.path("at").asText()),
                    MessageJson.read(json.path("message").toString())));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException unfinished) {
            // the program ended while it wrote this
        }
    }

    private static String line(Post post) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("id", post.ref().id())
                .put("workspace", post.channel().workspace().id())
                .put("channel", post.channel().id())
                .put("at", post.at().toString());
        post.parent().ifPresent(parent -> json.put("parent", parent.id()));
        return json.putRawValue("message", new RawValue(MessageJson.write(post.message()))) + "\n";
    }
}
