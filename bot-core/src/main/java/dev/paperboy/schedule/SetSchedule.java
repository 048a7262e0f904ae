package dev.paperboy.schedule;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.Message;
import dev.paperboy.command.CommandLine;
import dev.paperboy.command.Invocation;
import dev.paperboy.command.UserError;
import dev.paperboy.text.Text;
import dev.paperboy.workspace.ZoneChoice;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code schedule set}. What is not said stays as it was, or is the usual. A post time takes the place of those that post on
 * one of its days already, unless {@code also} says that it stands beside them; there is one best of the week.
 */
final class SetSchedule {
    static final int MOST_PAPERS = 10;
    /** For each destination. */
    static final int MOST = 10;

    private static final LocalTime USUAL_TIME = LocalTime.of(9, 0);
    private static final Set<DayOfWeek> USUAL_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> USUAL_DAY_OF_WEEKLY = EnumSet.of(DayOfWeek.MONDAY);
    private static final int USUAL_TOP = 5;
    private static final Duration USUAL_WAIT = Duration.ofHours(12);

    private final Posts posts;
    private final SchedulePhrases phrases;

    SetSchedule(Posts posts, SchedulePhrases phrases) {
        this.posts = posts;
        this.phrases = phrases;
    }

    Message answer(Invocation invocation) {
        Destination destination = Posts.destination(invocation);
        PostTime said = read(invocation);
        List<Schedule> present = posts.of(destination);
        Schedule.Rhythm rhythm =
                said.weekly() || invocation.flag("weekly") ? Schedule.Rhythm.WEEKLY : Schedule.Rhythm.DAILY;
        List<Schedule> alike =
                present.stream().filter(schedule -> schedule.rhythm() == rhythm).toList();
        Schedule wanted = wanted(invocation, destination, rhythm, said, alike);
        List<Schedule> replaced = invocation.flag("also") ? List.of() : replaced(wanted, alike);
        Schedule schedule =
                replaced.isEmpty() ? wanted : withId(wanted, replaced.getFirst().id());
        Posts.requireRight(invocation, destination, replaced);
        List<Schedule> after = new ArrayList<>(present);
        after.removeAll(replaced);
        after.add(schedule);
        if (after.size() > MOST) {
            throw UserError.of("schedule.too-many", "most", MOST).detail("schedule.too-many.detail");
        }
        String change = posts.schedules()
                .replaceAll(destination, after, invocation.call().caller().person(), invocation.now());
        if (replaced.isEmpty() && destination instanceof Destination.Channel) {
            invocation.announce(SchedulePhrases.introduction(
                    schedule, invocation.call().caller().name()));
        }
        return done(invocation, posts.schedules().find(schedule.id()).orElse(schedule), replaced, change);
    }

    /** @throws UserError when it says no time that can be read */
    private static PostTime read(Invocation invocation) {
        PostTime said = PostTime.read(invocation.text());
        if (said.hasUnreadableTime()) {
            throw UserError.of("schedule.time-unreadable", "text", said.zone()).detail("schedule.time-examples");
        }
        boolean nothing = said.equals(PostTime.read(""))
                && invocation.line().options().keySet().stream().allMatch("to"::equals);
        if (nothing) {
            throw UserError.of("schedule.time-missing")
                    .detail("schedule.time-examples")
                    .buttons(List.of(usual(invocation)));
        }
        return said;
    }

    static Button usual(Invocation invocation) {
        CommandLine line = CommandLine.of("schedule", "set").words("09:00 mon-fri");
        return Posts.replacing(
                invocation,
                "schedule.button.usual",
                invocation
                        .option("to")
                        .map(to -> line.with("to", to))
                        .orElse(line)
                        .toString());
    }

    private static Schedule wanted(
            Invocation invocation,
            Destination destination,
            Schedule.Rhythm rhythm,
            PostTime said,
            List<Schedule> alike) {
        Optional<Schedule> before =
                alike.size() == 1 && !invocation.flag("also") ? Optional.of(alike.getFirst()) : Optional.empty();
        Set<DayOfWeek> usual = rhythm == Schedule.Rhythm.WEEKLY ? USUAL_DAY_OF_WEEKLY : USUAL_DAYS;
        return new Schedule(
                ScheduleId.random(),
                destination,
                rhythm,
                said.time().or(() -> before.map(Schedule::time)).orElse(USUAL_TIME),
                zone(invocation, said, before),
                said.days().isEmpty() ? before.map(Schedule::days).orElse(usual) : said.days(),
                invocation.number("top", before.map(Schedule::top).orElse(USUAL_TOP)),
                invocation
                        .option("layout")
                        .map(name -> Schedule.Layout.valueOf(name.toUpperCase(Locale.ROOT)))
                        .or(() -> before.map(Schedule::layout))
                        .orElse(Schedule.Layout.COMPACT),
                invocation
                        .option("wait")
                        .map(hours -> Duration.ofHours(Long.parseLong(hours.replace("h", ""))))
                        .or(() -> before.map(Schedule::waits))
                        .orElse(USUAL_WAIT),
                invocation
                        .option("catch-up")
                        .map(name -> Schedule.CatchUp.valueOf(name.toUpperCase(Locale.ROOT)))
                        .or(() -> before.map(Schedule::catchUp))
                        .orElse(Schedule.CatchUp.LATEST),
                invocation.audience().language(),
                invocation.call().caller().person(),
                Optional.empty(),
                Optional.empty(),
                invocation.now());
    }

    /** A time without a zone is one of whoever says it; without a time, the zone stays. */
    private static ZoneId zone(Invocation invocation, PostTime said, Optional<Schedule> before) {
        if (!said.zone().isEmpty()) {
            return ZoneChoice.read(
                    said.zone(),
                    invocation,
                    zone -> invocation.line().words((words(said) + " " + zone.getId()).strip()));
        }
        return before.filter(_ -> said.time().isEmpty())
                .map(Schedule::zone)
                .orElse(invocation.audience().zone());
    }

    /** What was said besides the zone, so that it reads the same again. */
    private static String words(PostTime said) {
        Stream<String> days = said.days().stream()
                .sorted()
                .map(day -> day.name().toLowerCase(Locale.ROOT).substring(0, 3));
        return String.join(
                " ",
                Stream.of(
                                said.time().stream().map(LocalTime::toString),
                                days,
                                Stream.of("weekly").filter(_ -> said.weekly()))
                        .flatMap(each -> each)
                        .toList());
    }

    private static List<Schedule> replaced(Schedule wanted, List<Schedule> alike) {
        return alike.stream()
                .filter(schedule -> wanted.rhythm() == Schedule.Rhythm.WEEKLY
                        || !Collections.disjoint(schedule.days(), wanted.days()))
                .toList();
    }

    private static Schedule withId(Schedule schedule, ScheduleId id) {
        return new Schedule(
                id,
                schedule.destination(),
                schedule.rhythm(),
                schedule.time(),
                schedule.zone(),
                schedule.days(),
                schedule.top(),
                schedule.layout(),
                schedule.waits(),
                schedule.catchUp(),
                schedule.language(),
                schedule.setBy(),
                schedule.pausedUntil(),
                schedule.suspended(),
                schedule.nextDue());
    }

    private Message done(Invocation invocation, Schedule schedule, List<Schedule> replaced, String change) {
        Text promise = SchedulePhrases.promise(schedule);
        List<Block> blocks = new ArrayList<>(List.of(SchedulePhrases.headline(invocation, promise)));
        blocks.addAll(phrases.lines(schedule, invocation));
        List<Schedule> moved = replaced.stream()
                .filter(before -> !SchedulePhrases.when(before).equals(SchedulePhrases.when(schedule)))
                .toList();
        moved.forEach(before -> blocks.add(SchedulePhrases.paragraph(
                invocation, Text.of("schedule.replaced", "when", SchedulePhrases.when(before)))));
        List<Button> buttons = new ArrayList<>();
        posts.button(invocation, "schedule.button.preview", "schedule preview", "schedule preview", Button.Mode.PRIVATE)
                .forEach(buttons::add);
        posts.button(invocation, "schedule.button.now", "schedule now", "schedule now", Button.Mode.PRIVATE)
                .forEach(buttons::add);
        if (schedule.destination() instanceof Destination.Channel) {
            posts.button(
                            invocation,
                            "schedule.button.keywords",
                            "subscribe",
                            "subscribe to:channel",
                            Button.Mode.PRIVATE)
                    .forEach(buttons::add);
        }
        buttons.add(Posts.replacing(invocation, "schedule.button.undo", ScheduleCommands.undo(invocation, change)));
        blocks.add(new Block.Buttons(buttons));
        return new Message(invocation.words().say(promise), blocks);
    }
}
