package dev.paperboy.workspace;

import dev.paperboy.text.Nearest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the names that people give to time zones. */
public final class Zones {
    /** What the reading of a name came to. */
    public sealed interface Reading {}

    public record Known(ZoneId zone) implements Reading {}

    /** An abbreviation that several places use. */
    public record Ambiguous(List<ZoneId> zones) implements Reading {}

    /** No such zone; the nearest name, where there is one. */
    public record Unknown(Optional<ZoneId> nearest) implements Reading {}

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("kst", "Asia/Seoul"),
            Map.entry("jst", "Asia/Tokyo"),
            Map.entry("pst", "America/Los_Angeles"),
            Map.entry("pdt", "America/Los_Angeles"),
            Map.entry("est", "America/New_York"),
            Map.entry("edt", "America/New_York"),
            Map.entry("cet", "Europe/Paris"),
            Map.entry("cest", "Europe/Paris"),
            Map.entry("gmt", "Etc/GMT"),
            Map.entry("utc", "Etc/UTC"),
            Map.entry("한국", "Asia/Seoul"),
            Map.entry("서울", "Asia/Seoul"),
            Map.entry("도쿄", "Asia/Tokyo"),
            Map.entry("런던", "Europe/London"),
            Map.entry("뉴욕", "America/New_York"));

    private static final Map<String, List<String>> AMBIGUOUS = Map.of(
            "cst", List.of("America/Chicago", "Asia/Shanghai"),
            "ist", List.of("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"),
            "bst", List.of("Europe/London", "Asia/Dhaka"),
            "ast", List.of("America/Halifax", "Asia/Riyadh"));

    /** Zone names by their lower-case form, and by their city where all zones that have it are the same. */
    private static final Map<String, String> NAMES = names();

    private Zones() {}

    public static Reading read(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        if (AMBIGUOUS.containsKey(name)) {
            return new Ambiguous(AMBIGUOUS.get(name).stream().map(ZoneId::of).toList());
        }
        return Optional.ofNullable(SHORT.get(name))
                .or(() -> Optional.ofNullable(NAMES.get(name)))
                .map(ZoneId::of)
                .or(() -> offset(typed))
                .<Reading>map(Known::new)
                .orElseGet(() -> new Unknown(
                        Nearest.to(name, NAMES.keySet()).map(NAMES::get).map(ZoneId::of)));
    }

    private static Optional<ZoneId> offset(String typed) {
        String digits = typed.strip().toUpperCase(Locale.ROOT).replaceFirst("^(UTC|GMT)(?=[+-])", "");
        try {
            return digits.matches("[+-].*") ? Optional.of(ZoneOffset.of(digits)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> names() {
        Map<String, List<String>> byCity = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.indexOf('/') > 0 && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.groupingBy(
                        id -> id.substring(id.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT)));
        Map<String, String> names = new TreeMap<>();
        byCity.forEach((city, ids) -> {
            if (ids.stream().map(id -> ZoneId.of(id).getRules()).distinct().count() == 1) {
                names.put(city, ids.getLast());
            }
        });
        ZoneId.getAvailableZoneIds().forEach(id -> names.put(id.toLowerCase(Locale.ROOT), id));
        return names;
    }
}
