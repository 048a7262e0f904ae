package dev.paperboy.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://arxiv.org/abs/2504.16656", "HTTP://example.org/a?b=c&d=%EA%B0%80#e"})
    void webAddressesAreOfferedAsTheyAre(String address) {
        assertThat(WebAddress.of(URI.create(address))).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "mailto:a@example.org",
                "/relative",
                "//host.example/x",
                "http:opaque",
                "http://user:pw@example.org/",
                "http://arxiv.org@evil.example/",
                "http://аrxiv.org/",
                "https://example.org/%0d%0aSet-Cookie:x",
                "https://example.org/%1B%5D8",
            })
    void nothingElseIs(String address) {
        assertThat(WebAddress.of(URI.create(address))).isEmpty();
    }

    @Test
    void charactersBeyondAsciiAreEncoded() {
        assertThat(WebAddress.of(URI.create("https://example.org/가\u202e")))
                .contains("https://example.org/%EA%B0%80%E2%80%AE");
    }

    @Test
    void endlessAddressesAreNotOffered() {
        assertThat(WebAddress.of(URI.create("https://example.org/" + "x".repeat(10_000))))
                .isEmpty();
    }
}
