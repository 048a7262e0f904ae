package dev.paperboy.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTML that older digests carry: a video element within a block element, and nothing to read. */
final class VideoTags {
    private static final Pattern TAG = Pattern.compile("(?i)</?(?:div|video|source|p|br|center)\\b[^<>]*>");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)<(?:video|source)\\b[^<>]*?\\ssrc\\s*=\\s*(?:\"([^\"<>]*)\"|'([^'<>]*)'|([^\\s\"'<>]+))");

    private VideoTags() {}

    /** The addresses of the videos, when the text is made of such elements alone. */
    static Optional<List<String>> only(String html) {
        return TAG.matcher(html).replaceAll("").isBlank() ? Optional.of(in(html)) : Optional.empty();
    }

    static List<String> in(String html) {
        List<String> addresses = new ArrayList<>();
        Matcher address = ADDRESS.matcher(html);
        while (address.find()) {
            String written = address.group(1) != null
                    ? address.group(1)
                    : address.group(2) != null ? address.group(2) : String.valueOf(address.group(3));
            addresses.add(written.strip().replace("&amp;", "&"));
        }
        return addresses;
    }
}
