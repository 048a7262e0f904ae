package dev.paperboy.platform;

import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.WorkspaceId;

/** What a platform's refusal for too many requests is about. */
public sealed interface Scope {
    /** The platform's name, as {@link ChatPlatform#name} says it. */
    String platform();

    record Channel(ChannelRef channel) implements Scope {
        @Override
        public String platform() {
            return channel.workspace().platform();
        }
    }

    record Workspace(WorkspaceId workspace) implements Scope {
        @Override
        public String platform() {
            return workspace.platform();
        }
    }

    record Platform(String platform) implements Scope {}
}
