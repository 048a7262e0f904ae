package dev.paperboy.reading;

import dev.paperboy.command.UserError;

/** What every command says while there are no papers at all. */
final class EmptyArchive {
    private EmptyArchive() {}

    static UserError error() {
        return UserError.of("archive.empty").detail("archive.empty.detail");
    }
}
