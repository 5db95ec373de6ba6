package no.samtale.channels.email.oauth;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/** Lays TLS over sockets that go to the permitted host and to no other. */
final class PermittedTls extends SSLSocketFactory {
    private final SocketFactory permitted;
    private final SSLSocketFactory tls;

    PermittedTls(SocketFactory permitted, SSLSocketFactory tls) {
        this.permitted = permitted;
        this.tls = tls;
    }

    /** Not connected, and not yet TLS: that is laid over it when it is. */
    @Override
    public Socket createSocket() throws IOException {
        return permitted.createSocket();
    }

    @Override
    public Socket createSocket(Socket below, String host, int port, boolean closes) throws IOException {
        return tls.createSocket(below, host, port, closes);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(permitted.createSocket(host, port), host, port, true);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(permitted.createSocket(host, port, local, localPort), host, port, true);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostName(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host.getHostName(), port, local, localPort);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }
}
