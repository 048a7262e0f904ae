package dev.paperboy.delivery;

import java.time.Duration;

/**
 * How long the ledger is patient.
 *
 * @param requestTimeout the longest that a platform's client waits for an answer
 * @param quarantine after a doubtful attempt, before it is looked for: a request that had no answer can still land (FAULTS:
 *     up to 60 s after the timeout)
 * @param doubt how long it is tried to settle a doubt
 * @param window how long an edition is worth sending
 * @param finish how long what is under way may take when the program ends; then it is interrupted and in doubt
 */
public record Timing(Duration requestTimeout, Duration quarantine, Duration doubt, Duration window, Duration finish) {
    public static final Timing DEFAULT = new Timing(
            Duration.ofSeconds(30),
            Duration.ofSeconds(90),
            Duration.ofMinutes(15),
            Duration.ofHours(24),
            Duration.ofSeconds(12));

    public Timing {
        if (quarantine.compareTo(requestTimeout) < 0) {
            throw new IllegalArgumentException("a quarantine shorter than a request: " + quarantine);
        }
    }
}
