package dev.paperboy.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A chat platform in the rig's own process, so that no kill of the bot touches what it has or what is on its way to it. */
final class RigServer implements AutoCloseable {
    /** Of each hundred answers. */
    private static final int LOST = 5;

    private static final int LATEST_MILLIS = 500;
    private static final int SLOWEST_MILLIS = 30;

    private final ServerSocket server;
    private final SplittableRandom random;
    private final Map<String, String> posts = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> landed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    RigServer(long seed) throws IOException {
        this.random = new SplittableRandom(seed);
        this.server = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Requests to post so far. */
    int requests() {
        return requests.get();
    }

    int lostAnswers() {
        return lost.get();
    }

    /** What everyone in the channels sees, each time that they see it. */
    List<String> posts() {
        return new ArrayList<>(landed);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private synchronized int next(int bound) {
        return random.nextInt(bound);
    }

    private void answer(Socket socket) {
        try (socket) {
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            if (line == null) {
                return;
            }
            String[] words = line.split(" ", 3);
            if (words[0].equals("FIND")) {
                say(socket, posts.getOrDefault(words[1], "none"));
                return;
            }
            requests.incrementAndGet();
            post(socket, words[1], words[2]);
        } catch (IOException | InterruptedException e) {
            // Whoever asked is gone.
        }
    }

    /** Lands before it answers; loses some answers, half of them with the post, some before a late landing. */
    private void post(Socket socket, String key, String text) throws IOException, InterruptedException {
        Thread.sleep(next(SLOWEST_MILLIS));
        if (next(100) < LOST) {
            lost.incrementAndGet();
            int kind = next(4);
            if (kind == 0) {
                socket.close();
                Thread.sleep(next(LATEST_MILLIS));
            }
            if (kind < 2) {
                land(key, text);
            }
            return;
        }
        land(key, text);
        say(socket, key);
    }

    private void land(String key, String text) {
        posts.put(key, key);
        landed.add(text);
    }

    private static void say(Socket socket, String answer) throws IOException {
        socket.getOutputStream().write((answer + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
