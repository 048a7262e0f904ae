package dev.paperboy.workspace;

import dev.paperboy.chat.PersonRef;
import dev.paperboy.chat.WorkspaceId;

/** A feature that keeps something for the people of a workspace, and can forget it. */
public interface OwnsWorkspaceData {
    /** Forgets all that is kept about a person. */
    void deletePerson(PersonRef person);

    /** Forgets all that belongs to a workspace. */
    void deleteWorkspace(WorkspaceId workspace);
}
