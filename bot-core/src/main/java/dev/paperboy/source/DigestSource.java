package dev.paperboy.source;

/** A place from which digests come. Remembers nothing that the archive does not know: looking again does no harm. */
public interface DigestSource {

    /** For people: what it is and where. */
    String name();

    /** Brings into the archive what is new there. Never throws for what is wrong with the place: the state says it. */
    SourceState look();

    /** After the last look. */
    SourceState state();
}
