package no.samtale.channels.email.lmtp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import no.samtale.platform.Limits;

/**
 * Reads a line's commands and mails. A line ends with CR LF and with nothing else, and a mail with CR LF, a dot and CR LF (RFC
 * 5321, sections 2.3.8 and 4.1.1.4): whoever takes a bare LF for an end can be told another mail than the server before it was.
 */
final class LmtpInput {
    private static final int BUFFER = 32 * 1024;

    private final InputStream in;
    /** Until when what is read now has to be here, as {@link System#nanoTime} counts. */
    private long end;

    LmtpInput(InputStream in) {
        this.in = new BufferedInputStream(new Timely(in), BUFFER);
    }

    /** Ends who sends a byte now and then, whom no time between two bytes does. */
    private final class Timely extends FilterInputStream {
        Timely(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (System.nanoTime() - end > 0) {
                throw new SocketTimeoutException();
            }
            return super.read(bytes, from, length);
        }
    }

    private void within(Duration time) {
        end = System.nanoTime() + time.toNanos();
    }

    /** What cannot be a command. What follows it cannot be told from it, so the line is of no more use. */
    static final class Malformed extends IOException {
        private static final long serialVersionUID = 1;

        Malformed(String words) {
            super(words);
        }
    }

    /**
     * A command, without its end.
     *
     * @throws EOFException if the other side has gone
     * @throws Malformed if it is too long, or not ended by CR LF
     */
    String command() throws IOException {
        within(Limits.LMTP_LINE_WITHIN);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int each = next(); each != '\r'; each = next()) {
            if (each == '\n' || each == 0) {
                throw new Malformed("A line ends with CR LF");
            }
            if (line.size() == Limits.LMTP_LINE_BYTES) {
                throw new Malformed("A line is too long");
            }
            line.write(each);
        }
        if (next() != '\n') {
            throw new Malformed("A line ends with CR LF");
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Where the bytes of a mail go. */
    interface Sink {
        void write(int each);
    }

    /**
     * Reads a mail to its end, with the dots taken away that were put before dots (section 4.5.2).
     *
     * @throws EOFException if the other side has gone before the end: then there is no mail
     */
    void mail(Sink mail) throws IOException {
        within(Limits.LMTP_MAIL_WITHIN);
        boolean begins = true;
        boolean returned = false;
        while (true) {
            int each = next();
            if (begins && each == '.') {
                each = next();
                if (each == '\r') {
                    each = next();
                    if (each == '\n') {
                        return;
                    }
                    mail.write('\r');
                }
            }
            mail.write(each);
            begins = returned && each == '\n';
            returned = each == '\r';
        }
    }

    private int next() throws IOException {
        int each = in.read();
        if (each < 0) {
            throw new EOFException();
        }
        return each;
    }
}
