package dev.paperboy.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Recognises content that has been seen before: 128 bits of its SHA-256. */
final class Fingerprint {
    private static final int LENGTH = 16;

    private Fingerprint() {}

    static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Of all that an entry says; its place in the digest is not part of it. */
    static String of(Entry entry) {
        StringBuilder text = new StringBuilder();
        add(text, entry.title(), entry.votes().toString());
        add(text, String.valueOf(entry.authors().others()));
        entry.authors().names().forEach(name -> add(text, "author", name));
        entry.media()
                .forEach(medium -> add(
                        text,
                        medium.getClass().getSimpleName(),
                        medium.address().toString()));
        entry.summary().forEach(part -> add(text, part.toString()));
        return of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void add(StringBuilder text, String... fields) {
        for (String field : fields) {
            text.append(field.length()).append(':').append(field);
        }
    }
}
