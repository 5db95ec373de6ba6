package no.samtale.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Predicate;
import no.samtale.platform.MailSessions;

/**
 * A mail server that delivers nothing: it listens on loopback, speaks as much SMTP (RFC 5321) as our own mail needs, and keeps
 * the latest mails in memory for its page.
 */
public final class MailCatcher implements AutoCloseable {
    private static final int KEPT = 50;
    private static final int LONGEST = 200_000;
    private static final int BACKLOG = 50;
    private static final int SILENCE_MILLIS = 30_000;

    private final Deque<CaughtMail> caught = new ArrayDeque<>();
    private final ServerSocket socket;
    private final Predicate<String> busy;
    private final Clock clock;

    private MailCatcher(ServerSocket socket, Predicate<String> busy, Clock clock) {
        this.socket = socket;
        this.busy = busy;
        this.clock = clock;
    }

    /**
     * Listens on a free port.
     *
     * @param busy the addresses for which mail is to be tried again later
     */
    public static MailCatcher open(Predicate<String> busy, Clock clock) {
        try {
            MailCatcher catcher =
                    new MailCatcher(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), busy, clock);
            Thread.ofVirtual().name("mail-catcher").start(catcher::listen);
            return catcher;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** What was caught, the latest first. */
    public List<CaughtMail> caught() {
        synchronized (caught) {
            return List.copyOf(caught);
        }
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setSoTimeout(SILENCE_MILLIS);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            OutputStream out = client.getOutputStream();
            answer(out, "220 samtale demo");
            converse(in, out);
        } catch (IOException | MessagingException gone) {
            // Whoever sent it notices and tries again.
            return;
        }
    }

    private void converse(BufferedReader in, OutputStream out) throws IOException, MessagingException {
        String to = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            switch (verb) {
                case "RCPT" -> {
                    to = line.substring(line.indexOf('<') + 1, Math.max(line.indexOf('<') + 1, line.indexOf('>')));
                    answer(out, busy.test(to) ? "451 try again later" : "250 ok");
                }
                case "DATA" -> {
                    answer(out, "354 end with a dot");
                    keep(to, data(in));
                    answer(out, "250 kept");
                }
                case "QUIT" -> {
                    answer(out, "221 bye");
                    return;
                }
                case "EHLO", "HELO", "MAIL", "RSET", "NOOP" -> answer(out, "250 ok");
                default -> answer(out, "502 not here");
            }
        }
    }

    private static String data(BufferedReader in) throws IOException {
        StringBuilder data = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (data.length() < LONGEST) {
                // A leading dot was doubled on the way (section 4.5.2).
                data.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            }
        }
        return data.toString();
    }

    private void keep(String to, String data) throws IOException, MessagingException {
        MimeMessage message = new MimeMessage(
                MailSessions.of(new Properties()),
                new ByteArrayInputStream(data.getBytes(StandardCharsets.ISO_8859_1)));
        CaughtMail mail = new CaughtMail(
                to,
                String.valueOf(message.getSubject()),
                String.valueOf(message.getContent()),
                listHeaders(message),
                clock.instant());
        synchronized (caught) {
            caught.addFirst(mail);
            if (caught.size() > KEPT) {
                caught.removeLast();
            }
        }
    }

    private static String listHeaders(MimeMessage message) throws MessagingException {
        List<String> lines = new ArrayList<>();
        for (String name : List.of("List-Unsubscribe", "List-Unsubscribe-Post")) {
            String value = message.getHeader(name, null);
            if (value != null) {
                lines.add(name + ": " + MimeUtility.unfold(value));
            }
        }
        return String.join("\n", lines);
    }

    private static void answer(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
