package no.samtale.bench.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import no.samtale.bench.BenchFailure;

/** One connection that stays open, for one request at a time. */
public final class Http implements AutoCloseable {
    /** The server closes a connection that it has not heard from for half a minute. */
    private static final long FRESH = TimeUnit.SECONDS.toNanos(10);

    private final int port;
    private Socket socket;
    private InputStream in;
    private long used = System.nanoTime();

    public Http(int port) {
        this.port = port;
        try {
            this.socket = connect();
            this.in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        } catch (IOException e) {
            throw new BenchFailure("No connection to the server: " + e.getMessage(), e);
        }
    }

    private Socket connect() throws IOException {
        Socket fresh = new Socket(InetAddress.getLoopbackAddress(), port);
        fresh.setTcpNoDelay(true);
        return fresh;
    }

    private void refresh() throws IOException {
        if (System.nanoTime() - used > FRESH) {
            socket.close();
            socket = connect();
            in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        }
        used = System.nanoTime();
    }

    /** @param cookie what the first Set-Cookie header sets, or empty */
    public record Answer(int status, String cookie, String body) {
        /** @throws BenchFailure if it is no success */
        Answer required(String what) {
            if (status / 100 != 2) {
                throw new BenchFailure(what + " was answered " + status + ": " + body);
            }
            return this;
        }
    }

    /** Sends a request; the extra headers are whole lines, each with its line end. */
    public Answer send(String method, String path, String headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head =
                method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nOrigin: http://localhost:" + port
                        + "\r\n" + headers
                        + (content.length == 0
                                ? "\r\n"
                                : "Content-Type: application/json\r\nContent-Length: " + content.length + "\r\n\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(content);
        try {
            refresh();
            socket.getOutputStream().write(request.toByteArray());
            return answer();
        } catch (IOException e) {
            throw new BenchFailure(method + " " + path + " failed: " + e.getMessage(), e);
        }
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        String cookie = "";
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
            String value = header.substring(header.indexOf(':') + 1).strip();
            switch (name) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equals("chunked");
                case "set-cookie" -> cookie = cookie.isEmpty() ? value.replaceFirst(";.*", "") : cookie;
                default -> {
                    // Of no use here.
                }
            }
        }
        byte[] body = chunked ? chunks() : in.readNBytes(length);
        return new Answer(status, cookie, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server closed the connection");
            }
            line.append((char) c);
        }
        line.setLength(line.length() - 1);
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }
}
