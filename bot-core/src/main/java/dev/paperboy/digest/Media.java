package dev.paperboy.digest;

import java.net.URI;

/** What a digest shows beside a paper. Always an http or https address. */
public sealed interface Media {
    URI address();

    record Thumbnail(URI address) implements Media {}

    record Video(URI address) implements Media {}
}
