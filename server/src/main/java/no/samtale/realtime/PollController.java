package no.samtale.realtime;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.AgentSession;
import no.samtale.accounts.AgentSessions;
import no.samtale.platform.Limits;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.routing.Presence;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The same frames as over a socket, where sockets do not get through: given and fetched by long polls. */
@RestController
class PollController {
    private final RealtimeServices services;
    private final PollConnections polled;
    private final AgentSessions sessions;
    private final Presence presence;

    PollController(RealtimeServices services, PollConnections polled, AgentSessions sessions, Presence presence) {
        this.services = services;
        this.polled = polled;
        this.sessions = sessions;
        this.presence = presence;
    }

    /**
     * A poll.
     *
     * @param connection the name that the first answer gave, or null for a new connection (then with a hello)
     * @param frames the frames to give, in order
     */
    record PollRequest(@Nullable UUID connection, @Nullable List<ClientFrame> frames) {
        List<ClientFrame> given() {
            List<ClientFrame> given = frames == null ? List.of() : frames;
            if (given.stream().anyMatch(Objects::isNull)) {
                throw new Problem(ProblemCode.MALFORMED_FRAME);
            }
            return given;
        }
    }

    /** The connection's name, and the frames that waited for it, in order. */
    record PollView(
            UUID connection,

            @ArraySchema(schema = @Schema(implementation = ServerFrame.class)) @JsonRawValue
            String frames) {}

    @PostMapping("/api/widget/frames")
    PollView visitor(@RequestBody PollRequest request) throws InterruptedException {
        List<ClientFrame> frames = request.given();
        UUID name = request.connection() == null
                ? polled.add(new VisitorConnection(new PollTransport(services.frames()), services))
                : request.connection();
        if (polled.find(name) instanceof VisitorConnection connection) {
            return poll(name, connection, frames);
        }
        throw new Problem(ProblemCode.NOT_FOUND);
    }

    @PostMapping("/api/console/frames")
    PollView agent(AgentPrincipal agent, @RequestBody PollRequest request, HttpServletRequest http)
            throws InterruptedException {
        List<ClientFrame> frames = request.given();
        UUID name = request.connection() == null ? polled.add(arrived(http)) : request.connection();
        if (polled.find(name) instanceof AgentConnection connection
                && connection.agent().agent().equals(agent.agent())) {
            return poll(name, connection, frames);
        }
        throw new Problem(ProblemCode.NOT_FOUND);
    }

    private Connection arrived(HttpServletRequest http) {
        AgentSession session = sessions.of(http).orElseThrow(() -> new Problem(ProblemCode.NOT_SIGNED_IN));
        presence.seen(session.principal().account(), session.principal().agent(), true);
        return new AgentConnection(session, new PollTransport(services.frames()), services);
    }

    private PollView poll(UUID name, Connection connection, List<ClientFrame> frames) throws InterruptedException {
        if (!connection.greeted() && !(frames.stream().findFirst().orElse(null) instanceof ClientFrame.Hello)) {
            polled.remove(name);
            throw new Problem(ProblemCode.MALFORMED_FRAME);
        }
        connection.heard();
        frames.forEach(connection::accept);
        PollTransport transport = (PollTransport) Objects.requireNonNull(connection.transport());
        List<String> taken = transport.take(Limits.LONG_POLL.toNanos());
        connection.heard();
        if (!transport.isOpen() && transport.pending() == 0) {
            polled.remove(name);
        }
        return new PollView(name, "[" + String.join(",", taken) + "]");
    }
}
