package no.samtale.realtime;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.samtale.accounts.AgentSession;
import no.samtale.accounts.AgentSessions;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import org.springframework.stereotype.Component;

/** Closes an agent's connections as soon as their session has ended. Should the hint be lost, a heartbeat does it. */
@Component
class EndedSessions {
    private final Connections connections;
    private final AgentSessions sessions;
    private final RealtimeExecutor executor;

    EndedSessions(Connections connections, AgentSessions sessions, RealtimeExecutor executor, Hints hints) {
        this.connections = connections;
        this.sessions = sessions;
        this.executor = executor;
        hints.listen(this::hinted);
    }

    private void hinted(Hint hint) {
        if (hint instanceof Hint.SessionsEnded ended) {
            executor.execute(() -> close(ended));
        }
    }

    private void close(Hint.SessionsEnded ended) {
        List<AgentConnection> held = connections.agentsOf(ended.account()).stream()
                .filter(connection -> connection.agent().agent().equals(ended.agent()))
                .toList();
        Set<AgentSession> valid =
                sessions.stillValid(held.stream().map(AgentConnection::session).collect(Collectors.toSet()));
        held.stream()
                .filter(connection -> !valid.contains(connection.session()))
                .forEach(connection -> connection.transport().close(CloseCode.NOT_SIGNED_IN));
    }
}
