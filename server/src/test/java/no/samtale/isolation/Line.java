package no.samtale.isolation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Frames;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A browser's end of a connection, over a socket or by long polls. */
abstract class Line implements AutoCloseable {
    static final Map<String, Object> PING = Map.of("type", "ping");
    private static final Duration WITHIN = Duration.ofSeconds(20);
    private static final long PAUSE = Duration.ofMillis(50).toNanos();

    /** Which of the two interfaces it speaks to. */
    enum Surface {
        CONSOLE,
        WIDGET;

        Surface opposite() {
            return this == CONSOLE ? WIDGET : CONSOLE;
        }
    }

    /** How its frames travel. */
    enum Carrier {
        SOCKET,
        LONG_POLL
    }

    /** A line of this company's agent, or of this company's visitor; not yet greeted. */
    static Line open(Carrier carrier, Surface surface, LivedInCompany company, Held held, int port) {
        Caller caller = surface == Surface.CONSOLE ? company.agent() : company.visitor(held.token());
        return switch (carrier) {
            case SOCKET -> new BySocket(surface == Surface.CONSOLE ? Frames.agent(port, caller) : Frames.visitor(port));
            case LONG_POLL ->
                new ByPoll(caller, surface == Surface.CONSOLE ? "/api/console/frames" : "/api/widget/frames");
        };
    }

    protected abstract void send(List<Map<String, Object>> frames);

    /** All frames that have come so far. */
    abstract List<JsonNode> received();

    @Override
    public void close() {}

    /** Says a frame, and a ping after it; what came up to the pong. */
    final List<JsonNode> ask(Map<String, Object> frame) {
        int from = received().size();
        send(frame.equals(PING) ? List.of(PING) : List.of(frame, PING));
        await(from, "pong");
        List<JsonNode> all = received();
        return all.subList(from, all.size());
    }

    /** Waits for a frame of a type among those from a place on. */
    final JsonNode await(int from, String type) {
        long deadline = System.nanoTime() + WITHIN.toNanos();
        while (true) {
            List<JsonNode> all = received();
            for (JsonNode frame : all.subList(from, all.size())) {
                if (frame.path("type").asString().equals(type)) {
                    return frame;
                }
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("No " + type + " came; what came: " + all);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static final class BySocket extends Line {
        private final Frames socket;

        BySocket(Frames socket) {
            this.socket = socket;
        }

        @Override
        protected void send(List<Map<String, Object>> frames) {
            frames.forEach(socket::give);
        }

        @Override
        List<JsonNode> received() {
            return socket.soFar();
        }

        @Override
        public void close() {
            socket.close();
        }
    }

    private static final class ByPoll extends Line {
        private final Caller caller;
        private final String path;
        private final List<JsonNode> all = new ArrayList<>();
        private @Nullable String connection;

        ByPoll(Caller caller, String path) {
            this.caller = caller;
            this.path = path;
        }

        @Override
        protected void send(List<Map<String, Object>> frames) {
            Answer answer = caller.post(
                    path,
                    connection == null ? Map.of("frames", frames) : Map.of("connection", connection, "frames", frames));
            if (answer.status() != 200) {
                throw new AssertionError("The poll was answered with " + answer);
            }
            connection = answer.body().path("connection").asString();
            answer.body().path("frames").forEach(all::add);
        }

        /** With a ping, so that the poll is answered at once. */
        @Override
        List<JsonNode> received() {
            if (connection != null) {
                send(List.of(PING));
            }
            return List.copyOf(all);
        }
    }
}
