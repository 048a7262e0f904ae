package dev.paperboy.delivery;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.PostKey;
import dev.paperboy.chat.RichText;
import dev.paperboy.command.Access;
import dev.paperboy.command.Command;
import dev.paperboy.command.CommandCall;
import dev.paperboy.command.Invocation;
import dev.paperboy.command.Option;
import dev.paperboy.command.UserError;
import java.util.List;
import java.util.Optional;

/** {@code resend}: sends again what only a person may send again. A channel's posts are its managers' matter. */
final class ResendCommand {
    private final Ledger ledger;

    ResendCommand(Ledger ledger) {
        this.ledger = ledger;
    }

    Command command() {
        return new Command(
                List.of("resend"),
                Command.Topic.YOURS,
                List.of(new Option.Words("key", true, Option.Completion.NOTHING)),
                Access.EVERYONE,
                false,
                this::answer,
                Command.Examples.NONE);
    }

    private Message answer(Invocation invocation) {
        Delivery delivery = find(invocation.text())
                .filter(found -> concerns(invocation.call(), found.destination()))
                .orElseThrow(() -> UserError.of("resend.unknown").detail("resend.unknown.detail"));
        if (delivery.destination() instanceof Destination.Channel) {
            invocation.requireManager();
        }
        if (!ledger.release(delivery.key(), invocation.now())) {
            throw UserError.of("resend.settled");
        }
        String line = invocation.words().say("resend.done");
        return new Message(line, List.of(new Block.Paragraph(RichText.bold(line))));
    }

    private Optional<Delivery> find(String typed) {
        return typed.matches("[0-9A-Za-z]{1,22}") ? ledger.find(new PostKey(typed)) : Optional.empty();
    }

    /** What is for others is not there for the caller. */
    private static boolean concerns(CommandCall call, Destination destination) {
        return switch (destination) {
            case Destination.Channel(var channel) -> channel.equals(call.channel());
            case Destination.Person(var person) -> person.equals(call.caller().person());
        };
    }
}
