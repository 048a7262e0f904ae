package dev.paperboy.digest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which addresses may be shown or fetched: http and https with a host, and nothing that hides another. */
final class Addresses {
    private static final Pattern HIDDEN_CONTROL = Pattern.compile("%(?:[01][0-9a-fA-F]|7[fF])");

    private Addresses() {}

    static Optional<URI> web(String text) {
        if (text.length() > Limits.ADDRESS || HIDDEN_CONTROL.matcher(text).find()) {
            return Optional.empty();
        }
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            return web && address.getHost() != null && address.getRawUserInfo() == null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
