package dev.paperboy.delivery;

import java.time.Instant;

/** Writes down what is to be sent. */
interface Planning {
    /** Writes down all that is due by now, each schedule's in one transaction with its next due moment. */
    void plan(long fence, Instant now);
}
