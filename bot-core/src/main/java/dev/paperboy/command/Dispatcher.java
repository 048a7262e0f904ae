package dev.paperboy.command;

import dev.paperboy.chat.Button;
import dev.paperboy.chat.Excerpt;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.Printable;
import dev.paperboy.text.Language;
import dev.paperboy.text.Text;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a call from a platform to its command and brings an answer back, whatever happens. */
public final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /** Code points of a request in the log. */
    private static final int LOGGED = 200;

    private final CommandParser parser;
    private final Audiences audiences;
    private final List<NearMiss> guesses;
    private final List<NearMiss> offers;
    private final InstantSource clock;

    /**
     * A dispatcher for what is in the catalogue.
     *
     * @param guesses asked first, in this order, about a line that names no command: what they make of it is the answer
     * @param offers asked next: what they say is that it was not understood; the last one must have something to say
     */
    public Dispatcher(
            CommandCatalog catalog,
            Audiences audiences,
            List<NearMiss> guesses,
            List<NearMiss> offers,
            InstantSource clock) {
        this.parser = new CommandParser(catalog);
        this.audiences = audiences;
        this.guesses = List.copyOf(guesses);
        this.offers = List.copyOf(offers);
        this.clock = clock;
    }

    /** Answers a call. Never throws. */
    public Reply dispatch(CommandCall call) {
        Audience audience = fallback(call.caller());
        try {
            audience = audiences.caller(call);
            return answerOrRefusal(call, audience);
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            Incident incident = Incident.next(ThreadLocalRandom.current());
            LOG.error("incident {}: {}", incident.number(), logged(call), e);
            return failed(Reply.Outcome.FAILED, Answers.failure(incident, call, audience.words()));
        }
    }

    /** One short line, whatever was typed. */
    private static String logged(CommandCall call) {
        return Excerpt.of(Printable.line(call.request().toString()), LOGGED);
    }

    private Reply answerOrRefusal(CommandCall call, Audience audience) {
        try {
            return answer(call, audience);
        } catch (UserError error) {
            return failed(Reply.Outcome.USER_ERROR, Answers.refusal(error, audience.words()));
        }
    }

    private Reply answer(CommandCall call, Audience audience) {
        Optional<CommandParser.Understood> understood = switch (call.request()) {
            case CommandCall.Typed typed -> parser.parse(typed.text(), audience.language());
            case CommandCall.Filled filled -> Optional.of(parser.check(filled.line(), audience.language()));
        };
        if (understood.isEmpty()) {
            return withoutCommand(call, audience);
        }
        Command command = understood.get().command();
        AtomicReference<Optional<Text>> announced = new AtomicReference<>(Optional.empty());
        Invocation invocation = new Invocation(
                call,
                understood.get().line(),
                audience,
                clock.instant(),
                false,
                line -> announced.set(Optional.of(line)));
        if (command.access() == Access.CHANNEL_MANAGER) {
            invocation.requireManager();
        }
        Message message = command.handler().answer(invocation);
        if (call.mode() != Button.Mode.SHARE || !command.shareable()) {
            Reply reply = Reply.answered(message);
            return announced
                    .get()
                    .map(line -> reply.announcing(
                            Answers.announcement(line, audiences.channel(call).words())))
                    .orElse(reply);
        }
        Invocation forAll =
                new Invocation(call, invocation.line(), audiences.channel(call), invocation.now(), true, _ -> {});
        return Reply.shared(
                Answers.sharedPost(command.handler().answer(forAll), forAll), Answers.privateCopy(message, invocation));
    }

    private Reply withoutCommand(CommandCall call, Audience audience) {
        String text = String.join(" ", CommandParser.words(call.request().toString()));
        Invocation invocation = new Invocation(
                call, new CommandLine(List.of(), text, Map.of()), audience, clock.instant(), false, _ -> {});
        return first(guesses, invocation, text)
                .map(Reply::answered)
                .or(() -> first(offers, invocation, text)
                        .map(message ->
                                text.isEmpty() ? Reply.answered(message) : failed(Reply.Outcome.USER_ERROR, message)))
                .orElseThrow(() -> new IllegalStateException("nothing to say about a line without a command"));
    }

    private static Optional<Message> first(List<NearMiss> nearMisses, Invocation invocation, String text) {
        return nearMisses.stream()
                .flatMap(nearMiss -> nearMiss.read(invocation, text).stream())
                .findFirst();
    }

    private static Reply failed(Reply.Outcome outcome, Message message) {
        return new Reply(outcome, Reply.Visibility.PRIVATE, message, Optional.empty());
    }

    private static Audience fallback(Caller caller) {
        return new Audience(Language.nearestTo(caller.locale()), caller.zone().orElse(ZoneOffset.UTC), true);
    }
}
