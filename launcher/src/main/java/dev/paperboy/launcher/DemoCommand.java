package dev.paperboy.launcher;

import dev.paperboy.digest.Progress;
import dev.paperboy.store.DataFolder;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** A local chat over the sample digests. */
@Command(name = "demo", description = "A local chat over sample digests: no account, no token.")
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class DemoCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Mixin
    private ChatSession session;

    @Override
    public Integer call() {
        Config config = root.config();
        DataFolder folder = DataFolder.in(root.data.orElse(config.data().resolve("demo")));
        return session.run(folder, config, DemoCommand::addSamples);
    }

    /** Samples never mix with digests of one's own. */
    private static void addSamples(Paperboy paperboy) {
        if (paperboy.archive().newestDate().isEmpty()) {
            paperboy.importer().run(List.of(Places.samples()), false, Progress.NONE);
        }
    }
}
