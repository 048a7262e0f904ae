package dev.paperboy.workspace;

import dev.paperboy.chat.Button;
import dev.paperboy.command.CommandLine;
import dev.paperboy.command.Invocation;
import dev.paperboy.command.UserError;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A zone that someone names in a command, or buttons for what they may have meant. */
public final class ZoneChoice {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private ZoneChoice() {}

    /**
     * The zone of that name.
     *
     * @param line the same command with another zone
     * @throws UserError that offers the nearest name, or the places that use an abbreviation
     */
    public static ZoneId read(String typed, Invocation invocation, Function<ZoneId, CommandLine> line) {
        return switch (Zones.read(typed)) {
            case Zones.Known known -> known.zone();
            case Zones.Ambiguous(List<ZoneId> zones) ->
                throw UserError.of("zone.ambiguous", "zone", typed)
                        .detail("settings.unchanged")
                        .buttons(zones.stream()
                                .map(zone -> use(invocation, zone, line))
                                .toList());
            case Zones.Unknown(Optional<ZoneId> nearest) -> {
                UserError error = UserError.of("zone.unknown", "zone", typed);
                if (nearest.isEmpty()) {
                    throw error.detail("zone.unknown.example");
                }
                String there = CLOCK.format(LocalTime.ofInstant(invocation.now(), nearest.get()));
                throw error.detail("zone.unknown.nearest", "zone", nearest.get().getId(), "time", there)
                        .buttons(List.of(use(invocation, nearest.get(), line)));
            }
        };
    }

    private static Button use(Invocation invocation, ZoneId zone, Function<ZoneId, CommandLine> line) {
        return new Button.Press(
                invocation.words().say("zone.use", "zone", zone.getId()),
                line.apply(zone).toString(),
                Button.Mode.REPLACE);
    }
}
