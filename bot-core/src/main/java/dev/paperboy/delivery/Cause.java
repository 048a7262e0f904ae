package dev.paperboy.delivery;

import java.util.Locale;

/** Why a delivery was not sent, or not yet. */
public enum Cause {
    NOTHING_NEW,
    PASSED_OVER,
    WAS_DOWN,
    SCHEDULE_STOPPED,
    PARENT_NOT_POSTED,
    REFUSED,
    TOO_MANY_REQUESTS,
    PLATFORM_DOWN,
    NO_ANSWER,
    CHANNEL_GONE,
    NOT_ALLOWED,
    WORKSPACE_GONE,
    NO_DIRECT_MESSAGES,
    OUR_FAULT;

    /** Of the text that says it. */
    String key() {
        return "delivery.cause." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
