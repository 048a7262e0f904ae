package dev.paperboy.benchmarks;

/** The memory that is held between two moments, as the garbage collector sees it. */
record Footprint(long used) {

    static Footprint now() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return new Footprint(runtime.totalMemory() - runtime.freeMemory());
    }

    void report(String arm, int subscriptions) {
        System.out.printf(
                "%n%s: %.0f bytes a subscription (%,d)%n",
                arm, (now().used() - used) / (double) subscriptions, subscriptions);
    }

    static void matches(String arm, int matches) {
        System.out.printf("%n%s: %,d matches%n", arm, matches);
    }
}
