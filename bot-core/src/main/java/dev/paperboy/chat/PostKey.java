package dev.paperboy.chat;

/**
 * Makes a post recognisable later, so that one whose answer was lost can be looked for before it is sent again.
 *
 * @param value at most 22 characters of {@code [0-9A-Za-z]}; Discord takes a nonce of at most 25
 */
public record PostKey(String value) {
    public PostKey {
        if (!value.matches("[0-9A-Za-z]{1,22}")) {
            throw new IllegalArgumentException("not a post key: " + value);
        }
    }
}
