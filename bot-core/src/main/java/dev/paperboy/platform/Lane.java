package dev.paperboy.platform;

/** What a message is, for who goes first. */
public enum Lane {
    /** Posts that nobody is waiting for at this moment. */
    POSTS,
    /** Answers to someone who is waiting: they never wait behind posts, whatever channel these are for. */
    ANSWERS
}
