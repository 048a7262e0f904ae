package dev.paperboy.edition;

import dev.paperboy.digest.PaperId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an edition is called, once for each destination. */
final class EditionKey {
    private static final Pattern WITH_DAY = Pattern.compile("(daily|matches|late):(\\d{4}-\\d{2}-\\d{2})(:.*)?");

    /** What an edition is of. */
    enum Kind {
        DAILY,
        WEEKLY,
        MATCHES,
        LATE;

        /** As it stands before the first colon of a key. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private EditionKey() {}

    static String daily(LocalDate digest) {
        return "daily:" + digest;
    }

    /** @param day any of the week in which it is due */
    static String weekly(LocalDate day) {
        return "weekly:%d-W%02d"
                .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    static String matches(LocalDate newest) {
        return "matches:" + newest;
    }

    static String late(LocalDate digest, Collection<PaperId> papers) {
        return "late:" + digest + ":" + hash(papers);
    }

    /** Twelve digits that depend on nothing but which papers these are. */
    static String hash(Collection<PaperId> papers) {
        String ids = papers.stream().map(PaperId::value).sorted().collect(Collectors.joining(" "));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(ids.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static Kind kind(String key) {
        return Kind.valueOf(key.substring(0, key.indexOf(':')).toUpperCase(Locale.ROOT));
    }

    /** The digest that a key names; a week has none. */
    static Optional<LocalDate> day(String key) {
        Matcher matcher = WITH_DAY.matcher(key);
        return matcher.matches() ? Optional.of(LocalDate.parse(matcher.group(2))) : Optional.empty();
    }
}
