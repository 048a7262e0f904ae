package dev.paperboy.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperboy.chat.SampleMessages;
import dev.paperboy.command.Reply;
import org.junit.jupiter.api.Test;

class JsonRendererTest {

    @Test
    void anAnswerSaysHowItWentAndWhoSeesIt() {
        assertThat(JsonRenderer.ask(Reply.answered(SampleMessages.error())))
                .startsWith("{\n"
                        + "  \"outcome\": \"answered\",\n"
                        + "  \"visibility\": \"private\",\n"
                        + "  \"message\": {\n"
                        + "    \"summary\": \"I could");
    }

    @Test
    void aShareHoldsBothMessages() {
        assertThat(JsonRenderer.ask(Reply.shared(SampleMessages.today(), SampleMessages.error())))
                .contains("\"visibility\": \"public\"", "\"privateCopy\": {");
    }
}
