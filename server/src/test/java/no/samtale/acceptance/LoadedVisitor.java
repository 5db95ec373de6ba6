package no.samtale.acceptance;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import no.samtale.platform.EntrypointId;
import no.samtale.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** A visitor who writes without pause and, as a browser does, gives each message again until it is acknowledged. */
final class LoadedVisitor implements Runnable {
    private final Http http;
    private final EntrypointId entrypoint;
    private final String token;
    private final UUID conversation = UUID.randomUUID();
    private final Map<UUID, Long> acknowledged = new LinkedHashMap<>();
    private volatile boolean stopping;
    private volatile boolean started;

    LoadedVisitor(Http http, EntrypointId entrypoint) {
        this.http = http;
        this.entrypoint = entrypoint;
        this.token = Visitors.token(entrypoint);
    }

    @Override
    public void run() {
        UUID first = UUID.randomUUID();
        Map<String, Object> start = Map.of(
                "conversationId",
                conversation,
                "language",
                "nb",
                "noticeVersion",
                "1.0.0",
                "message",
                Map.of("id", first, "text", "Første melding"));
        untilAcknowledged("/api/widget/entrypoints/" + entrypoint + "/conversations", start);
        acknowledged.put(first, 1L);
        started = true;
        for (int i = 0; !stopping; i++) {
            UUID id = UUID.randomUUID();
            JsonNode stored = untilAcknowledged(
                    "/api/widget/conversations/" + conversation + "/messages",
                    Map.of("id", id, "text", "Melding nummer " + i + " fra en som skriver uten stans"));
            acknowledged.put(id, stored.path("seq").asLong());
        }
    }

    private JsonNode untilAcknowledged(String path, Map<String, Object> body) {
        while (true) {
            try {
                Http.Answer answer = http.post(path, Map.of("Samtale-Token", token), body);
                if (answer.status() == 200 || answer.status() == 201) {
                    return answer.json();
                }
                if (answer.status() < 500) {
                    throw new AssertionError("refused with " + answer.status() + " " + answer.text());
                }
            } catch (IOException serverIsGone) {
                // It is what the test is about: again, with the same id.
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    boolean hasStarted() {
        return started;
    }

    void stop() {
        stopping = true;
    }

    /** What the server has acknowledged, with the seq that it told. */
    Map<UUID, Long> acknowledged() {
        return acknowledged;
    }

    /** A message of the conversation; the system's own lines are nobody's. */
    record Stored(UUID id, boolean own) {}

    /** The whole conversation, as the server tells it now: the ids, in order of seq, and that the seqs have no gaps. */
    List<Stored> stored() throws IOException {
        List<Stored> ids = new java.util.ArrayList<>();
        while (true) {
            JsonNode page = http.get(
                            "/api/widget/conversations/" + conversation + "/messages?after=" + ids.size(),
                            Map.of("Samtale-Token", token))
                    .json();
            if (page.path("messages").isEmpty()) {
                return ids;
            }
            for (JsonNode message : page.path("messages")) {
                ids.add(new Stored(
                        UUID.fromString(message.path("id").asString()),
                        message.at("/author/kind").asString().equals("visitor")));
                if (message.path("seq").asLong() != ids.size()) {
                    throw new AssertionError("a gap: seq " + message.path("seq").asLong() + " at place " + ids.size());
                }
            }
        }
    }
}
