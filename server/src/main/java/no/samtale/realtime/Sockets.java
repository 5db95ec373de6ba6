package no.samtale.realtime;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import no.samtale.platform.Limits;
import org.eclipse.jetty.websocket.api.Session;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/** Joins sockets to connections: each text is a frame. */
abstract class Sockets extends AbstractWebSocketHandler {
    private static final String CONNECTION = "connection";

    protected final RealtimeServices services;
    private final Connections connections;
    private final Ticker ticker;

    Sockets(RealtimeServices services, Connections connections, Ticker ticker) {
        this.services = services;
        this.connections = connections;
        this.ticker = ticker;
    }

    protected abstract Connection connection(WebSocketSession session, Transport transport);

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        Session jetty = Objects.requireNonNull(((NativeWebSocketSession) session).getNativeSession(Session.class));
        Connection connection = connection(session, new Outbox(jetty, services.frames()));
        session.getAttributes().put(CONNECTION, connection);
        connections.add(connection);
        ticker.after(Limits.HELLO_WITHIN, () -> {
            if (!connection.greeted()) {
                connection.transport().close(CloseCode.NO_HELLO);
            }
        });
    }

    private static Optional<Connection> of(WebSocketSession session) {
        return Optional.ofNullable((Connection) session.getAttributes().get(CONNECTION));
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        of(session).ifPresent(connection -> connection.take(message.getPayload()));
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        of(session).ifPresent(connection -> connection.transport().close(CloseCode.MALFORMED));
    }

    @Override
    protected void handlePongMessage(WebSocketSession session, PongMessage message) {
        of(session).ifPresent(Connection::heard);
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable exception) {
        // Networks fail all day; the closing that follows is all there is to do.
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        of(session).ifPresent(connections::remove);
    }
}
