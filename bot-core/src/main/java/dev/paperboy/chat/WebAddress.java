package dev.paperboy.chat;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that may be offered to be opened: on the web, with a plain host name, without a user name that could pass
 * for a host, and in ASCII alone, so that it is what it looks like. Every renderer asks here before it draws a link;
 * where there is no answer, the text stands alone.
 */
public final class WebAddress {
    /** Browsers and chat platforms differ above this; no address of a paper comes near it. */
    private static final int LONGEST = 2_000;

    private static final Pattern HIDDEN_CONTROL = Pattern.compile("%(?:[01][0-9a-f]|7f)", Pattern.CASE_INSENSITIVE);

    private WebAddress() {}

    /** The address in ASCII, or empty when it must not be offered. */
    public static Optional<String> of(URI address) {
        String ascii = address.toASCIIString();
        boolean offered = isWeb(address)
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && ascii.length() <= LONGEST
                && !HIDDEN_CONTROL.matcher(ascii).find();
        return offered ? Optional.of(ascii) : Optional.empty();
    }

    private static boolean isWeb(URI address) {
        return address.getScheme() != null
                && switch (address.getScheme().toLowerCase(Locale.ROOT)) {
                    case "http", "https" -> true;
                    default -> false;
                };
    }
}
