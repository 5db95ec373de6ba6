package no.samtale.realtime;

import java.io.IOException;
import java.util.Objects;
import no.samtale.accounts.AgentSession;
import no.samtale.routing.Presence;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/** The sockets of agents, who are known from the handshake by their session. */
@Component
class AgentSockets extends Sockets {
    static final String AGENT = "agent";

    private final Presence presence;

    AgentSockets(RealtimeServices services, Connections connections, Ticker ticker, Presence presence) {
        super(services, connections, ticker);
        this.presence = presence;
    }

    /** Whoever is not signed in is told so by a close code, which a script can read; of a handshake it cannot. */
    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        if (session.getAttributes().containsKey(AGENT)) {
            super.afterConnectionEstablished(session);
        } else {
            session.close(new CloseStatus(
                    CloseCode.NOT_SIGNED_IN.code(),
                    CloseCode.NOT_SIGNED_IN.problem().code()));
        }
    }

    @Override
    protected Connection connection(WebSocketSession session, Transport transport) {
        AgentSession agent =
                (AgentSession) Objects.requireNonNull(session.getAttributes().get(AGENT));
        presence.seen(agent.principal().account(), agent.principal().agent(), true);
        return new AgentConnection(agent, transport, services);
    }
}
