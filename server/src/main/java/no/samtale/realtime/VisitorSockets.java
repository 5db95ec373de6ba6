package no.samtale.realtime;

import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketSession;

/** The sockets of visitors; their first frame holds the token. */
@Component
class VisitorSockets extends Sockets {
    VisitorSockets(RealtimeServices services, Connections connections, Ticker ticker) {
        super(services, connections, ticker);
    }

    @Override
    protected Connection connection(WebSocketSession session, Transport transport) {
        return new VisitorConnection(transport, services);
    }
}
