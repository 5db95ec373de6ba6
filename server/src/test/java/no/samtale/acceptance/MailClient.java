package no.samtale.acceptance;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.awaitility.Awaitility;

/** Somebody with a mail program. */
final class MailClient {
    private final String address;
    private final Dovecot dovecot;
    private final Postfix postfix;
    private final Session session;

    MailClient(String address, Dovecot dovecot, Postfix postfix) {
        this.address = address;
        this.dovecot = dovecot;
        this.postfix = postfix;
        Properties settings = new Properties();
        for (String each : new String[] {"smtp", "imap"}) {
            settings.setProperty("mail." + each + ".auth", "true");
            settings.setProperty("mail." + each + ".starttls.required", "true");
            settings.setProperty("mail." + each + ".ssl.trust", "localhost");
        }
        session = Session.getInstance(settings);
    }

    /** A mail that is being written. */
    final class Draft {
        private final MimeMessage mail = new MimeMessage(session);
        private final MimeMultipart parts = new MimeMultipart();

        private Draft(String to, String subject, String text) throws MessagingException {
            mail.setFrom(new InternetAddress(address));
            mail.setRecipients(Message.RecipientType.TO, to);
            mail.setSubject(subject, "utf-8");
            MimeBodyPart words = new MimeBodyPart();
            words.setText(text, "utf-8");
            parts.addBodyPart(words);
        }

        Draft file(String name, byte[] content) throws MessagingException {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, "application/octet-stream")));
            part.setFileName(name);
            parts.addBodyPart(part);
            return this;
        }

        Draft answers(Message former) throws MessagingException {
            mail.setHeader("In-Reply-To", former.getHeader("Message-ID")[0]);
            mail.setHeader("References", former.getHeader("Message-ID")[0]);
            return this;
        }
    }

    Draft mail(String to, String subject, String text) throws MessagingException {
        return new Draft(to, subject, text);
    }

    void send(Draft draft) throws MessagingException {
        send(List.of(draft));
    }

    /** Many, on one line. */
    void send(List<Draft> drafts) throws MessagingException {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("localhost", postfix.port(), address, Dovecot.PASSWORD);
            for (Draft draft : drafts) {
                draft.mail.setContent(draft.parts);
                draft.mail.saveChanges();
                transport.sendMessage(draft.mail, draft.mail.getAllRecipients());
            }
        }
    }

    /** Waits until there is a mail with these words in its inbox. */
    MimeMessage awaitMail(String words) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> mail(words), found -> found != null);
    }

    private @org.jspecify.annotations.Nullable MimeMessage mail(String words) throws MessagingException, IOException {
        try (Store store = session.getStore("imap")) {
            store.connect("localhost", dovecot.imap(), address, Dovecot.PASSWORD);
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            for (Message each : inbox.getMessages()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                each.writeTo(bytes);
                MimeMessage whole = new MimeMessage(session, new ByteArrayInputStream(bytes.toByteArray()));
                if (text(whole).contains(words)) {
                    return whole;
                }
            }
            return null;
        }
    }

    private static String text(Object part) throws MessagingException, IOException {
        Object content = part instanceof jakarta.mail.Part one ? one.getContent() : part;
        StringBuilder text = new StringBuilder();
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                text.append(text(parts.getBodyPart(i)));
            }
        } else if (content instanceof String words) {
            text.append(words);
        }
        return text.toString();
    }

    /** A file that came with a mail. */
    static byte[] file(MimeMessage mail, String name) throws MessagingException, IOException {
        Multipart parts = (Multipart) mail.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (name.equals(part.getFileName())) {
                return part.getInputStream().readAllBytes();
            }
        }
        throw new AssertionError("no file " + name);
    }
}
