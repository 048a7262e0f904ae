package dev.paperboy.schedule;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.RichText;
import dev.paperboy.command.Access;
import dev.paperboy.command.Command;
import dev.paperboy.command.CommandCatalog;
import dev.paperboy.command.CommandLine;
import dev.paperboy.command.Invocation;
import dev.paperboy.command.Option;
import dev.paperboy.command.UserError;
import dev.paperboy.subscription.Subscriptions;
import dev.paperboy.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The commands for post times: a channel's, and in direct messages one's own. Anyone may look; a channel's are changed by its
 * managers, and by whoever set them.
 */
public final class ScheduleCommands {
    private final Posts posts;
    private final SchedulePhrases phrases;
    private final SetSchedule set;

    /** @param catalog tells whether a command that a button needs is there */
    public ScheduleCommands(Schedules schedules, Subscriptions subscriptions, Supplier<CommandCatalog> catalog) {
        this.posts = new Posts(schedules, catalog);
        this.phrases = new SchedulePhrases(subscriptions);
        this.set = new SetSchedule(posts, phrases);
    }

    public List<Command> commands() {
        Option to = new Option.Choice("to", List.of("me", "channel"));
        List<Option> all = List.of(
                new Option.Words("when", false, Option.Completion.TIMES),
                new Option.WholeNumber("top", 1, SetSchedule.MOST_PAPERS, true),
                new Option.Choice("layout", List.of("compact", "thread")),
                new Option.Choice("wait", List.of("0h", "1h", "2h", "3h", "4h", "6h", "8h", "12h", "18h", "24h")),
                new Option.Choice("catch-up", List.of("latest", "all", "skip")),
                new Option.Flag("weekly"),
                new Option.Flag("also"),
                to);
        return List.of(
                command(List.of("schedule"), all, this::setOrShow).with(this::examples),
                command(List.of("schedule", "set"), all, set::answer),
                command(List.of("schedule", "show"), List.of(to), this::show),
                command(
                        List.of("schedule", "pause"),
                        List.of(new Option.Words("until", false, Option.Completion.TIMES), to),
                        this::pause),
                command(List.of("schedule", "resume"), List.of(to), this::resume),
                command(
                        List.of("schedule", "remove"),
                        List.of(new Option.Words("which", false, Option.Completion.NOTHING), to),
                        this::remove),
                command(
                        List.of("schedule", "undo"),
                        List.of(new Option.Words("change", true, Option.Completion.NOTHING), to),
                        this::undo));
    }

    private static Command command(List<String> path, List<Option> options, Command.Handler handler) {
        return new Command(path, Command.Topic.FOLLOW, options, Access.EVERYONE, false, handler, Command.Examples.NONE);
    }

    private List<Block> examples(Invocation invocation) {
        String[] lines = invocation.words().say("schedule.examples").split("\n");
        return List.of(new Block.Bullets(Arrays.stream(lines)
                .map(line -> line.split(" \\| ", 2))
                .map(line -> new Block.Bullets.Point(
                        0, "•", RichText.code("/papers " + line[0]).and("  " + line[1])))
                .toList()));
    }

    private Message setOrShow(Invocation invocation) {
        boolean nothing = invocation.text().isEmpty()
                && invocation.line().options().keySet().stream().allMatch("to"::equals);
        return nothing ? show(invocation) : set.answer(invocation);
    }

    private Message show(Invocation invocation) {
        return shown(invocation, Posts.destination(invocation), Optional.empty());
    }

    private Message pause(Invocation invocation) {
        Destination destination = Posts.destination(invocation);
        List<Schedule> present = some(destination);
        Posts.requireRight(invocation, destination, present);
        String typed = invocation.text();
        LocalDate until = typed.isEmpty() ? LocalDate.MAX : day(typed, invocation);
        Text done = typed.isEmpty() ? Text.of("schedule.paused") : Text.of("schedule.paused.until", "day", until);
        List<Schedule> paused = present.stream()
                .map(schedule -> schedule.pausedUntil(Optional.of(until)))
                .toList();
        return changed(invocation, destination, paused, done);
    }

    /** @throws UserError for a day that is none, or not to come */
    private static LocalDate day(String typed, Invocation invocation) {
        LocalDate day = ResumeDay.read(typed, invocation.today())
                .orElseThrow(() ->
                        UserError.of("schedule.day-unreadable", "text", typed).detail("schedule.day-examples"));
        if (!day.isAfter(invocation.today())) {
            throw UserError.of("schedule.day-past", "day", day).detail("schedule.day-examples");
        }
        return day;
    }

    private Message resume(Invocation invocation) {
        Destination destination = Posts.destination(invocation);
        List<Schedule> present = some(destination);
        Posts.requireRight(invocation, destination, present);
        List<Schedule> resumed = present.stream().map(Schedule::resumed).toList();
        return changed(invocation, destination, resumed, Text.of("schedule.resumed"));
    }

    private Message remove(Invocation invocation) {
        Destination destination = Posts.destination(invocation);
        List<Schedule> present = some(destination);
        List<Schedule> removed = chosen(invocation, present);
        Posts.requireRight(invocation, destination, removed);
        List<Schedule> left = new ArrayList<>(present);
        left.removeAll(removed);
        Text done = removed.size() == 1
                ? Text.of("schedule.removed", "when", SchedulePhrases.when(removed.getFirst()))
                : Text.of("schedule.removed.all", "count", removed.size());
        return changed(invocation, destination, left, done);
    }

    /** @throws UserError that asks which, when that is not clear */
    private static List<Schedule> chosen(Invocation invocation, List<Schedule> present) {
        String which = invocation.text();
        if (which.equals("all") || which.equals("모두") || (which.isEmpty() && present.size() == 1)) {
            return present;
        }
        return IntStream.range(0, present.size())
                .filter(i -> which.equals(String.valueOf(i + 1))
                        || which.equals(present.get(i).id().value()))
                .mapToObj(present::get)
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> UserError.of("schedule.which")
                        .detail("settings.unchanged")
                        .buttons(present.stream()
                                .map(each -> remover(invocation, each))
                                .toList()));
    }

    private static Button remover(Invocation invocation, Schedule schedule) {
        return new Button.Press(
                invocation.words().say(SchedulePhrases.when(schedule)),
                invocation.line().words(schedule.id().value()).toString(),
                Button.Mode.REPLACE);
    }

    /** The line that undoes a change. */
    static String undo(Invocation invocation, String change) {
        CommandLine line = CommandLine.of("schedule", "undo").words(change);
        return invocation
                .option("to")
                .map(to -> line.with("to", to))
                .orElse(line)
                .toString();
    }

    private Message undo(Invocation invocation) {
        Destination destination = Posts.destination(invocation);
        List<Schedule> present = posts.of(destination);
        if (!posts.schedules()
                .lastChangedBy(destination, invocation.call().caller().person())) {
            Posts.requireRight(invocation, destination, present);
        }
        if (!posts.schedules().undo(destination, invocation.text(), invocation.now())) {
            throw UserError.of("schedule.undo.late").detail("settings.unchanged");
        }
        return shown(invocation, destination, Optional.of(Text.of("schedule.undone")));
    }

    private Message changed(Invocation invocation, Destination destination, List<Schedule> after, Text done) {
        String change = posts.schedules()
                .replaceAll(destination, after, invocation.call().caller().person(), invocation.now());
        Message shown = shown(invocation, destination, Optional.of(done));
        List<Block> blocks = new ArrayList<>(shown.blocks());
        blocks.add(new Block.Buttons(
                List.of(Posts.replacing(invocation, "schedule.button.undo", undo(invocation, change)))));
        return new Message(shown.summary(), blocks);
    }

    private List<Schedule> some(Destination destination) {
        List<Schedule> present = posts.of(destination);
        if (present.isEmpty()) {
            throw UserError.of(none(destination)).detail("schedule.none.detail");
        }
        return present;
    }

    private static String none(Destination destination) {
        return switch (destination) {
            case Destination.Channel _ -> "schedule.none";
            case Destination.Person _ -> "schedule.none.direct";
        };
    }

    /** @param done what has just been done; empty when someone only looks */
    private Message shown(Invocation invocation, Destination destination, Optional<Text> done) {
        List<Schedule> present = posts.of(destination);
        Text title = done.orElse(Text.of(present.isEmpty() ? none(destination) : title(destination)));
        List<Block> blocks = new ArrayList<>(List.of(SchedulePhrases.headline(invocation, title)));
        int number = 0;
        for (Schedule schedule : present) {
            String when = invocation.words().say(SchedulePhrases.when(schedule));
            blocks.add(new Block.Subheading(present.size() == 1 ? when : ++number + ". " + when));
            blocks.addAll(phrases.lines(schedule, invocation));
        }
        if (done.isEmpty()) {
            blocks.add(new Block.Small(RichText.of(invocation.words().say("schedule.change"))));
            blocks.add(new Block.Buttons(
                    present.isEmpty() ? List.of(SetSchedule.usual(invocation)) : buttons(invocation, present)));
        }
        return new Message(invocation.words().say(title), blocks);
    }

    private static String title(Destination destination) {
        return switch (destination) {
            case Destination.Channel _ -> "schedule.title";
            case Destination.Person _ -> "schedule.title.direct";
        };
    }

    private List<Button> buttons(Invocation invocation, List<Schedule> present) {
        List<Button> buttons = new ArrayList<>();
        posts.button(invocation, "schedule.button.preview", "schedule preview", "schedule preview", Button.Mode.PRIVATE)
                .forEach(buttons::add);
        boolean stopped = present.stream()
                .allMatch(schedule -> schedule.pausedUntil().isPresent()
                        || schedule.suspended().isPresent());
        String suffix = invocation.option("to").map(to -> " to:" + to).orElse("");
        buttons.add(
                stopped
                        ? Posts.replacing(invocation, "schedule.button.resume", "schedule resume" + suffix)
                        : Posts.replacing(invocation, "schedule.button.pause", "schedule pause" + suffix));
        buttons.add(Posts.replacing(invocation, "schedule.button.remove", "schedule remove" + suffix));
        return buttons;
    }
}
