package dev.paperboy.command;

import dev.paperboy.chat.Button;
import dev.paperboy.chat.Message;
import dev.paperboy.text.Language;
import dev.paperboy.text.Text;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a call from a platform to its command and brings an answer back, whatever happens. */
public final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final CommandParser parser;
    private final Audiences audiences;
    private final List<NearMiss> nearMisses;
    private final InstantSource clock;

    /**
     * A dispatcher for what is in the catalogue.
     *
     * @param nearMisses asked in this order about a line that names no command; the last one must have an answer
     */
    public Dispatcher(CommandCatalog catalog, Audiences audiences, List<NearMiss> nearMisses, InstantSource clock) {
        this.parser = new CommandParser(catalog);
        this.audiences = audiences;
        this.nearMisses = List.copyOf(nearMisses);
        this.clock = clock;
    }

    /** Answers a call. Never throws. */
    public Reply dispatch(CommandCall call) {
        Audience audience = fallback(call.caller());
        try {
            audience = audiences.caller(call);
            return answer(call, audience);
        } catch (UserError error) {
            return failed(Reply.Outcome.USER_ERROR, Answers.refusal(error, audience.words()));
        } catch (Exception | StackOverflowError e) {
            Incident incident = Incident.next(ThreadLocalRandom.current());
            LOG.error("incident {}: {}", incident.number(), call.request(), e);
            return failed(Reply.Outcome.FAILED, Answers.failure(incident, call, audience.words()));
        }
    }

    private Reply answer(CommandCall call, Audience audience) {
        Optional<CommandParser.Understood> understood = switch (call.request()) {
            case CommandCall.Typed typed -> parser.parse(typed.text(), audience.language());
            case CommandCall.Filled filled -> Optional.of(parser.check(filled.line(), audience.language()));
        };
        if (understood.isEmpty()) {
            return Reply.answered(guess(call, audience));
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

    private Message guess(CommandCall call, Audience audience) {
        String text = String.join(" ", CommandParser.words(call.request().toString()));
        Invocation invocation = new Invocation(
                call, new CommandLine(List.of(), text, java.util.Map.of()), audience, clock.instant(), false, _ -> {});
        return nearMisses.stream()
                .flatMap(guess -> guess.read(invocation, text).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no near miss answered"));
    }

    private static Reply failed(Reply.Outcome outcome, Message message) {
        return new Reply(outcome, Reply.Visibility.PRIVATE, message, Optional.empty());
    }

    private static Audience fallback(Caller caller) {
        return new Audience(Language.nearestTo(caller.locale()), caller.zone().orElse(ZoneOffset.UTC), true);
    }
}
