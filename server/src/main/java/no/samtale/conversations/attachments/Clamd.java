package no.samtale.conversations.attachments;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import no.samtale.conversations.attachments.CheckFile.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** ClamAV's daemon on this machine, asked by its command INSTREAM (clamd(8)). */
final class Clamd {
    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);
    private static final int CONNECT_MILLIS = 3_000;
    /** It reads all of a file before it answers, and unpacks what is in it. */
    private static final int ANSWER_MILLIS = 60_000;

    private static final int ANSWER_BYTES = 1_024;

    private final InetSocketAddress address;

    /** @throws IllegalArgumentException if the host is not this machine */
    Clamd(String host, int port) {
        this.address = new InetSocketAddress(loopback(host), port);
    }

    private static InetAddress loopback(String host) {
        try {
            InetAddress found = InetAddress.getByName(host);
            if (found.isLoopbackAddress()) {
                return found;
            }
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("samtale.clamav.host is not known: set it to localhost", e);
        }
        throw new IllegalArgumentException("samtale.clamav.host must be this machine: set it to localhost");
    }

    Verdict scan(Stream<byte[]> pieces) {
        try (Socket socket = new Socket()) {
            socket.connect(address, CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            send(socket, pieces.iterator());
            return verdict(answer(socket));
        } catch (IOException | NoSuchElementException e) {
            LOG.warn("The virus scanner was not asked: {}", e.getClass().getName());
            return Verdict.UNKNOWN;
        }
    }

    private static void send(Socket socket, Iterator<byte[]> pieces) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        while (pieces.hasNext()) {
            byte[] piece = pieces.next();
            out.writeInt(piece.length);
            out.write(piece);
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(Socket socket) throws IOException {
        byte[] answer = socket.getInputStream().readNBytes(ANSWER_BYTES);
        return new String(answer, StandardCharsets.US_ASCII).replace("\0", "").strip();
    }

    private static Verdict verdict(String answer) {
        if (answer.endsWith(" FOUND")) {
            return Verdict.INFECTED;
        }
        if (answer.equals("stream: OK")) {
            return Verdict.CLEAN;
        }
        LOG.warn("The virus scanner could not tell: see its own log");
        return Verdict.UNKNOWN;
    }
}
