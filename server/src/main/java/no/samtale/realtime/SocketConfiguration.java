package no.samtale.realtime;

import java.util.List;
import java.util.Map;
import no.samtale.accounts.AgentSessions;
import no.samtale.platform.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.jetty.JettyRequestUpgradeStrategy;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** The two sockets. Spring refuses a handshake from another origin than our own: the widget's iframe is of ours. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class SocketConfiguration implements WebSocketConfigurer {
    private final VisitorSockets visitors;
    private final AgentSockets agents;
    private final AgentSessions sessions;

    SocketConfiguration(VisitorSockets visitors, AgentSockets agents, AgentSessions sessions) {
        this.visitors = visitors;
        this.agents = agents;
        this.sessions = sessions;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(visitors, "/api/widget/socket").setHandshakeHandler(new WithoutCompression());
        registry.addHandler(agents, "/api/console/socket")
                .setHandshakeHandler(new WithoutCompression())
                .addInterceptors(new KnownAgents(sessions));
    }

    /** Frames are small, and compressing them would cost each socket its own window of memory. */
    private static final class WithoutCompression extends DefaultHandshakeHandler {
        WithoutCompression() {
            super(strategy());
        }

        private static JettyRequestUpgradeStrategy strategy() {
            JettyRequestUpgradeStrategy strategy = new JettyRequestUpgradeStrategy();
            strategy.addWebSocketConfigurer(configurable -> {
                configurable.setMaxTextMessageSize(Limits.REQUEST_BYTES);
                configurable.setMaxBinaryMessageSize(0);
                configurable.setInputBufferSize(1024);
                configurable.setOutputBufferSize(1024);
                configurable.setIdleTimeout(Limits.HEARTBEAT.multipliedBy(4));
            });
            return strategy;
        }

        @Override
        protected List<WebSocketExtension> filterRequestedExtensions(
                ServerHttpRequest request,
                List<WebSocketExtension> requestedExtensions,
                List<WebSocketExtension> supportedExtensions) {
            return List.of();
        }
    }

    /** Notes which agent it is that comes, if it is one. */
    private record KnownAgents(AgentSessions sessions) implements HandshakeInterceptor {
        @Override
        public boolean beforeHandshake(
                ServerHttpRequest request,
                ServerHttpResponse response,
                WebSocketHandler handler,
                Map<String, Object> attributes) {
            if (request instanceof ServletServerHttpRequest servlet) {
                sessions.of(servlet.getServletRequest()).ifPresent(agent -> attributes.put(AgentSockets.AGENT, agent));
            }
            return true;
        }

        @Override
        public void afterHandshake(
                ServerHttpRequest request,
                ServerHttpResponse response,
                WebSocketHandler handler,
                @Nullable Exception exception) {}
    }
}
