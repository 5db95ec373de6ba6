package no.samtale.realtime;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.samtale.platform.Limits;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The connections that come by long poll, under random names; one that nobody polls is forgotten. */
@Component
class PollConnections {
    /** Connections by long poll that one node holds. */
    private static final int MOST = 20_000;

    private final Connections connections;
    private final Ticker ticker;
    private final Map<UUID, Connection> polled = new ConcurrentHashMap<>();

    PollConnections(Connections connections, Ticker ticker) {
        this.connections = connections;
        this.ticker = ticker;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        ticker.every(Limits.HEARTBEAT, this::forgetAbandoned);
    }

    /** Adds a new one and gives it a name that cannot be guessed. */
    UUID add(Connection connection) {
        if (polled.size() >= MOST) {
            throw new Problem(ProblemCode.UNAVAILABLE);
        }
        UUID name = UUID.randomUUID();
        polled.put(name, connection);
        connections.add(connection);
        return name;
    }

    /** The connection of that name, or null. */
    @Nullable
    Connection find(UUID name) {
        return polled.get(name);
    }

    void remove(UUID name) {
        Connection connection = polled.remove(name);
        if (connection != null) {
            connections.remove(connection);
        }
    }

    private void forgetAbandoned() {
        List.copyOf(polled.entrySet()).forEach(entry -> {
            if (entry.getValue().transport() instanceof PollTransport transport
                    && (transport.isAbandoned() || (!transport.isOpen() && transport.pending() == 0))) {
                remove(entry.getKey());
            }
        });
    }
}
