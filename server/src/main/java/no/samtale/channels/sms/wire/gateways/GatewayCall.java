package no.samtale.channels.sms.wire.gateways;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import javax.net.SocketFactory;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import no.samtale.platform.Limits;
import org.jspecify.annotations.Nullable;

/**
 * One question to a gateway and its answer, on a line of its own. Written by hand, as the clients of the JDK ask a second time
 * of themselves, and may not.
 */
final class GatewayCall implements AutoCloseable {
    private final GatewayPlace place;
    private final Socket line;

    private GatewayCall(GatewayPlace place, Socket line) {
        this.place = place;
        this.line = line;
    }

    /**
     * @param sockets that may connect there
     * @throws IOException before anything is asked
     */
    static GatewayCall open(GatewayPlace place, SocketFactory sockets) throws IOException {
        Duration within = Limits.SMS_GATEWAY_WITHIN;
        Socket plain = sockets.createSocket();
        try {
            plain.connect(new InetSocketAddress(place.host(), place.port()), (int) within.toMillis());
            plain.setSoTimeout((int) within.toMillis());
            return new GatewayCall(place, place.secured() ? secured(plain, place) : plain);
        } catch (IOException | RuntimeException e) {
            plain.close();
            throw e;
        }
    }

    /** @param body null to get */
    GatewayAnswer ask(String path, @Nullable String basic, @Nullable GatewayBody body) throws IOException {
        String method = body == null ? "GET" : "POST";
        StringBuilder head = new StringBuilder()
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(place.authority())
                .append("\r\nAccept: application/json\r\nUser-Agent: Samtale\r\nConnection: close\r\n");
        if (basic != null) {
            String encoded = Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8));
            head.append("Authorization: Basic ").append(encoded).append("\r\n");
        }
        byte[] content = body == null ? new byte[0] : body.content().getBytes(StandardCharsets.UTF_8);
        if (body != null) {
            head.append("Content-Type: ").append(body.type());
            head.append("\r\nContent-Length: ").append(content.length).append("\r\n");
        }
        line.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        line.getOutputStream().write(content);
        line.getOutputStream().flush();
        return GatewayAnswer.read(line.getInputStream(), Limits.SMS_GATEWAY_ANSWER_BYTES);
    }

    @Override
    public void close() {
        try {
            line.close();
        } catch (IOException e) {
            // It has been answered, or not, before.
        }
    }

    private static SSLSocket secured(Socket plain, GatewayPlace place) throws IOException {
        SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket line = (SSLSocket) tls.createSocket(plain, place.host(), place.port(), true);
        SSLParameters parameters = line.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        line.setSSLParameters(parameters);
        line.startHandshake();
        return line;
    }
}
