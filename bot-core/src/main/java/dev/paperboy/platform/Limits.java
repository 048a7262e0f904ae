package dev.paperboy.platform;

import java.util.OptionalInt;

/**
 * How much a platform takes. A limit is a number of messages in any one second; empty where there is none.
 *
 * @param platform for everything that the bot says there
 * @param workspace for the posts to one workspace
 * @param workspaceAfterRefusal what the workspace's limit falls back to when the platform says that it was too much; it
 *     comes back by one every half minute
 * @param channel for the posts to one channel
 */
public record Limits(
        OptionalInt platform, OptionalInt workspace, OptionalInt workspaceAfterRefusal, OptionalInt channel) {
    /** The local chat's. */
    public static final Limits NONE =
            new Limits(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    /**
     * 50 requests a second in all (discord.com/developers, Rate Limits, global). What a route allows beside that is told by
     * its answers only.
     */
    public static final Limits DISCORD =
            new Limits(OptionalInt.of(50), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    /**
     * One post a second in a channel, and a limit for the workspace that Slack does not tell: several hundred a minute
     * (docs.slack.dev, Rate limits).
     */
    public static final Limits SLACK =
            new Limits(OptionalInt.empty(), OptionalInt.of(5), OptionalInt.of(1), OptionalInt.of(1));

    public Limits {
        atLeastOne(platform);
        atLeastOne(workspace);
        atLeastOne(workspaceAfterRefusal);
        atLeastOne(channel);
    }

    private static void atLeastOne(OptionalInt limit) {
        if (limit.orElse(1) < 1) {
            throw new IllegalArgumentException("a limit lets at least one message leave in a second: " + limit);
        }
    }
}
