package dev.paperboy.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * Starts a bot, kills it with SIGKILL at a random moment, starts it again, and so on; lets the last one finish and counts
 * what stands in the channels.
 */
final class CrashRig {
    private static final int CHANNELS = 20;

    private final Path folder;
    private final RigBot.Arm arm;
    private final int deliveries;
    private final int kills;
    private final SplittableRandom random;

    /**
     * A rig over a new folder.
     *
     * @param deliveries a multiple of 20
     */
    CrashRig(Path folder, RigBot.Arm arm, int deliveries, int kills, long seed) {
        this.folder = folder;
        this.arm = arm;
        this.deliveries = deliveries;
        this.kills = kills;
        this.random = new SplittableRandom(seed);
    }

    /** @param ended whether the last bot came to its end by itself */
    record Outcome(int kills, int deliveries, int lostAnswers, int lost, int duplicated, boolean ended) {}

    Outcome run() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        int killed = 0;
        try (RigServer server = new RigServer(random.nextLong())) {
            while (killed < kills && !finishedBefore(server)) {
                killed++;
            }
            Process last = start(server);
            boolean ended = last.waitFor(5, TimeUnit.MINUTES) && last.exitValue() == 0;
            last.destroyForcibly().waitFor();
            List<String> posts = server.posts();
            int distinct = new HashSet<>(posts).size();
            return new Outcome(
                    killed, deliveries, server.lostAnswers(), deliveries - distinct, posts.size() - distinct, ended);
        }
    }

    /** One life. Most end after some posts, so that they end within the protocol; the others at any time, also at the start. */
    private boolean finishedBefore(RigServer server) throws IOException, InterruptedException {
        int most = server.requests() + 1 + random.nextInt(Math.max(2, 4 * deliveries / Math.max(1, 3 * kills)));
        boolean early = random.nextInt(5) == 0;
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(early ? random.nextInt(1_000) : 10_000);
        Process bot = start(server);
        while (bot.isAlive() && System.nanoTime() < end && (early || server.requests() < most)) {
            Thread.sleep(1);
        }
        Thread.sleep(0, random.nextInt(1_000_000));
        Thread.sleep(random.nextInt(40));
        bot.destroyForcibly();
        return bot.waitFor() == 0;
    }

    private Process start(RigServer server) throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        try (var left = Files.list(temporary)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Xmx200m",
                        "-Dorg.sqlite.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        RigBot.class.getName(),
                        folder.toString(),
                        String.valueOf(server.port()),
                        String.valueOf(CHANNELS),
                        String.valueOf(deliveries / CHANNELS),
                        arm.name())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("bot.log").toFile()))
                .start();
    }

    /** Arguments: folder, arm, deliveries, kills. */
    public static void main(String[] args) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Outcome outcome = new CrashRig(
                        Path.of(args[0]),
                        RigBot.Arm.valueOf(args[1]),
                        Integer.parseInt(args[2]),
                        Integer.parseInt(args[3]),
                        start)
                .run();
        System.out.println(
                args[1] + " " + outcome + " in " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) + " s");
    }
}
