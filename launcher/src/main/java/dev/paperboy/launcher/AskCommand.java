package dev.paperboy.launcher;

import dev.paperboy.chat.Message;
import dev.paperboy.command.CommandCall;
import dev.paperboy.command.Reply;
import dev.paperboy.local.HtmlRenderer;
import dev.paperboy.local.JsonRenderer;
import dev.paperboy.local.Seat;
import dev.paperboy.local.StandardStreams;
import dev.paperboy.workspace.Defaults;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** One question and its answer, as a chat would give it. */
@Command(name = "ask", description = "Asks one thing and prints the answer, as a chat would give it.")
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class AskCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        HTML,
        JSON
    }

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SeatOptions options;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, html or json (default: text).")
    private Format format = Format.TEXT;

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    @Parameters(paramLabel = "LINE", arity = "1..*", description = "What is asked, such as \"/papers search GRPO\".")
    private List<String> line;

    @Override
    public Integer call() {
        Config config = root.config();
        Defaults defaults = options.defaults(config.defaults());
        Seat seat = options.seat(config.defaults());
        Reply reply;
        try (Paperboy paperboy = Paperboy.open(root.data(config), defaults, options.clock(config.defaults()))) {
            CommandCall call = CommandCall.typed(seat.caller(), seat.channel(), RootCommand.line(spec, line));
            reply = paperboy.dispatch(seat.direct() ? call.inDirectMessages() : call);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(rendered(reply, defaults));
        out.flush();
        return switch (reply.outcome()) {
            case ANSWERED -> ExitCode.DONE;
            case USER_ERROR -> ExitCode.MISTAKE;
            case FAILED -> ExitCode.FAILED;
        };
    }

    private String rendered(Reply reply, Defaults defaults) {
        Message message = reply.message();
        return switch (json ? Format.JSON : format) {
            case TEXT ->
                new StandardStreams(System.getenv()).renderer().render(message).stripTrailing();
            case HTML -> new HtmlRenderer(defaults.language()).page(List.of(message));
            case JSON -> JsonRenderer.ask(reply);
        };
    }
}
