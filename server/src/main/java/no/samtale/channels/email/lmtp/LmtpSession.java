package no.samtale.channels.email.lmtp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.samtale.platform.Limits;
import no.samtale.platform.problems.Faults;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is said on one line (RFC 2033): as SMTP, but greeted with LHLO, and after a mail there is one answer for each recipient.
 * A line that ends before a mail's last dot has brought none; one that ends before the answer may have, and then the other side
 * brings it again.
 */
final class LmtpSession {
    private static final Logger LOG = LoggerFactory.getLogger(LmtpSession.class);
    private static final Set<String> OF_A_MAIL = Set.of("SIZE", "BODY", "SMTPUTF8");
    private static final Set<String> BODIES = Set.of("7BIT", "8BITMIME");
    /** Commands that are none, after which the other side has nothing to say that we understand. */
    private static final int ERRORS = 20;

    private final LmtpInput in;
    private final OutputStream out;
    private final LmtpRecipients recipients;
    private final LmtpMemory memory;
    private final List<String> accepted = new ArrayList<>();
    private boolean greeted;
    /** Whether a mail has begun: its sender was said, and is of no interest. */
    private boolean begun;

    private int errors;

    LmtpSession(InputStream in, OutputStream out, LmtpRecipients recipients, LmtpMemory memory) {
        this.in = new LmtpInput(in);
        this.out = out;
        this.recipients = recipients;
        this.memory = memory;
    }

    /** Speaks until the other side ends, or has to be ended. */
    void speak() throws IOException {
        say("220 samtale LMTP");
        try {
            while (errors < ERRORS) {
                String line = in.command();
                String[] words = line.split(" ", 2);
                String verb = words[0].toUpperCase(Locale.ROOT);
                if (verb.equals("QUIT")) {
                    say("221 2.0.0 Goodbye");
                    return;
                }
                obey(verb, words.length == 2 ? words[1] : "");
            }
            say("421 4.7.0 Too many errors");
        } catch (LmtpInput.Malformed malformed) {
            say("500 5.5.2 " + malformed.getMessage());
        }
    }

    private void obey(String verb, String rest) throws IOException {
        switch (verb) {
            case "LHLO" -> greet(rest);
            case "MAIL" -> begin(rest);
            case "RCPT" -> recipient(rest);
            case "DATA" -> data(rest);
            case "RSET" -> {
                forget();
                say("250 2.0.0 Forgotten");
            }
            case "NOOP" -> say("250 2.0.0 Here");
            case "VRFY" -> say("252 2.5.0 Try it");
            // Whoever speaks SMTP would take one answer for all recipients (RFC 2033, section 4.1).
            case "HELO", "EHLO" -> wrong("500 5.5.1 LMTP is spoken here: LHLO");
            default -> wrong("500 5.5.1 That is no command here");
        }
    }

    private void greet(String name) throws IOException {
        if (name.isBlank()) {
            wrong("501 5.5.4 Say who you are");
            return;
        }
        greeted = true;
        forget();
        out.write(("250-samtale\r\n250-PIPELINING\r\n250-SIZE " + Limits.MAIL_BYTES
                        + "\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        say("250 ENHANCEDSTATUSCODES");
    }

    private void begin(String rest) throws IOException {
        LmtpPath path = path("FROM:", rest);
        if (!greeted || begun) {
            wrong("503 5.5.1 Not now");
        } else if (path == null) {
            wrong("501 5.5.4 MAIL FROM:<address>");
        } else if (!OF_A_MAIL.containsAll(path.parameters().keySet())) {
            wrong("555 5.5.4 A parameter is not known here");
        } else if (!isWell(path)) {
            wrong("501 5.5.4 A parameter is not as it should be");
        } else if (Long.parseLong(size(path)) > Limits.MAIL_BYTES) {
            say(LmtpAnswer.TOO_LARGE.line());
        } else {
            begun = true;
            say("250 2.1.0 Go on");
        }
    }

    private static String size(LmtpPath path) {
        return path.parameters().getOrDefault("SIZE", "0");
    }

    private static boolean isWell(LmtpPath path) {
        String body = path.parameters().getOrDefault("BODY", "7BIT").toUpperCase(Locale.ROOT);
        return size(path).matches("[0-9]{1,18}") && BODIES.contains(body);
    }

    private void recipient(String rest) throws IOException {
        LmtpPath path = path("TO:", rest);
        if (!begun) {
            wrong("503 5.5.1 MAIL first");
        } else if (path == null || path.address().isEmpty()) {
            wrong("501 5.5.4 RCPT TO:<address>");
        } else if (!path.parameters().isEmpty()) {
            wrong("555 5.5.4 A parameter is not known here");
        } else if (accepted.size() == Limits.LMTP_RECIPIENTS) {
            say("452 4.5.3 Too many recipients, the rest in another mail");
        } else {
            LmtpAnswer answer = asked(path.address());
            if (answer.isYes()) {
                accepted.add(path.address());
            }
            say(answer.line());
        }
    }

    private LmtpAnswer asked(String address) {
        try {
            return recipients.asked(address);
        } catch (RuntimeException e) {
            LOG.warn("A recipient could not be looked up: {}", Faults.describe(e));
            return LmtpAnswer.LATER;
        }
    }

    private void data(String rest) throws IOException {
        if (!rest.isBlank()) {
            wrong("501 5.5.4 DATA stands alone");
        } else if (accepted.isEmpty()) {
            // Also where all were refused (RFC 2033, section 4.2).
            wrong("503 5.5.1 Nobody to give it to");
        } else {
            say("354 End with a dot on a line");
            try (Mail mail = new Mail(memory.room())) {
                in.mail(mail);
                for (LmtpAnswer each : answers(mail)) {
                    out.write((each.line() + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
                out.flush();
            }
            forget();
        }
    }

    private List<LmtpAnswer> answers(Mail mail) {
        Optional<LmtpAnswer> refusal = mail.refusal();
        if (refusal.isPresent()) {
            return accepted.stream().map(each -> refusal.get()).toList();
        }
        try {
            return recipients.taken(List.copyOf(accepted), mail.bytes());
        } catch (RuntimeException e) {
            LOG.warn("A mail that was handed in could not be taken: {}", Faults.describe(e));
            return accepted.stream().map(each -> LmtpAnswer.LATER).toList();
        }
    }

    /** A mail as far as there is room for it; what is beyond is read and left. */
    private static final class Mail implements LmtpInput.Sink, AutoCloseable {
        private static final int STEP = 64 * 1024;

        private final LmtpMemory.Room room;
        private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private long size;
        private boolean roomy = true;

        Mail(LmtpMemory.Room room) {
            this.room = room;
        }

        @Override
        public void write(int each) {
            if (size % STEP == 0 && roomy) {
                roomy = size < Limits.MAIL_BYTES + STEP && room.reaches(size + STEP);
                if (!roomy) {
                    bytes = new ByteArrayOutputStream();
                }
            }
            size++;
            if (roomy) {
                bytes.write(each);
            }
        }

        Optional<LmtpAnswer> refusal() {
            if (size > Limits.MAIL_BYTES) {
                return Optional.of(LmtpAnswer.TOO_LARGE);
            }
            return roomy ? Optional.empty() : Optional.of(LmtpAnswer.NO_ROOM);
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }

        @Override
        public void close() {
            room.close();
        }
    }

    private void forget() {
        begun = false;
        accepted.clear();
    }

    private void wrong(String answer) throws IOException {
        errors++;
        say(answer);
    }

    private void say(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static @Nullable LmtpPath path(String word, String rest) {
        return rest.regionMatches(true, 0, word, 0, word.length())
                ? LmtpPath.of(rest.substring(word.length())).orElse(null)
                : null;
    }
}
