package no.samtale.platform.web.proxies;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpScheme;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/** Gives a request that came by a trusted proxy the address and the scheme of whoever asked the proxy. */
final class ForwardedRequests implements HttpConfiguration.Customizer {
    private final TrustedProxies proxies;
    private final ProxyHeaders written;

    ForwardedRequests(TrustedProxies proxies, ProxyHeaders written) {
        this.proxies = proxies;
        this.written = written;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        if (!(request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer)
                || peer.getAddress() == null
                || !proxies.contains(peer.getAddress())) {
            return request;
        }
        List<ForwardingHeaders.Word> words = words(request.getHeaders());
        return words.isEmpty() ? request : new Forwarded(request, TracedCaller.of(peer.getAddress(), proxies, words));
    }

    private List<ForwardingHeaders.Word> words(HttpFields headers) {
        List<List<String>> values =
                written.names().stream().map(headers::getValuesList).toList();
        return switch (written) {
            case X_FORWARDED -> ForwardingHeaders.xForwarded(values.getFirst(), values.getLast());
            case FORWARDED -> ForwardingHeaders.forwarded(values.getFirst());
        };
    }

    private static final class Forwarded extends Request.Wrapper {
        private final HttpURI uri;
        private final ConnectionMetaData connection;

        Forwarded(Request request, TracedCaller caller) {
            super(request);
            HttpURI told = request.getHttpURI();
            this.uri = caller.scheme().isEmpty()
                    ? told
                    : HttpURI.build(told).scheme(caller.scheme().get()).asImmutable();
            // The caller's port is nobody's business, and not told.
            this.connection = new From(request.getConnectionMetaData(), new InetSocketAddress(caller.address(), 0));
        }

        @Override
        public HttpURI getHttpURI() {
            return uri;
        }

        @Override
        public boolean isSecure() {
            return HttpScheme.HTTPS.is(uri.getScheme());
        }

        @Override
        public ConnectionMetaData getConnectionMetaData() {
            return connection;
        }
    }

    private static final class From extends ConnectionMetaData.Wrapper {
        private final SocketAddress remote;

        From(ConnectionMetaData connection, SocketAddress remote) {
            super(connection);
            this.remote = remote;
        }

        @Override
        public SocketAddress getRemoteSocketAddress() {
            return remote;
        }
    }
}
