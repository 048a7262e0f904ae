package dev.paperboy.chat;

/** Who gets something by themselves: everyone in a channel, or one person by direct message. */
public sealed interface Destination {

    WorkspaceId workspace();

    /** The platform's own id of the channel or the person; opaque to the core. */
    String id();

    record Channel(ChannelRef ref) implements Destination {
        @Override
        public WorkspaceId workspace() {
            return ref.workspace();
        }

        @Override
        public String id() {
            return ref.id();
        }
    }

    record Person(PersonRef ref) implements Destination {
        @Override
        public WorkspaceId workspace() {
            return ref.workspace();
        }

        @Override
        public String id() {
            return ref.id();
        }
    }
}
