package dev.paperboy.local;

import java.util.Optional;

/**
 * How a piece of text is drawn in a terminal.
 *
 * @param codes parameters of the terminal's "select graphic rendition" (ECMA-48, 8.3.117); empty for plain text
 * @param address what opens when the text is clicked
 */
record Ink(String codes, Optional<String> address) {
    static final Ink PLAIN = of("");
    static final Ink BOLD = of("1");
    static final Ink DIM = of("2");
    static final Ink HIT = of("1;4;33");
    static final Ink CODE = of("36");
    static final Ink KEY = of("1;36");
    static final Ink LINK = of("4");
    static final Ink PRIVATE_BAR = of("36");
    static final Ink PUBLIC_BAR = of("33");

    private static final String ESCAPE = "\u001b";

    private static Ink of(String codes) {
        return new Ink(codes, Optional.empty());
    }

    Ink opening(Optional<String> link) {
        return new Ink(codes, link);
    }

    Ink underlined() {
        return new Ink(codes.isEmpty() ? "4" : codes + ";4", address);
    }

    /** The text with the sequences that draw it; whatever it switches on it switches off again. */
    String draw(String text) {
        String drawn = codes.isEmpty() ? text : ESCAPE + "[" + codes + "m" + text + ESCAPE + "[0m";
        return address.map(link -> ESCAPE + "]8;;" + link + ESCAPE + "\\" + drawn + ESCAPE + "]8;;" + ESCAPE + "\\")
                .orElse(drawn);
    }
}
