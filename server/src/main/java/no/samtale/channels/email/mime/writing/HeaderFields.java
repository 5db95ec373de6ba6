package no.samtale.channels.email.mime.writing;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.samtale.channels.email.mime.header.HeaderText;
import no.samtale.channels.email.mime.header.MailAddress;
import no.samtale.channels.email.mime.writing.OutgoingMail.Answers;
import no.samtale.channels.email.mime.writing.OutgoingMail.Automatic;

/** The header of a mail of ours. */
final class HeaderFields {
    private static final Pattern ID = Pattern.compile("[!-;=?-~]{1,500}");

    private HeaderFields() {}

    static void set(MimeMessage message, OutgoingMail mail, InternetAddress from)
            throws MessagingException, AddressForm.Unwritable {
        message.setFrom(from);
        message.setRecipients(RecipientType.TO, forms(mail.parties().to()));
        message.setRecipients(RecipientType.CC, forms(mail.parties().cc()));
        String replyTo = mail.parties().replyTo();
        if (replyTo != null) {
            message.setReplyTo(new Address[] {AddressForm.of(new MailAddress(from.getPersonal(), replyTo))});
        }
        message.setSubject(HeaderText.shown(mail.subject()), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(mail.date()));
        answers(message, mail.answers());
        automatic(message, mail.manner().automatic());
        unsubscribe(message, mail);
    }

    private static Address[] forms(List<MailAddress> addresses) throws AddressForm.Unwritable {
        List<Address> forms = new ArrayList<>();
        for (MailAddress each : addresses) {
            forms.add(AddressForm.of(each));
        }
        return forms.toArray(Address[]::new);
    }

    /** Ids of others' mails that could not stand in a header are left out. */
    private static void answers(MimeMessage message, Answers answers) throws MessagingException {
        String inReplyTo = answers.inReplyTo();
        if (inReplyTo != null && ID.matcher(inReplyTo).matches()) {
            message.setHeader("In-Reply-To", "<" + inReplyTo + ">");
        }
        String references = answers.references().stream()
                .filter(each -> ID.matcher(each).matches())
                .map(each -> "<" + each + ">")
                .collect(Collectors.joining(" "));
        if (!references.isEmpty()) {
            message.setHeader("References", MimeUtility.fold("References: ".length(), references));
        }
    }

    private static void automatic(MimeMessage message, Automatic automatic) throws MessagingException {
        if (automatic != Automatic.NO) {
            message.setHeader("Auto-Submitted", automatic == Automatic.REPLIED ? "auto-replied" : "auto-generated");
            // Exchange does not read the line above, but this one.
            message.setHeader("X-Auto-Response-Suppress", "All");
        }
    }

    private static void unsubscribe(MimeMessage message, OutgoingMail mail) throws MessagingException {
        URI address = mail.manner().unsubscribe();
        if (address == null) {
            return;
        }
        String plain = address.toASCIIString();
        if (!plain.startsWith("https://") || plain.contains(">") || plain.length() > 900) {
            throw new IllegalArgumentException("one click needs an https address (RFC 8058, section 3.1)");
        }
        message.setHeader("List-Unsubscribe", "<" + plain + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    /** Our own id with its brackets. */
    static String id(String messageId) {
        if (!ID.matcher(messageId).matches() || messageId.indexOf('@') < 1) {
            throw new IllegalArgumentException("no id for a mail");
        }
        return "<" + messageId + ">";
    }
}
