package no.samtale.channels.email;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import no.samtale.channels.email.oauth.BearerMechanism;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.InboxId;
import no.samtale.platform.MailSessions;
import no.samtale.platform.Purpose;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.recipients.OutgoingConnections;
import no.samtale.privacy.recipients.Permit;
import no.samtale.privacy.recipients.Sending;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens lines to a company's mail servers: through the one gate, with TLS whose certificate is checked, and never for longer
 * than {@link #WITHIN} without an answer.
 */
@Component
class MailLines {
    /** For each step: to connect, to read an answer, to write a command. */
    static final Duration WITHIN = Duration.ofSeconds(20);

    /** What the operator of a mail server gets to know. */
    private static final Set<String> CATEGORIES = Set.of("contact-details", "dialogue");

    private final OutgoingConnections outgoing;
    private final MailCredentials credentials;

    MailLines(OutgoingConnections outgoing, MailCredentials credentials) {
        this.outgoing = outgoing;
        BearerMechanism.offer();
        this.credentials = credentials;
    }

    /** Opens the folder of a mailbox, to read and mark in. */
    Mailbox mailbox(AccountId account, InboxId inbox, MailInbox.Setup setup) throws MailFailure {
        MailServer server = setup.imap();
        if (server == null) {
            throw new MailFailure(MailTrouble.FOLDER);
        }
        return opened(
                inbox,
                () -> credentials.reading(account, inbox),
                credential -> mailbox(account, server, credential, setup.folder()));
    }

    /** Where what signs us in is got. */
    private interface Getting {
        MailCredential got() throws MailFailure;
    }

    /** What is opened by it. */
    private interface Opening<T> {
        T opened(MailCredential credential) throws MailFailure;
    }

    /** Opens a line, once more with another token if a server has ended the one that was shown before its time. */
    private <T> T opened(InboxId inbox, Getting getting, Opening<T> opening) throws MailFailure {
        MailCredential first = getting.got();
        try {
            return opening.opened(first);
        } catch (MailFailure failure) {
            if (failure.trouble() != MailTrouble.SIGN_IN || !credentials.refused(inbox, first)) {
                throw failure;
            }
            return opening.opened(getting.got());
        }
    }

    private Mailbox mailbox(AccountId account, MailServer server, MailCredential credential, String folder)
            throws MailFailure {
        String protocol = server.line() == MailLine.TLS ? "imaps" : "imap";
        try {
            Session session = MailSessions.of(settings(account, server, protocol, credential, null));
            IMAPStore store = (IMAPStore) session.getStore(protocol);
            try {
                store.connect(server.host(), server.port(), server.user(), credential.secret());
                IMAPFolder opened = (IMAPFolder) store.getFolder(folder);
                opened.open(Folder.READ_WRITE);
                return new Mailbox(store, opened);
            } catch (MessagingException e) {
                store.close();
                throw e;
            }
        } catch (MessagingException e) {
            throw MailFailure.of(e);
        }
    }

    /** A line by which mail is handed over, signed in. */
    record Outgoing(Session session, Transport transport) implements AutoCloseable {
        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // It has been handed over, or not, before.
            }
        }
    }

    /**
     * Opens a line by which a mail of a mailbox is handed over.
     *
     * @param contact whom it is for; null to try whether it works
     */
    Outgoing outgoing(AccountId account, InboxId inbox, MailInbox.Setup setup, @Nullable ContactId contact)
            throws MailFailure {
        return opened(
                inbox,
                () -> credentials.sending(account, inbox),
                credential -> outgoing(account, setup.smtp(), credential, contact));
    }

    private Outgoing outgoing(
            AccountId account, MailServer server, MailCredential credential, @Nullable ContactId contact)
            throws MailFailure {
        String protocol = server.line() == MailLine.TLS ? "smtps" : "smtp";
        try {
            Session session = MailSessions.of(settings(account, server, protocol, credential, contact));
            Transport transport = session.getTransport(protocol);
            transport.connect(server.host(), server.port(), server.user(), credential.secret());
            return new Outgoing(session, transport);
        } catch (MessagingException e) {
            throw MailFailure.of(e);
        }
    }

    private Properties settings(
            AccountId account,
            MailServer server,
            String protocol,
            MailCredential credential,
            @Nullable ContactId contact)
            throws MailFailure {
        Properties settings = new Properties();
        String prefix = "mail." + protocol + ".";
        String millis = Long.toString(WITHIN.toMillis());
        settings.setProperty(prefix + "connectiontimeout", millis);
        settings.setProperty(prefix + "timeout", millis);
        settings.setProperty(prefix + "writetimeout", millis);
        settings.setProperty(prefix + "auth", Boolean.toString(server.user() != null));
        if (credential.token()) {
            // The standard where the server offers it, or else what providers had before there was one.
            settings.setProperty(prefix + "sasl.enable", "true");
            settings.setProperty(prefix + "sasl.mechanisms", BearerMechanism.NAME);
            settings.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        }
        settings.setProperty(prefix + "starttls.enable", Boolean.toString(server.line() == MailLine.STARTTLS));
        settings.setProperty(prefix + "starttls.required", Boolean.toString(server.line() == MailLine.STARTTLS));
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        settings.setProperty(prefix + "peek", "true");
        settings.setProperty(prefix + "sendpartial", "false");
        Permit permit = permit(account, server, contact);
        if (permit != null) {
            settings.put(prefix + "socketFactory", permit.sockets());
            settings.setProperty(prefix + "socketFactory.fallback", "false");
        }
        return settings;
    }

    private @Nullable Permit permit(AccountId account, MailServer server, @Nullable ContactId contact)
            throws MailFailure {
        if (isLoopback(server.host())) {
            return null;
        }
        if (server.line() == MailLine.PLAIN) {
            throw new MailFailure(MailTrouble.TLS);
        }
        try {
            return outgoing.permit(new Sending(account, server.host(), Purpose.DELIVER, CATEGORIES, contact));
        } catch (Problem refused) {
            throw new MailFailure(MailTrouble.NOT_PERMITTED);
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }
}
