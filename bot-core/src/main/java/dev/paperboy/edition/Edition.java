package dev.paperboy.edition;

import dev.paperboy.chat.Destination;
import dev.paperboy.chat.Message;
import dev.paperboy.digest.PaperId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one destination gets at one time, composed and final.
 *
 * @param key what it is, once for each destination: {@code daily:2025-04-28}, {@code weekly:2025-W18},
 *     {@code matches:2025-04-28}, {@code late:2025-04-28:<hash of ids>}
 * @param inReplyTo the key of the edition in whose part 0's thread this one's parts stand; empty for one of its own
 * @param parts what is posted, in order; none in one that is passed over
 * @param papers those that the destination has then seen
 * @param revision of the archive that it was composed from
 */
public record Edition(
        Destination destination,
        String key,
        Optional<String> inReplyTo,
        List<Part> parts,
        List<PaperId> papers,
        long revision) {
    public Edition {
        parts = List.copyOf(parts);
        papers = List.copyOf(papers);
    }

    /**
     * One post.
     *
     * @param number from 0
     * @param parent the part of this edition in whose thread it stands; empty for one of its own
     */
    public record Part(int number, OptionalInt parent, Message message) {}
}
