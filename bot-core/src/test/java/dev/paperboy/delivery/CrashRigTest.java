package dev.paperboy.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperboy.delivery.CrashRig.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * F1: a bot that is killed with SIGKILL at random moments over a platform that loses five answers of a hundred. The long run
 * is for {@code -Dpaperboy.crash-rig=long}.
 */
class CrashRigTest {
    @TempDir
    private Path folder;

    @Test
    void f1KilledAtRandomMomentsNothingIsLostOrRepeated() throws Exception {
        Outcome outcome = new CrashRig(folder, RigBot.Arm.LEDGER, 200, 15, 1).run();
        assertThat(outcome.kills()).isPositive();
        assertThat(outcome.ended()).isTrue();
        assertThat(outcome.lost()).as("lost").isZero();
        assertThat(outcome.duplicated()).as("duplicated").isZero();
    }

    @Test
    void controlMarkingBeforeLoses() throws Exception {
        assertThat(new CrashRig(folder, RigBot.Arm.MARK_BEFORE, 200, 5, 2).run().lost())
                .isPositive();
    }

    @Test
    void controlMarkingAfterRepeats() throws Exception {
        assertThat(new CrashRig(folder, RigBot.Arm.MARK_AFTER, 200, 5, 3).run().duplicated())
                .isPositive();
    }

    @Test
    @EnabledIfSystemProperty(named = "paperboy.crash-rig", matches = "long")
    void f1AThousandKillsOverTenThousandDeliveries() throws Exception {
        Outcome outcome = new CrashRig(folder, RigBot.Arm.LEDGER, 10_000, 1_000, System.nanoTime()).run();
        System.out.println(outcome);
        assertThat(outcome.kills()).isGreaterThan(900);
        assertThat(outcome.lost() + outcome.duplicated()).as(outcome.toString()).isZero();
        assertThat(outcome.ended()).isTrue();
    }
}
