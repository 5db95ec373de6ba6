package no.samtale.channels.sms.wire.smpp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import org.jsmpp.session.connection.Connection;

/** A connected socket. Tells if the first octets that come by it are not of SMPP. */
final class SmppConnection implements Connection {
    /** Octets of a whole PDU, at the least: its header. At the most: far more than any has. */
    private static final int SHORTEST = 16;

    private static final int LONGEST = 1 << 20;

    private final Socket socket;
    private final InputStream input;
    private final OutputStream output;

    SmppConnection(Socket socket, Runnable strange) throws IOException {
        this.socket = socket;
        this.input = new First(socket.getInputStream(), strange);
        this.output = socket.getOutputStream();
    }

    @Override
    public boolean isOpen() {
        return !socket.isClosed();
    }

    @Override
    public InetAddress getInetAddress() {
        return socket.getInetAddress();
    }

    @Override
    public InetAddress getLocalAddress() {
        return socket.getLocalAddress();
    }

    @Override
    public int getPort() {
        return socket.getPort();
    }

    @Override
    public int getLocalPort() {
        return socket.getLocalPort();
    }

    @Override
    public InputStream getInputStream() {
        return input;
    }

    @Override
    public OutputStream getOutputStream() {
        return output;
    }

    @Override
    public void setSoTimeout(int millis) throws IOException {
        socket.setSoTimeout(millis);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Looks at the first four octets, which are a length. */
    private static final class First extends FilterInputStream {
        private final Runnable strange;
        private int seen;
        private int length;

        First(InputStream stream, Runnable strange) {
            super(stream);
            this.strange = strange;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            if (octet >= 0) {
                look(octet);
            }
            return octet;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            for (int at = from; at < from + read; at++) {
                look(into[at] & 0xFF);
            }
            return read;
        }

        private void look(int octet) {
            if (seen == Integer.BYTES) {
                return;
            }
            length = (length << 8) | octet;
            seen++;
            if (seen == Integer.BYTES && (length < SHORTEST || length > LONGEST)) {
                strange.run();
            }
        }
    }
}
