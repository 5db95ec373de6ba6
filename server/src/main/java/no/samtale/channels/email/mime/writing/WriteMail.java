package no.samtale.channels.email.mime.writing;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import no.samtale.channels.email.mime.header.MailAddress;
import no.samtale.channels.email.mime.writing.MailWriting.Reason;
import no.samtale.platform.Limits;
import org.springframework.stereotype.Component;

/**
 * Writes a mail: the words plain and as simple HTML (multipart/alternative), the files beside them, all in UTF-8 and in
 * lines that any server takes.
 */
@Component
public class WriteMail {
    /** Made with the first mail rather than at the start. */
    private static final class Plain {
        static final Session SESSION = Session.getInstance(new Properties());
    }

    /** Writes; the bytes end lines with CR LF and are to be sent as they are. */
    public MailWriting write(OutgoingMail mail) {
        List<MailAddress> recipients = new ArrayList<>(mail.parties().to());
        recipients.addAll(mail.parties().cc());
        if (recipients.isEmpty()) {
            return new MailWriting.Refused(Reason.NO_RECIPIENT);
        }
        long size =
                mail.files().stream().mapToLong(each -> each.content().length).sum();
        // Base64 takes four bytes for three, and a line end for each 57.
        if (size > Limits.MAIL_BYTES / 4L * 3 - Limits.MAIL_BYTES / 50) {
            return new MailWriting.Refused(Reason.TOO_LARGE);
        }
        try {
            return written(mail, recipients);
        } catch (AddressForm.Unwritable e) {
            return new MailWriting.Refused(Reason.BAD_ADDRESS);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail of ours cannot be written", e);
        }
    }

    private static MailWriting written(OutgoingMail mail, List<MailAddress> recipients)
            throws AddressForm.Unwritable, MessagingException, IOException {
        InternetAddress from = AddressForm.of(mail.parties().from());
        Set<String> envelope = new LinkedHashSet<>();
        for (MailAddress each : recipients) {
            envelope.add(AddressForm.of(each).getAddress());
        }
        MimeMessage message = new OwnIdMessage(Plain.SESSION, HeaderFields.id(mail.messageId()));
        HeaderFields.set(message, mail, from);
        MailBody.set(message, mail);
        message.saveChanges();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return new MailWriting.Written(mail.messageId(), from.getAddress(), List.copyOf(envelope), bytes.toByteArray());
    }

    /** A message whose id is ours and not made up of the machine's name. */
    private static final class OwnIdMessage extends MimeMessage {
        private final String id;

        OwnIdMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
