package dev.paperboy.local;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * The clock of the local chat, which can be set.
 *
 * @param now tells the time
 * @param set is told another
 */
public record SettableTime(InstantSource now, Consumer<Instant> set) {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss VV");

    /** Times beyond these have no date that people write. */
    private static final Instant EARLIEST = Instant.parse("0001-01-02T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");

    /** What may be typed, each in the zone of whoever types it unless it names one. */
    private static final List<BiFunction<String, SettableTime.Here, Instant>> FORMS = List.of(
            (typed, here) -> Instant.parse(typed),
            (typed, here) -> OffsetDateTime.parse(typed).toInstant(),
            (typed, here) -> ZonedDateTime.parse(typed).toInstant(),
            (typed, here) -> LocalDateTime.parse(typed).atZone(here.zone).toInstant(),
            (typed, here) -> LocalDate.parse(typed).atStartOfDay(here.zone).toInstant(),
            (typed, here) -> LocalTime.parse(typed)
                    .atDate(here.today())
                    .atZone(here.zone)
                    .toInstant());

    private record Here(Instant now, ZoneId zone) {
        LocalDate today() {
            return LocalDate.ofInstant(now, zone);
        }
    }

    /**
     * Reads an instant ({@code 2025-04-29T00:00:00Z}), a local date and time ({@code 2025-04-29 09:00}), a date (its
     * first moment) or a time of today.
     */
    public Optional<Instant> read(String typed, ZoneId zone) {
        String iso = typed.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) +(?=\\d)", "$1T");
        Here here = new Here(now.instant(), zone);
        return FORMS.stream()
                .flatMap(form -> attempt(form, iso, here).stream())
                .filter(instant -> instant.isAfter(EARLIEST) && instant.isBefore(LATEST))
                .findFirst();
    }

    String shown(ZoneId zone) {
        return SHOWN.format(now.instant().truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    private static Optional<Instant> attempt(BiFunction<String, Here, Instant> form, String typed, Here here) {
        try {
            return Optional.of(form.apply(typed, here));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
