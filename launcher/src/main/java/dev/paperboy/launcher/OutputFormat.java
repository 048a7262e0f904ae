package dev.paperboy.launcher;

import picocli.CommandLine.Option;

/** Whether a result is for people or for programs. */
final class OutputFormat {
    enum Format {
        text,
        json
    }

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
    private Format format = Format.text;

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    boolean isJson() {
        return json || format == Format.json;
    }
}
