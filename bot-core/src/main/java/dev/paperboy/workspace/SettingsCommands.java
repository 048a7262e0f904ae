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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** {@code settings} for oneself and {@code settings channel} for its managers. */
public final class SettingsCommands {
    private static final String AUTO = "auto";

    private final Settings settings;
    private final Changed changed;
    private final List<OwnsWorkspaceData> owners;

    /**
     * @param owners all features that keep something about people, the settings among them
     * @param changed hears when someone has changed their own settings
     */
    public SettingsCommands(Settings settings, List<OwnsWorkspaceData> owners, Changed changed) {
        this.settings = settings;
        this.owners = List.copyOf(owners);
        this.changed = changed;
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
        Option summaries = new Option.Choice("summaries", List.of(AUTO, "on", "off"));
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
        Settings.Changed chosen = settings.change(person, change(invocation));
        if (chosen.isChange()) {
            changed.changed(person, settings.caller(invocation.call()), invocation.now());
        }
        return answer(invocation, chosen, settings.caller(invocation.call()), "settings.title");
    }

    private Message channel(Invocation invocation) {
        Settings.Changed changed = settings.change(invocation.call().channel(), change(invocation));
        return answer(invocation, changed, settings.channel(invocation.call()), "settings.channel.title");
    }

    /** What the options ask for, checked. */
    private static UnaryOperator<Choices> change(Invocation invocation) {
        Optional<String> language = invocation.option("language");
        Optional<String> summaries = invocation.option("summaries");
        Optional<String> time = invocation.option("time");
        Optional<String> zone = Optional.of(invocation.text()).filter(typed -> !typed.isEmpty());
        Optional<ZoneId> known = zone.filter(typed -> !isAuto(typed))
                .map(typed -> ZoneChoice.read(
                        typed, invocation, chosen -> invocation.line().words(chosen.getId())));
        return before -> new Choices(
                language.isPresent() ? language.flatMap(Language::of) : before.language(),
                zone.isPresent() ? known : before.zone(),
                summaries.isPresent()
                        ? summaries.filter(typed -> !typed.equals(AUTO)).map("on"::equals)
                        : before.summaries(),
                time.isPresent() ? time.map(LocalTime::parse) : before.time());
    }

    private static boolean isAuto(String typed) {
        return typed.equalsIgnoreCase(AUTO) || typed.equals("자동");
    }

    private static Message answer(Invocation invocation, Settings.Changed changed, Audience audience, String titleKey) {
        Choices after = changed.after();
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
        if (changed.isChange()) {
            blocks.add(new Block.Small(RichText.of(words.say("settings.saved"))));
            buttons.add(new Button.Press(
                    words.say("settings.undo"),
                    restoring(same, changed.before(), after).toString(),
                    Button.Mode.REPLACE));
        } else {
            blocks.add(new Block.Small(RichText.of(words.say(
                    "settings.change", "line", same.words("Asia/Seoul").shown()))));
            if (same.path().size() == 1) {
                blocks.add(new Block.Small(RichText.of(words.say(
                        "settings.change-time",
                        "line",
                        same.with("time", "08:30").shown()))));
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
            restored = restored.with(
                    "summaries", before.summaries().map(on -> on ? "on" : "off").orElse(AUTO));
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
