package no.samtale.privacy.mails;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Supplier;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.MailSessions;
import no.samtale.platform.problems.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands a mail to the mail server (SMTP, RFC 5321). */
@Component
class SmtpServer {
    /** The server's greeting may be slow (RFC 5321, section 4.5.3.2); a person waits for this mail. */
    private static final String WITHIN_MILLIS = "10000";

    private static final Logger LOG = LoggerFactory.getLogger(SmtpServer.class);

    private final MailServers servers;
    private final MailProperties properties;
    private final Clock clock;

    SmtpServer(MailServers servers, MailProperties properties, Clock clock) {
        this.servers = servers;
        this.properties = properties;
        this.clock = clock;
    }

    /** What became of an attempt. */
    enum Outcome {
        SENT,
        /** The server will never take it. */
        REFUSED,
        FAILED
    }

    /**
     * Tries once. A mail whose fate is unknown is sent again under the same Message-ID, by which mailboxes tell that it is the
     * same.
     */
    Outcome send(AccountId account, ContactId contact, UUID id, Mail mail) {
        return send(() -> servers.server(account, contact, mail.category()), id, mail);
    }

    /** The same for a mail to an agent of the account. */
    Outcome sendToAgent(AccountId account, UUID id, Mail mail) {
        return send(() -> servers.forAgents(account), id, mail);
    }

    private Outcome send(Supplier<Optional<MailServers.MailServer>> found, UUID id, Mail mail) {
        try {
            MailServers.MailServer server = found.get().orElse(null);
            if (server == null) {
                return Outcome.FAILED;
            }
            JavaMailSenderImpl sender = sender(server);
            sender.send(message(sender, id, mail));
            return Outcome.SENT;
        } catch (Problem notPermitted) {
            LOG.warn(
                    "The mail server may not have mail: {}", notPermitted.code().code());
            return Outcome.FAILED;
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            // Not logged: what it says may quote the address.
            return Refusals.isFinal(e) ? Outcome.REFUSED : Outcome.FAILED;
        }
    }

    private MimeMessage message(JavaMailSenderImpl sender, UUID id, Mail mail)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new NamedMessage(sender, id, properties.from());
        message.setFrom(new InternetAddress(properties.from(), name(mail), StandardCharsets.UTF_8.name()));
        message.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(mail.to()));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        // Nobody's absence notice answers it (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        Mail.Refusable refusable = mail.refusable();
        if (refusable != null) {
            // One click in the mail program is enough (RFC 2369, section 3.2; RFC 8058, section 3.1).
            message.setHeader("List-Unsubscribe", "<" + refusable.stop() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    private String name(Mail mail) {
        return properties.name() == null ? mail.sender() : properties.name();
    }

    private JavaMailSenderImpl sender(MailServers.MailServer server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(server.host());
        sender.setPort(server.port());
        sender.setUsername(properties.username());
        sender.setPassword(
                properties.password() == null ? null : properties.password().value());
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.connectiontimeout", WITHIN_MILLIS);
        settings.setProperty("mail.smtp.timeout", WITHIN_MILLIS);
        settings.setProperty("mail.smtp.writetimeout", WITHIN_MILLIS);
        settings.setProperty("mail.smtp.auth", Boolean.toString(properties.username() != null));
        settings.setProperty("mail.smtp.starttls.enable", Boolean.toString(server.tls()));
        settings.setProperty("mail.smtp.starttls.required", Boolean.toString(server.tls()));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (server.permit() != null) {
            settings.put("mail.smtp.socketFactory", server.permit().sockets());
            settings.setProperty("mail.smtp.socketFactory.fallback", "false");
        }
        sender.setSession(MailSessions.of(settings));
        return sender;
    }

    /** Keeps the Message-ID that we give it, where JavaMail would make up a new one each time. */
    private static final class NamedMessage extends MimeMessage {
        private final String name;

        NamedMessage(JavaMailSenderImpl sender, UUID id, String from) {
            super(sender.getSession());
            this.name = "<" + id + from.substring(from.indexOf('@')) + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
