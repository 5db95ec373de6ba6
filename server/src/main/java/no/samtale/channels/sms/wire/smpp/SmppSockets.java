package no.samtale.channels.sms.wire.smpp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.connection.ConnectionFactory;

/** Connects to a centre, by TLS whose certificate is checked against the host's name. */
final class SmppSockets implements ConnectionFactory {
    private final SmppSettings settings;
    private final SocketFactory sockets;
    private final SSLSocketFactory tls;
    private volatile boolean strange;

    SmppSockets(SmppSettings settings, SocketFactory sockets, SSLSocketFactory tls) {
        this.settings = settings;
        this.sockets = sockets;
        this.tls = tls;
    }

    @Override
    public SmppConnection createConnection(String host, int port) throws IOException {
        int within = (int) settings.within().toMillis();
        Socket plain = sockets.createSocket();
        try {
            InetSocketAddress place = new InetSocketAddress(host, port);
            plain.connect(place, within);
            plain.setSoTimeout(within);
            plain.setTcpNoDelay(true);
            return new SmppConnection(settings.tls() ? secured(plain, host, port) : plain, () -> strange = true);
        } catch (IOException | RuntimeException e) {
            plain.close();
            throw e;
        }
    }

    /** Whether what answered there does not speak SMPP. */
    boolean isStrange() {
        return strange;
    }

    private SSLSocket secured(Socket plain, String host, int port) throws IOException {
        SSLSocket line = (SSLSocket) tls.createSocket(plain, host, port, true);
        SSLParameters parameters = line.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        line.setSSLParameters(parameters);
        line.startHandshake();
        return line;
    }
}
