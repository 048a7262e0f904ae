package dev.paperboy.delivery;

import dev.paperboy.chat.ChannelRef;
import dev.paperboy.chat.Message;
import dev.paperboy.chat.MessageRef;
import dev.paperboy.chat.PostKey;
import dev.paperboy.chat.Poster;
import dev.paperboy.chat.UndeliverableException;
import dev.paperboy.chat.UndeliverableException.Reason;
import dev.paperboy.platform.FindsPosts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The client of {@link RigServer}: one line each way over a connection of its own. */
final class RigPlatform implements Poster, FindsPosts {
    static final String NAME = "rig";

    private final int port;
    private final Duration timeout;

    RigPlatform(int port, Duration timeout) {
        this.port = port;
        this.timeout = timeout;
    }

    @Override
    public MessageRef post(ChannelRef channel, Message message, PostKey key) throws UndeliverableException {
        return new MessageRef(channel, ask("POST " + key.value() + " " + message.summary()));
    }

    @Override
    public Optional<MessageRef> find(ChannelRef channel, Optional<MessageRef> parent, PostKey key, Instant since)
            throws UndeliverableException {
        String answer = ask("FIND " + key.value());
        return answer.equals("none") ? Optional.empty() : Optional.of(new MessageRef(channel, answer));
    }

    private String ask(String line) throws UndeliverableException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) timeout.toMillis());
            socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            String answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            if (answer == null) {
                throw new UndeliverableException(Reason.IN_DOUBT, "no answer");
            }
            return answer;
        } catch (ConnectException e) {
            throw new UndeliverableException(Reason.PLATFORM_DOWN, e.toString());
        } catch (IOException e) {
            throw new UndeliverableException(Reason.IN_DOUBT, e.toString());
        }
    }
}
