package dev.paperboy.digest;

import dev.paperboy.chat.WebAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Reads the addresses that a digest names; only those that may be offered to be opened are kept. */
final class Addresses {
    private Addresses() {}

    static Optional<URI> web(String text) {
        try {
            return Optional.of(new URI(text))
                    .filter(address -> WebAddress.of(address).isPresent());
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
