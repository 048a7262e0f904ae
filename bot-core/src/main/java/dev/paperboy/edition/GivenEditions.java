package dev.paperboy.edition;

import dev.paperboy.chat.PersonRef;
import dev.paperboy.chat.WorkspaceId;
import dev.paperboy.workspace.OwnsWorkspaceData;
import org.jdbi.v3.core.Jdbi;

/** Forgets what people and workspaces have been given. */
public final class GivenEditions implements OwnsWorkspaceData {
    private final Jdbi jdbi;

    public GivenEditions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void deletePerson(PersonRef person) {
        jdbi.useTransaction(handle -> {
            for (String statement : new String[] {
                "delete from edition_given where platform = :platform and workspace = :workspace"
                        + " and destination_kind = 'person' and destination = :person",
                "delete from paper_given where platform = :platform and workspace = :workspace"
                        + " and destination_kind = 'person' and destination = :person"
            }) {
                handle.createUpdate(statement)
                        .bind("platform", person.workspace().platform())
                        .bind("workspace", person.workspace().id())
                        .bind("person", person.id())
                        .execute();
            }
        });
    }

    @Override
    public void deleteWorkspace(WorkspaceId workspace) {
        jdbi.useTransaction(handle -> {
            for (String statement : new String[] {
                "delete from edition_given where platform = :platform and workspace = :workspace",
                "delete from paper_given where platform = :platform and workspace = :workspace"
            }) {
                handle.createUpdate(statement)
                        .bind("platform", workspace.platform())
                        .bind("workspace", workspace.id())
                        .execute();
            }
        });
    }
}
