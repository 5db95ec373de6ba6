package no.samtale.channels.email.pictures;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import no.samtale.platform.Limits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Asks for one picture over TLS. A name is looked up once, all that it stands for is checked, and the line goes to what was
 * checked: a name that means something else a moment later gains nothing. The question holds the picture's address, and nothing
 * of who asks: no cookie, no referrer, the same words each time.
 */
@Component
class PictureLine {
    private static final int HTTPS = 443;

    private final Lookup lookup;
    private final Predicate<InetAddress> open;
    private final SSLSocketFactory tls;

    /** What a name stands for. */
    interface Lookup {
        InetAddress[] of(String host) throws IOException;
    }

    @Autowired
    PictureLine() {
        this(InetAddress::getAllByName, PublicAddresses::includes, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    PictureLine(Lookup lookup, Predicate<InetAddress> open, SSLSocketFactory tls) {
        this.lookup = lookup;
        this.open = open;
        this.tls = tls;
    }

    /**
     * One question and its answer; follows nothing.
     *
     * @throws IOException if there is no answer, or nobody may be asked there
     */
    PictureAnswer ask(URI address) throws IOException {
        String host = checked(address);
        try (Socket plain = new Socket();
                SSLSocket line = line(plain, host, place(host))) {
            line.getOutputStream().write(question(address, host).getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().flush();
            return PictureAnswer.read(line.getInputStream(), Limits.PICTURE_BYTES);
        }
    }

    /** Its host, if it is an address that may be asked: https, at the usual port, without a name to sign in by. */
    private static String checked(URI address) throws IOException {
        String host = address.getHost();
        boolean fine = "https".equalsIgnoreCase(address.getScheme())
                && host != null
                && address.getRawUserInfo() == null
                && (address.getPort() == -1 || address.getPort() == HTTPS);
        if (!fine || host == null) {
            throw new IOException("not an address of a picture");
        }
        return host;
    }

    private InetAddress place(String host) throws IOException {
        InetAddress[] places = lookup.of(host);
        for (InetAddress each : places) {
            if (!open.test(each)) {
                throw new IOException("not on the public internet");
            }
        }
        return places[0];
    }

    private SSLSocket line(Socket plain, String host, InetAddress place) throws IOException {
        Duration within = Limits.PICTURE_WITHIN;
        plain.connect(new InetSocketAddress(place, port()), (int) within.toMillis());
        plain.setSoTimeout((int) within.toMillis());
        SSLSocket line = (SSLSocket) tls.createSocket(plain, host, HTTPS, true);
        SSLParameters parameters = line.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        line.setSSLParameters(parameters);
        line.startHandshake();
        return line;
    }

    /** Tests have a server of their own at another. */
    int port() {
        return HTTPS;
    }

    private static String question(URI address, String host) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return "GET " + URI.create(path + query).toASCIIString() + " HTTP/1.1\r\nHost: " + host
                + "\r\nAccept: image/png, image/jpeg, image/gif, image/webp\r\nUser-Agent: Samtale\r\nConnection: close\r\n\r\n";
    }
}
