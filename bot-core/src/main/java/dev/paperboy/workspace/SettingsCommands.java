package dev.paperboy.workspace;

import dev.paperboy.chat.Block;
import dev.paperboy.chat.Button;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.PersonRef;
import dev.paperboy.chat.RichText;
import dev.paperboy.command.Access;
import dev.paperboy.command.Audience;
import dev.paperboy.command.Command;
import dev.paperboy.command.CommandLine;
import dev.paperboy.command.Invocation;
import dev.paperboy.command.Option;
import dev.paperboy.text.Language;
import dev.paperboy.text.Text;
import dev.paperboy.text.Words;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code settings} for oneself and {@code settings channel} for its managers. */
public final class SettingsCommands {
    private static final String AUTO = "auto";

    private final Settings settings;
    private final Changed changed;
    private final List<OwnsWorkspaceData> owners;

    /**
     * @param changed hears when someone has changed their own settings
     * @param owners all features that keep something about people, the settings among them
     */
    public SettingsCommands(Settings settings, Changed changed, List<OwnsWorkspaceData> owners) {
        this.settings = settings;
        this.changed = changed;
        this.owners = List.copyOf(owners);
    }

    /** What else depends on someone's settings. */
    @FunctionalInterface
    public interface Changed {
        /** @param audience how to speak to them from now on */
        void changed(PersonRef person, Audience audience, Instant now);
    }

    public List<Command> commands() {
        Option language = new Option.Choice(
                "language",
                Stream.concat(Stream.of(AUTO), Arrays.stream(Language.values()).map(Language::code))
                        .toList());
        Option summaries = new Option.Choice("summaries", List.of("on", "off"));
        Option zone = new Option.Words("zone", false, Option.Completion.ZONES);
        return List.of(
                Command.personal(
                        "settings",
                        Command.Topic.YOURS,
                        this::own,
                        language,
                        summaries,
                        zone,
                        new Option.TimeOfDay("time"),
                        new Option.Flag("delete-my-data"),
                        new Option.Flag("confirm")),
                new Command(
                        List.of("settings", "channel"),
                        Command.Topic.YOURS,
                        List.of(language, summaries, zone),
                        Access.CHANNEL_MANAGER,
                        false,
                        this::channel,
                        Command.Examples.NONE));
    }

    private Message own(Invocation invocation) {
        PersonRef person = invocation.call().caller().person();
        if (invocation.flag("delete-my-data")) {
            return delete(invocation, person);
        }
        Choices before = settings.of(person);
        Choices after = changed(before, invocation);
        if (!after.equals(before)) {
            settings.keep(person, after);
            changed.changed(person, settings.caller(invocation.call()), invocation.now());
        }
        return answer(invocation, before, after, settings.caller(invocation.call()), "settings.title");
    }

    private Message channel(Invocation invocation) {
        Choices before = settings.of(invocation.call().channel());
        Choices after = changed(before, invocation);
        if (!after.equals(before)) {
            settings.keep(invocation.call().channel(), after);
        }
        return answer(invocation, before, after, settings.channel(invocation.call()), "settings.channel.title");
    }

    private static Choices changed(Choices before, Invocation invocation) {
        Choices after = before;
        Optional<String> language = invocation.option("language");
        if (language.isPresent()) {
            after = after.withLanguage(Arrays.stream(Language.values())
                    .filter(known -> known.code().equals(language.get()))
                    .findFirst());
        }
        Optional<String> summaries = invocation.option("summaries");
        if (summaries.isPresent()) {
            after = after.withSummaries(summaries.map("on"::equals));
        }
        Optional<String> time = invocation.option("time");
        if (time.isPresent()) {
            after = after.withTime(time.map(LocalTime::parse));
        }
        String zone = invocation.text();
        if (!zone.isEmpty()) {
            after = after.withZone(
                    zone.equals(AUTO)
                            ? Optional.empty()
                            : Optional.of(ZoneChoice.read(
                                    zone,
                                    invocation,
                                    chosen -> invocation.line().words(chosen.getId()))));
        }
        return after;
    }

    private static Message answer(
            Invocation invocation, Choices before, Choices after, Audience audience, String titleKey) {
        Words words = audience.words();
        String title = words.say(titleKey);
        List<Block.Bullets.Point> lines = new ArrayList<>(List.of(
                line(
                        words,
                        "language",
                        Text.of("language." + audience.language().code()),
                        after.language()),
                line(words, "zone", audience.zone().getId(), after.zone()),
                line(
                        words,
                        "summaries",
                        Text.of(audience.summaries() ? "settings.on" : "settings.off"),
                        after.summaries())));
        if (invocation.line().path().size() == 1) {
            lines.add(line(words, "time", after.time().orElse(Choices.USUAL_TIME), after.time()));
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.Heading(title), new Block.Bullets(lines)));
        CommandLine same = CommandLine.of(invocation.line().path().toArray(String[]::new));
        List<Button> buttons = new ArrayList<>();
        if (!after.equals(before)) {
            blocks.add(new Block.Small(RichText.of(words.say("settings.saved"))));
            buttons.add(new Button.Press(
                    words.say("settings.undo"), restoring(same, before, after).toString(), Button.Mode.REPLACE));
        } else {
            blocks.add(new Block.Small(
                    RichText.of(words.say("settings.change", "line", "/papers " + same + " Asia/Seoul"))));
            if (same.path().size() == 1) {
                blocks.add(new Block.Small(
                        RichText.of(words.say("settings.change-time", "line", "/papers " + same + " time:08:30"))));
            }
        }
        Language other = audience.language() == Language.ENGLISH ? Language.KOREAN : Language.ENGLISH;
        buttons.add(new Button.Press(
                Words.in(other).say("language." + other.code()),
                same.with("language", other.code()).toString(),
                Button.Mode.REPLACE));
        buttons.add(new Button.Press(
                words.say(audience.summaries() ? "settings.summaries.off" : "settings.summaries.on"),
                same.with("summaries", audience.summaries() ? "off" : "on").toString(),
                Button.Mode.REPLACE));
        blocks.add(new Block.Buttons(buttons));
        return new Message(title, blocks);
    }

    private static Block.Bullets.Point line(Words words, String name, Object value, Optional<?> chosen) {
        String shown = words.say(chosen.isPresent() ? "settings.chosen" : "settings.default", "value", value);
        return new Block.Bullets.Point(
                0, "•", RichText.bold(words.say("settings." + name)).and("  " + shown));
    }

    /** The line that brings back what was there before. */
    private static CommandLine restoring(CommandLine line, Choices before, Choices after) {
        CommandLine restored = line;
        if (!before.language().equals(after.language())) {
            restored = restored.with(
                    "language", before.language().map(Language::code).orElse(AUTO));
        }
        if (!before.summaries().equals(after.summaries())) {
            restored = restored.with("summaries", before.summaries().orElse(true) ? "on" : "off");
        }
        if (!before.time().equals(after.time())) {
            restored = restored.with("time", before.time().orElse(Choices.USUAL_TIME));
        }
        if (!before.zone().equals(after.zone())) {
            restored = restored.words("zone:" + before.zone().map(ZoneId::getId).orElse(AUTO));
        }
        return restored;
    }

    private Message delete(Invocation invocation, PersonRef person) {
        Words words = invocation.words();
        if (invocation.flag("confirm")) {
            owners.forEach(owner -> owner.deletePerson(person));
            String done = words.say("settings.deleted");
            return new Message(done, List.of(new Block.Paragraph(RichText.bold(done))));
        }
        String ask = words.say("settings.delete.ask");
        return new Message(
                ask,
                List.of(
                        new Block.Paragraph(RichText.bold(ask)),
                        new Block.Paragraph(RichText.of(words.say("settings.delete.detail"))),
                        new Block.Buttons(List.of(
                                new Button.Press(
                                        words.say("settings.delete.confirm"),
                                        CommandLine.of("settings")
                                                .with("delete-my-data", "yes")
                                                .with("confirm", "yes")
                                                .toString(),
                                        Button.Mode.REPLACE),
                                new Button.Press(
                                        words.say("settings.delete.keep"), "settings", Button.Mode.REPLACE)))));
    }
}
