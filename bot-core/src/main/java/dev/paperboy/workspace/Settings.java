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
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
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

    /** Two changes at the same moment both hold, unless they are of the same thing. */
    public Changed change(PersonRef person, UnaryOperator<Choices> change) {
        return change(person.workspace(), Owner.PERSON, person.id(), change);
    }

    public Changed change(ChannelRef channel, UnaryOperator<Choices> change) {
        return change(channel.workspace(), Owner.CHANNEL, channel.id(), change);
    }

    /** What was chosen before and after a change. */
    public record Changed(Choices before, Choices after) {
        boolean isChange() {
            return !before.equals(after);
        }
    }

    private Changed change(WorkspaceId workspace, Owner kind, String owner, UnaryOperator<Choices> change) {
        return jdbi.inTransaction(handle -> {
            Choices before = read(handle, workspace, kind, owner);
            Changed changed = new Changed(before, change.apply(before));
            if (changed.isChange()) {
                write(handle, workspace, kind, owner, changed.after());
            }
            return changed;
        });
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
        return jdbi.withHandle(handle -> read(handle, workspace, kind, owner));
    }

    private static Choices read(Handle handle, WorkspaceId workspace, Owner kind, String owner) {
        return owned(
                        handle.createQuery(
                                "select language, zone, summaries, wall_time from setting where platform = :platform"
                                        + " and workspace = :workspace and owner_kind = :kind and owner = :owner"),
                        workspace,
                        kind,
                        owner)
                .map((row, _) -> new Choices(
                        Optional.ofNullable(row.getString("language")).flatMap(Language::of),
                        Optional.ofNullable(row.getString("zone")).flatMap(Settings::zone),
                        Optional.ofNullable(row.getString("summaries")).map(Boolean::valueOf),
                        Optional.ofNullable(row.getString("wall_time")).map(LocalTime::parse)))
                .findOne()
                .orElse(Choices.NONE);
    }

    private static void write(Handle handle, WorkspaceId workspace, Owner kind, String owner, Choices choices) {
        owned(handle.createUpdate("""
            insert into setting (platform, workspace, owner_kind, owner, language, zone, summaries, wall_time)
            values (:platform, :workspace, :kind, :owner, :language, :zone, :summaries, :time)
            on conflict (platform, workspace, owner_kind, owner) do update set
                language = excluded.language, zone = excluded.zone, summaries = excluded.summaries,
                wall_time = excluded.wall_time
            """), workspace, kind, owner)
                .bind("language", choices.language().map(Language::code))
                .bind("zone", choices.zone().map(ZoneId::getId))
                .bind("summaries", choices.summaries().map(String::valueOf))
                .bind("time", choices.time().map(LocalTime::toString))
                .execute();
    }

    private static <S extends SqlStatement<S>> S owned(S statement, WorkspaceId workspace, Owner kind, String owner) {
        return statement
                .bind("platform", workspace.platform())
                .bind("workspace", workspace.id())
                .bind("kind", kind.name())
                .bind("owner", owner);
    }

    /** A zone that this machine's rules do not know, any more or yet, is as good as not chosen. */
    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
