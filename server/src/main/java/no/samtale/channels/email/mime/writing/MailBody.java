package no.samtale.channels.email.mime.writing;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import no.samtale.channels.email.mime.header.HeaderText;

/** The body of a mail of ours. */
final class MailBody {
    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9][\\w.+-]{0,60}/[A-Za-z0-9][\\w.+-]{0,100}");
    private static final String ENCODING = "Content-Transfer-Encoding";

    private MailBody() {}

    static void set(MimeMessage message, OutgoingMail mail) throws MessagingException {
        MimeMultipart said = new MimeMultipart("alternative");
        said.addBodyPart(text(plain(mail), "plain"));
        said.addBodyPart(text(SimpleHtml.of(mail), "html"));
        if (mail.files().isEmpty()) {
            message.setContent(said);
            return;
        }
        MimeMultipart all = new MimeMultipart("mixed");
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(said);
        all.addBodyPart(first);
        for (OutgoingFile file : mail.files()) {
            all.addBodyPart(file(file));
        }
        message.setContent(all);
    }

    private static String plain(OutgoingMail mail) {
        return mail.footer().isBlank() ? mail.words() : mail.words() + "\n\n-- \n" + mail.footer();
    }

    private static MimeBodyPart text(String text, String sort) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        String lines =
                text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "").replace("\n", "\r\n");
        part.setText(lines, StandardCharsets.UTF_8.name(), sort);
        part.setHeader(ENCODING, "quoted-printable");
        return part;
    }

    private static MimeBodyPart file(OutgoingFile file) throws MessagingException {
        // A mail or a multipart may not be in base64 (RFC 2046, section 5.2.1): it goes as a file like any other.
        boolean plain = TYPE.matcher(file.type()).matches()
                && !file.type().startsWith("message/")
                && !file.type().startsWith("multipart/");
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(
                new ByteArrayDataSource(file.content(), plain ? file.type() : "application/octet-stream")));
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(HeaderText.shown(file.name()));
        part.setHeader(ENCODING, "base64");
        return part;
    }
}
