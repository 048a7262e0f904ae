package dev.paperboy.local;

import dev.paperboy.chat.ChannelRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Posts that went where nobody sits, until someone goes there. Safe for several threads. */
final class Unseen {
    /** More than anyone reads at once. */
    private static final int KEPT = 100;

    private final Deque<LocalPosts.Post> posts = new ArrayDeque<>();

    synchronized void add(LocalPosts.Post post) {
        posts.addLast(post);
        if (posts.size() > KEPT) {
            posts.removeFirst();
        }
    }

    /** Those in some channels, oldest first; they then have been seen. */
    synchronized List<LocalPosts.Post> take(List<ChannelRef> channels) {
        List<LocalPosts.Post> seen =
                posts.stream().filter(post -> channels.contains(post.channel())).toList();
        posts.removeAll(seen);
        return seen;
    }
}
