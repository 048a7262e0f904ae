package dev.paperboy.launcher;

import dev.paperboy.chat.Destination;
import dev.paperboy.chat.Message;
import dev.paperboy.command.UserError;
import dev.paperboy.edition.Edition;
import dev.paperboy.edition.Interests;
import dev.paperboy.local.HtmlRenderer;
import dev.paperboy.local.Seat;
import dev.paperboy.local.StandardStreams;
import dev.paperboy.local.TerminalRenderer;
import dev.paperboy.schedule.Schedule;
import dev.paperboy.schedule.ScheduleId;
import dev.paperboy.search.Query;
import dev.paperboy.search.QueryException;
import dev.paperboy.subscription.Subscriptions;
import dev.paperboy.text.Words;
import dev.paperboy.workspace.Defaults;
import java.io.PrintWriter;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints what a channel or a person would be sent of a day, and sends nothing. */
@Command(name = "simulate", description = "Prints what a channel or a person would get of a day, and sends nothing.")
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class SimulateCommand implements Callable<Integer> {
    private static final int MOST_TOP = 10;
    private static final int NEAREST = 3;

    enum Layout {
        COMPACT,
        THREAD
    }

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SeatOptions options;

    @Option(names = "--top", paramLabel = "N", description = "How many papers lead it, 1 to 10 (default: 5).")
    private int top = 5;

    @Option(names = "--layout", paramLabel = "LAYOUT", description = "compact or thread (default: compact).")
    private Layout layout = Layout.COMPACT;

    @Option(names = "--weekly", description = "The best of the seven days that end on that day.")
    private boolean weekly;

    @Option(
            names = "--person",
            paramLabel = "NAME",
            description = "The matches that a person gets, instead of a channel's post.")
    private Optional<String> person = Optional.empty();

    @Option(
            names = "--query",
            paramLabel = "QUERY",
            description = "Stands for what the channel or the person subscribed to; can be repeated.")
    private List<String> queries = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, html or json (default: text).")
    private AskCommand.Format format = AskCommand.Format.TEXT;

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    @Parameters(paramLabel = "DATE", description = "The digest's date, such as 2025-04-28.")
    private LocalDate date;

    @Override
    public Integer call() {
        if (top < 1 || top > MOST_TOP) {
            throw new MistakeException("--top can be 1 to " + MOST_TOP);
        }
        Config config = root.config();
        Defaults defaults = options.defaults(config.defaults());
        Words words = Words.in(defaults.language());
        PrintWriter out = spec.commandLine().getOut();
        try (Paperboy paperboy = Paperboy.open(root.data(config), defaults, options.clock(config.defaults()))) {
            if (paperboy.archive().on(date).isEmpty()) {
                return noDigest(paperboy, words);
            }
            Schedule schedule = schedule(options.seat(config.defaults()), defaults);
            Interests interests = interests(paperboy);
            Optional<Edition> edition = paperboy.editions(interests).preview(schedule, date);
            out.println(
                    switch (format()) {
                        case TEXT -> text(edition, words);
                        case HTML -> new HtmlRenderer(defaults.language()).page(messages(edition));
                        case JSON -> new Simulation(paperboy.archive(), interests).json(schedule, date, edition);
                    });
            return ExitCode.DONE;
        } catch (QueryException e) {
            return UnreadableQuery.tell(spec, e, words, format() == AskCommand.Format.JSON);
        } catch (UserError e) {
            throw new MistakeException(words.say(e.headline())
                    + e.details().stream().map(words::say).collect(Collectors.joining(" ", " ", "")));
        } finally {
            out.flush();
        }
    }

    private AskCommand.Format format() {
        return json ? AskCommand.Format.JSON : format;
    }

    private int noDigest(Paperboy paperboy, Words words) {
        String nearest = paperboy.archive().nearest(date, NEAREST).stream()
                .map(LocalDate::toString)
                .collect(Collectors.joining(", "));
        String text = words.say("simulate.no-digest", "date", date.toString(), "dates", nearest);
        if (format() == AskCommand.Format.JSON) {
            spec.commandLine().getOut().println(Json.object(fields -> {
                fields.writeObjectFieldStart("error");
                fields.writeNullField("position");
                fields.writeStringField("expected", nearest);
                fields.writeStringField("text", text);
                fields.writeEndObject();
            }));
        } else {
            spec.commandLine().getErr().println("paperboy: " + text);
        }
        return ExitCode.MISTAKE;
    }

    /** The queries that were given, else what is kept for the channel or the person of that name in the local chat. */
    private Interests interests(Paperboy paperboy) throws QueryException {
        if (queries.isEmpty()) {
            return paperboy.subscribed();
        }
        List<Query> parsed = new ArrayList<>();
        for (String query : queries) {
            parsed.add(paperboy.parser().parse(query, date));
            Subscriptions.check(parsed.getLast());
        }
        return paperboy.asked(parsed);
    }

    private Schedule schedule(Seat seat, Defaults defaults) {
        Destination destination = person.<Destination>map(
                        name -> new Destination.Person(new Seat(name, false, "", seat.locale(), seat.zone()).person()))
                .orElseGet(() -> new Destination.Channel(seat.channel()));
        Schedule.Rhythm rhythm =
                weekly ? Schedule.Rhythm.WEEKLY : person.isPresent() ? Schedule.Rhythm.MATCHES : Schedule.Rhythm.DAILY;
        return new Schedule(
                new ScheduleId("simulated"),
                destination,
                rhythm,
                LocalTime.of(9, 0),
                defaults.zone(),
                person.isPresent() ? EnumSet.allOf(DayOfWeek.class) : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                top,
                Schedule.Layout.valueOf(layout.name()),
                Duration.ofHours(12),
                Schedule.CatchUp.LATEST,
                defaults.language(),
                seat.person(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
    }

    private static String text(Optional<Edition> edition, Words words) {
        if (edition.isEmpty()) {
            return words.say("simulate.nothing");
        }
        TerminalRenderer renderer = new StandardStreams(System.getenv()).renderer();
        return messages(edition).stream()
                .map(message -> renderer.render(message).stripTrailing())
                .collect(Collectors.joining("\n\n"));
    }

    private static List<Message> messages(Optional<Edition> edition) {
        return edition.stream()
                .flatMap(one -> one.parts().stream())
                .map(Edition.Part::message)
                .toList();
    }
}
