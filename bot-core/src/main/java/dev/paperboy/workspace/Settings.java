package dev.paperboy.workspace;

import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.Destination;
import dev.paperboy.chat.PersonRef;
import dev.paperboy.chat.WorkspaceId;
import dev.paperboy.command.Audience;
import dev.paperboy.command.Audiences;
import dev.paperboy.command.Caller;
import dev.paperboy.command.CommandCall;
import dev.paperboy.text.Language;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Keeps what people and channels chose, and says from it how to speak to whom. */
public final class Settings implements Audiences, OwnsWorkspaceData {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private enum Owner {
        PERSON,
        CHANNEL
    }

    private final Jdbi jdbi;
    private final Defaults defaults;

    public Settings(Jdbi jdbi, Defaults defaults) {
        this.jdbi = jdbi;
        this.defaults = defaults;
    }

    public Choices of(PersonRef person) {
        return read(person.workspace(), Owner.PERSON, person.id());
    }

    public Choices of(ChannelRef channel) {
        return read(channel.workspace(), Owner.CHANNEL, channel.id());
    }

    public void keep(PersonRef person, Choices choices) {
        write(person.workspace(), Owner.PERSON, person.id(), choices);
    }

    public void keep(ChannelRef channel, Choices choices) {
        write(channel.workspace(), Owner.CHANNEL, channel.id(), choices);
    }

    @Override
    public void deletePerson(PersonRef person) {
        jdbi.useHandle(handle -> owned(
                        handle.createUpdate("DELETE FROM setting WHERE platform = :platform AND workspace = :workspace"
                                + " AND owner_kind = :kind AND owner = :owner"),
                        person.workspace(),
                        Owner.PERSON,
                        person.id())
                .execute());
    }

    @Override
    public void deleteWorkspace(WorkspaceId workspace) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "DELETE FROM setting WHERE platform = :platform AND workspace = :workspace")
                .bind("platform", workspace.platform())
                .bind("workspace", workspace.id())
                .execute());
    }

    /** In private: the person's own choice, else what the platform says, else the defaults. */
    @Override
    public Audience caller(CommandCall call) {
        Caller caller = call.caller();
        Choices choices = of(caller.person());
        return new Audience(
                choices.language().orElseGet(() -> Language.nearestTo(caller.locale())),
                choices.zone().or(caller::zone).orElseGet(() -> guessedZone(caller.locale())),
                choices.summaries().orElse(true));
    }

    /** In public: the channel's choice, else the defaults. */
    @Override
    public Audience channel(CommandCall call) {
        Choices choices = of(call.channel());
        return new Audience(
                choices.language().orElse(defaults.language()),
                choices.zone().orElse(defaults.zone()),
                choices.summaries().orElse(true));
    }

    /**
     * In a post that comes by itself: the destination's own choices, else those of whoever set its time.
     *
     * @param language where none is chosen
     * @param zone where none is chosen
     */
    public Audience destination(Destination destination, Language language, ZoneId zone) {
        Choices choices = switch (destination) {
            case Destination.Channel(ChannelRef channel) -> of(channel);
            case Destination.Person(PersonRef person) -> of(person);
        };
        return new Audience(
                choices.language().orElse(language),
                choices.zone().orElse(zone),
                choices.summaries().orElse(true));
    }

    /** A platform that tells no zone tells a locale; Korean is spoken in one zone. */
    private ZoneId guessedZone(Locale locale) {
        return Language.nearestTo(locale) == Language.KOREAN ? SEOUL : defaults.zone();
    }

    private Choices read(WorkspaceId workspace, Owner kind, String owner) {
        return jdbi.withHandle(handle -> owned(
                        handle.createQuery(
                                "SELECT language, zone, summaries, wall_time FROM setting WHERE platform = :platform"
                                        + " AND workspace = :workspace AND owner_kind = :kind AND owner = :owner"),
                        workspace,
                        kind,
                        owner)
                .map((row, _) -> new Choices(
                        Optional.ofNullable(row.getString("language")).flatMap(Settings::language),
                        Optional.ofNullable(row.getString("zone")).map(ZoneId::of),
                        Optional.ofNullable(row.getString("summaries")).map(Boolean::valueOf),
                        Optional.ofNullable(row.getString("wall_time")).map(LocalTime::parse)))
                .findOne()
                .orElse(Choices.NONE));
    }

    private void write(WorkspaceId workspace, Owner kind, String owner, Choices choices) {
        jdbi.useHandle(handle -> owned(handle.createUpdate("""
            INSERT INTO setting (platform, workspace, owner_kind, owner, language, zone, summaries, wall_time)
            VALUES (:platform, :workspace, :kind, :owner, :language, :zone, :summaries, :time)
            ON CONFLICT (platform, workspace, owner_kind, owner) DO UPDATE SET
                language = excluded.language, zone = excluded.zone, summaries = excluded.summaries,
                wall_time = excluded.wall_time
            """), workspace, kind, owner)
                .bind("language", choices.language().map(Language::code))
                .bind("zone", choices.zone().map(ZoneId::getId))
                .bind("summaries", choices.summaries().map(String::valueOf))
                .bind("time", choices.time().map(LocalTime::toString))
                .execute());
    }

    private static <S extends SqlStatement<S>> S owned(S statement, WorkspaceId workspace, Owner kind, String owner) {
        return statement
                .bind("platform", workspace.platform())
                .bind("workspace", workspace.id())
                .bind("kind", kind.name())
                .bind("owner", owner);
    }

    private static Optional<Language> language(String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }
}
