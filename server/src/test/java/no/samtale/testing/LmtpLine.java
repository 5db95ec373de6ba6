package no.samtale.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import no.samtale.channels.email.lmtp.LmtpServer;
import org.springframework.context.ApplicationContext;

/** A mail server at the other end of a line, which says what a test has it say. */
public final class LmtpLine implements AutoCloseable {
    private static final int WITHIN = 60_000;

    private final Socket socket;
    private final BufferedReader in;

    public LmtpLine(int port) {
        try {
            socket = new Socket("127.0.0.1", port);
            socket.setSoTimeout(WITHIN);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that has been greeted, and has greeted. */
    public static LmtpLine greeted(int port) {
        LmtpLine line = new LmtpLine(port);
        line.answer();
        line.said("LHLO mx.example.no");
        return line;
    }

    /** One to the server of a test's context. */
    public static LmtpLine to(ApplicationContext context) {
        return greeted(context.getBean(LmtpServer.class).address().orElseThrow().getPort());
    }

    /** Sends this as it stands. */
    public LmtpLine raw(String text) {
        return raw(text.getBytes(StandardCharsets.UTF_8));
    }

    public LmtpLine raw(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says a command, and gives back the last line of the answer. */
    public String said(String command) {
        return raw(command + "\r\n").answer();
    }

    /** The last line of the next answer; empty if the other side has gone. */
    public String answer() {
        List<String> lines = answered();
        return lines.isEmpty() ? "" : lines.getLast();
    }

    public List<String> answered() {
        List<String> lines = new ArrayList<>();
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
                if (line.length() < 4 || line.charAt(3) != '-') {
                    break;
                }
            }
            return lines;
        } catch (IOException gone) {
            return lines;
        }
    }

    /** Hands in one mail, and gives back an answer for each recipient that was accepted. */
    public List<String> handsIn(String mail, String... recipients) {
        said("MAIL FROM:<nora@example.no>");
        int accepted = 0;
        for (String each : recipients) {
            accepted += said("RCPT TO:<" + each + ">").startsWith("250 ") ? 1 : 0;
        }
        said("DATA");
        raw(mail.replaceAll("(?m)^\\.", "..") + "\r\n.\r\n");
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < accepted; i++) {
            answers.add(answer());
        }
        return answers;
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
