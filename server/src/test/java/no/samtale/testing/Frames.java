package no.samtale.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser's end of a socket: gives frames, and waits for those that come. */
public final class Frames implements WebSocket.Listener, AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration WITHIN = Duration.ofSeconds(20);

    private final BlockingQueue<JsonNode> arrived = new LinkedBlockingQueue<>();
    private final List<JsonNode> all = new ArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    private Frames(HttpClient client, int port, String path, Map<String, String> headers) {
        WebSocket.Builder builder = client.newWebSocketBuilder();
        headers.forEach(builder::header);
        socket = builder.buildAsync(URI.create("ws://localhost:" + port + path), this)
                .join();
    }

    /** A visitor's socket, not yet greeted. */
    public static Frames visitor(int port) {
        return new Frames(HttpClient.newHttpClient(), port, "/api/widget/socket", Map.of());
    }

    /** An agent's socket, with the session of a caller who is signed in. */
    public static Frames agent(int port, Caller signedIn) {
        HttpClient client =
                HttpClient.newBuilder().cookieHandler(signedIn.cookies()).build();
        return new Frames(client, port, "/api/console/socket", Map.of());
    }

    /** As any page would open one. */
    public static Frames open(int port, String path, Map<String, String> headers) {
        return new Frames(HttpClient.newHttpClient(), port, path, headers);
    }

    public Frames give(Map<String, Object> frame) {
        return giveText(JSON.writeValueAsString(frame));
    }

    public Frames giveText(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    /** The next frame of a type; those before it are passed over. */
    public JsonNode next(String type) {
        return next(frame -> frame.path("type").asString().equals(type));
    }

    /** The next frame that is as wanted; those before it are passed over. */
    public JsonNode next(Predicate<JsonNode> wanted) {
        long deadline = System.nanoTime() + WITHIN.toNanos();
        try {
            while (true) {
                JsonNode frame = arrived.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (frame == null) {
                    throw new AssertionError("The frame did not come; those that came: " + all);
                }
                if (wanted.test(frame)) {
                    return frame;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All frames that have come so far. */
    public List<JsonNode> soFar() {
        synchronized (all) {
            return List.copyOf(all);
        }
    }

    /** All frames of a type that have come so far. */
    public List<JsonNode> soFar(String type) {
        synchronized (all) {
            return all.stream()
                    .filter(frame -> frame.path("type").asString().equals(type))
                    .toList();
        }
    }

    /** The code that the server closes with. */
    public int closeCode() {
        return closed.orTimeout(WITHIN.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            JsonNode frame = JSON.readTree(partial.toString());
            partial.setLength(0);
            synchronized (all) {
                all.add(frame);
            }
            arrived.add(frame);
        }
        webSocket.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(statusCode);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.completeExceptionally(error);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
