package dev.paperboy.digest;

import java.util.List;
import java.util.OptionalInt;

/** What reading one file gave. */
public sealed interface Reading {

    /**
     * @param digests one for each date, none of them empty; no digest at all is told in a notice
     * @param notices in the order of their lines
     */
    record Digests(List<Digest> digests, List<Notice> notices) implements Reading {
        public Digests {
            digests = List.copyOf(digests);
            notices = List.copyOf(notices);
        }
    }

    /**
     * The file is not read at all.
     *
     * @param line empty when it concerns the whole file
     * @param reason English, for whoever runs the import
     */
    record Refused(OptionalInt line, String reason) implements Reading {}
}
