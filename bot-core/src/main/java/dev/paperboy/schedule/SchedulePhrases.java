package dev.paperboy.schedule;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.RichText;
import dev.paperboy.command.Invocation;
import dev.paperboy.subscription.Subscription;
import dev.paperboy.subscription.Subscriptions;
import dev.paperboy.text.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said about post times. */
final class SchedulePhrases {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final int KEYWORDS = 5;

    private final Subscriptions subscriptions;

    SchedulePhrases(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** When it posts, in a few words: {@code Mon–Fri 09:00, Asia/Seoul}. */
    static Text when(Schedule schedule) {
        return Text.of(
                schedule.rhythm() == Schedule.Rhythm.WEEKLY ? "schedule.when.weekly" : "schedule.when",
                "days",
                days(schedule.days()),
                "time",
                CLOCK.format(schedule.time()),
                "zone",
                schedule.zone().getId());
    }

    static Text days(Set<DayOfWeek> days) {
        if (days.size() == 7) {
            return Text.of("schedule.days.every");
        }
        if (days.equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))) {
            return Text.of("schedule.days.weekdays");
        }
        List<Text> names = days.stream().sorted().map(SchedulePhrases::day).toList();
        Text listed = names.getLast();
        for (Text name : names.reversed().subList(1, names.size())) {
            listed = Text.of("schedule.days.and", "first", name, "rest", listed);
        }
        return listed;
    }

    private static Text day(DayOfWeek day) {
        return new Text("schedule.day." + day.name().toLowerCase(Locale.ROOT), Map.of());
    }

    /** Says to someone that a schedule will post. */
    static Text promise(Schedule schedule) {
        boolean weekly = schedule.rhythm() == Schedule.Rhythm.WEEKLY;
        String key = switch (schedule.destination()) {
            case Destination.Channel _ -> weekly ? "schedule.set.weekly" : "schedule.set.daily";
            case Destination.Person _ -> weekly ? "schedule.set.weekly.direct" : "schedule.set.daily.direct";
        };
        return new Text(key, when(schedule).arguments());
    }

    /** Tells a channel what someone has set up. */
    static Text introduction(Schedule schedule, String name) {
        return Text.of(
                schedule.rhythm() == Schedule.Rhythm.WEEKLY ? "schedule.introduced.weekly" : "schedule.introduced",
                "name",
                name,
                "days",
                days(schedule.days()),
                "time",
                CLOCK.format(schedule.time()),
                "zone",
                schedule.zone().getId(),
                "top",
                schedule.top());
    }

    /** All that holds for a schedule, a line each. */
    List<Block> lines(Schedule schedule, Invocation invocation) {
        List<Block> lines = new ArrayList<>();
        lines.add(paragraph(invocation, details(schedule)));
        if (schedule.suspended().isPresent()) {
            lines.add(paragraph(
                    invocation,
                    Text.of("schedule.suspended", "reason", schedule.suspended().get())));
        } else if (schedule.pausedForGood()) {
            lines.add(paragraph(invocation, Text.of("schedule.paused")));
        } else {
            schedule.pausedUntil()
                    .filter(day -> day.isAfter(DueTimes.day(schedule, invocation.now())))
                    .ifPresent(day -> lines.add(paragraph(invocation, Text.of("schedule.paused.until", "day", day))));
            lines.add(paragraph(invocation, next(schedule, invocation)));
            lines.add(paragraph(invocation, waits(schedule)));
        }
        switch (schedule.catchUp()) {
            case LATEST -> {}
            case ALL -> lines.add(paragraph(invocation, Text.of("schedule.catch-up.all")));
            case SKIP -> lines.add(paragraph(invocation, Text.of("schedule.catch-up.skip")));
        }
        return lines;
    }

    private Text details(Schedule schedule) {
        String layout = schedule.layout().name().toLowerCase(Locale.ROOT);
        Text language = Text.of("language." + schedule.language().code());
        return switch (schedule.destination()) {
            case Destination.Channel channel ->
                Text.of(
                        "schedule.details",
                        "top",
                        schedule.top(),
                        "layout",
                        Text.of("schedule.layout." + layout),
                        "language",
                        language,
                        "keywords",
                        keywords(channel));
            case Destination.Person _ ->
                Text.of(
                        "schedule.details.direct",
                        "top",
                        schedule.top(),
                        "layout",
                        Text.of("schedule.layout." + layout),
                        "language",
                        language);
        };
    }

    private Text keywords(Destination.Channel channel) {
        List<Subscription> all = subscriptions.of(channel);
        if (all.isEmpty()) {
            return Text.of("schedule.keywords.none");
        }
        String first = all.stream()
                .limit(KEYWORDS)
                .map(subscription -> subscription.query().toString())
                .collect(Collectors.joining(", "));
        return Text.of("schedule.keywords", "keywords", first, "more", Math.max(0, all.size() - KEYWORDS));
    }

    /** In the zone of whoever asks. */
    private static Text next(Schedule schedule, Invocation invocation) {
        if (!schedule.nextDue().isAfter(invocation.now())) {
            return Text.of("schedule.next.now");
        }
        ZoneId zone = invocation.audience().zone();
        LocalDateTime due = LocalDateTime.ofInstant(schedule.nextDue(), zone);
        return Text.of(
                schedule.rhythm() == Schedule.Rhythm.WEEKLY ? "schedule.next.weekly" : "schedule.next",
                "day",
                due.toLocalDate(),
                "time",
                zone.equals(schedule.zone()) ? CLOCK.format(due) : CLOCK.format(due) + " (" + zone.getId() + ")");
    }

    private static Text waits(Schedule schedule) {
        if (schedule.waits().isZero()) {
            return Text.of("schedule.wait.none");
        }
        LocalDateTime due = LocalDateTime.of(LocalDate.EPOCH, schedule.time());
        LocalDateTime until = due.plus(schedule.waits());
        return Text.of(
                until.toLocalDate().equals(due.toLocalDate()) ? "schedule.wait" : "schedule.wait.next-day",
                "time",
                CLOCK.format(until));
    }

    static Block paragraph(Invocation invocation, Text text) {
        return new Block.Paragraph(RichText.of(invocation.words().say(text)));
    }

    static Block headline(Invocation invocation, Text text) {
        return new Block.Paragraph(RichText.bold(invocation.words().say(text)));
    }
}
