package dev.paperboy.store;

import dev.paperboy.text.Text;

/** The database cannot be used as it is; the text says what to do about it. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Text text;

    StoreException(Text text, String message) {
        super(message);
        this.text = text;
    }

    StoreException(Text text, String message, Throwable cause) {
        super(message, cause);
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
