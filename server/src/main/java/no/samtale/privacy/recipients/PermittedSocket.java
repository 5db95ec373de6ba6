package no.samtale.privacy.recipients;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.time.Duration;

/** A socket that connects only where its permit says. */
final class PermittedSocket extends Socket {
    static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);
    static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final Permit permit;

    PermittedSocket(Permit permit) throws SocketException {
        this.permit = permit;
        setSoTimeout((int) ANSWER_WITHIN.toMillis());
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
        connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        if (!(endpoint instanceof InetSocketAddress address) || !permit.covers(address.getHostString())) {
            throw new ConnectException("The permit does not cover this host, or no longer");
        }
        super.connect(endpoint, timeout == 0 ? (int) CONNECT_WITHIN.toMillis() : timeout);
    }
}
