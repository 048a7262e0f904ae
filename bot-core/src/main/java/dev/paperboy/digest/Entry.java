package dev.paperboy.digest;

import java.util.List;
import java.util.OptionalInt;

/**
 * A paper in a digest.
 *
 * @param title as written there
 * @param position its place in the digest, from 1
 * @param votes empty when the digest does not say; never 0 for unknown
 * @param summary what the digest says about it, in order and whole
 */
public record Entry(
        PaperId paper,
        String title,
        int position,
        OptionalInt votes,
        Authors authors,
        List<Media> media,
        List<SummaryPart> summary) {

    public Entry {
        media = List.copyOf(media);
        summary = List.copyOf(summary);
    }

    public boolean hasVideo() {
        return media.stream().anyMatch(Media.Video.class::isInstance);
    }
}
