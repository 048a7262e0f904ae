package dev.paperboy.local;

import dev.paperboy.chat.Excerpt;
import dev.paperboy.chat.MessageRef;
import dev.paperboy.chat.PersonRef;
import dev.paperboy.chat.RichText;
import dev.paperboy.command.Reply.Visibility;
import dev.paperboy.text.Words;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** How posts look to whoever sits at the screen: a card where they are, a line where they are not. */
final class PostCards {
    /** Characters that are enough to recognise a post by. */
    private static final int PARENT = 60;

    private final Supplier<TerminalRenderer> renderer;
    private final ShownMessages shown;
    private final Function<MessageRef, Optional<LocalPosts.Post>> posts;
    private final Unseen unseen = new Unseen();

    /** @param posts finds what was posted before */
    PostCards(
            Supplier<TerminalRenderer> renderer,
            ShownMessages shown,
            Function<MessageRef, Optional<LocalPosts.Post>> posts) {
        this.renderer = renderer;
        this.shown = shown;
        this.posts = posts;
    }

    /** All of it, or where it went when it concerns others. */
    String posted(LocalPosts.Post post, Seat seat) {
        if (seat.sees().contains(post.channel())) {
            return card(post, seat);
        }
        unseen.add(post);
        return Seat.personIn(post.channel())
                .map(person -> note(seat, "local.direct", "name", person.id()))
                .orElseGet(() -> note(
                        seat, "local.elsewhere", "channel", "#" + post.channel().id()));
    }

    /** What was posted where someone now sits, before they came. */
    String meanwhile(Seat seat) {
        return unseen.take(seat.sees()).stream()
                .map(post -> "\n" + card(post, seat))
                .collect(Collectors.joining());
    }

    private String card(LocalPosts.Post post, Seat seat) {
        Optional<PersonRef> onlyFor = Seat.personIn(post.channel());
        onlyFor.ifPresentOrElse(
                person -> shown.to(person, post.channel(), post.message()),
                () -> shown.publicly(post.channel(), post.message()));
        Visibility visibility = onlyFor.isPresent() ? Visibility.PRIVATE : Visibility.PUBLIC;
        String where = onlyFor.map(person -> note(seat, "local.direct", "name", person.id()))
                .orElseGet(() -> note(
                        seat, "local.public", "channel", "#" + post.channel().id()));
        return post.parent()
                .map(parent -> where
                        + note(seat, "local.thread", "post", summary(parent))
                        + renderer.get().below(post.message(), visibility))
                .orElseGet(() -> where + renderer.get().render(post.message(), visibility));
    }

    private String summary(MessageRef ref) {
        return posts.apply(ref)
                .map(post -> Excerpt.of(post.message().summary(), PARENT))
                .orElse("…");
    }

    private String note(Seat seat, String key, Object... arguments) {
        return renderer.get().note(RichText.of(Words.in(seat.language()).say(key, arguments)));
    }
}
