package dev.paperboy.local;

import dev.paperboy.chat.Golden;
import dev.paperboy.chat.PlainForm;
import dev.paperboy.chat.SampleMessages;
import dev.paperboy.text.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the sample messages look; see {@link Golden} for how the files are written anew. */
class RendererGoldenTest {

    static List<String> names() {
        return List.copyOf(SampleMessages.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void terminal(String name) {
        Golden.check(
                name + ".txt",
                new TerminalRenderer(80, false).render(SampleMessages.all().get(name)));
    }

    /** The escape character is kept as its picture, so that looking at the file does not obey it. */
    @ParameterizedTest
    @MethodSource("names")
    void colouredTerminal(String name) {
        String drawn =
                new TerminalRenderer(80, true).render(SampleMessages.all().get(name));
        Golden.check(name + ".ansi.txt", drawn.replace('\u001b', '␛'));
    }

    @ParameterizedTest
    @MethodSource("names")
    void html(String name) {
        Language language = name.endsWith("korean") ? Language.KOREAN : Language.ENGLISH;
        String page =
                new HtmlRenderer(language).page(List.of(SampleMessages.all().get(name)));
        Golden.check(name + ".html", page.replaceFirst("(?s)<style>.*</style>", "<style>…</style>"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void json(String name) {
        Golden.check(name + ".json", JsonRenderer.render(SampleMessages.all().get(name)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void plain(String name) {
        Golden.check(name + ".plain.txt", PlainForm.of(SampleMessages.all().get(name)) + "\n");
    }
}
