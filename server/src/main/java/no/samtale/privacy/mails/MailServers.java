package no.samtale.privacy.mails;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.recipients.OutgoingConnections;
import no.samtale.privacy.recipients.Permit;
import no.samtale.privacy.recipients.Sending;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Which mail server takes our mail, and whether it may have it. */
@Component
@EnableConfigurationProperties(MailProperties.class)
public class MailServers {
    private static final String LOOPBACK = "127.0.0.1";
    /** All that goes out with every mail of ours: the address, and the code. */
    private static final Set<String> CATEGORIES = Set.of("contact-details", "portal-visits");

    /** All that goes out with a mail to an agent: the address, the name and the link. */
    private static final Set<String> AGENT_CATEGORIES = Set.of("agent-account", "agent-mails");

    private final MailProperties properties;
    private final ObjectProvider<LocalMail> local;
    private final OutgoingConnections outgoing;

    MailServers(MailProperties properties, ObjectProvider<LocalMail> local, OutgoingConnections outgoing) {
        this.properties = properties;
        this.local = local;
        this.outgoing = outgoing;
    }

    /**
     * A mail server that may have a mail.
     *
     * @param permit null for one on this machine, by which nobody else gets anything
     */
    record MailServer(
            String host, int port, boolean tls, @Nullable Permit permit) {}

    /** Whether mail of this account can be sent at all. */
    public boolean available(AccountId account) {
        return takes(account, null);
    }

    /** Whether this installation has a mail server, whoever may use it. */
    boolean configured() {
        return properties.host() != null || local.stream().findFirst().isPresent();
    }

    /** Whether mail to this account's own agents can be sent. */
    boolean takesForAgents(AccountId account) {
        try {
            return forAgents(account).isPresent();
        } catch (Problem notPermitted) {
            return false;
        }
    }

    /** The server that a mail to an agent goes to; as {@link #server(AccountId, ContactId)}. */
    Optional<MailServer> forAgents(AccountId account) {
        return server(host -> new Sending(account, host, Purpose.STAFF, AGENT_CATEGORIES, null));
    }

    /** Whether it can be sent with data of this category in it; whoever runs the mail server sees it. */
    public boolean takes(AccountId account, @Nullable String category) {
        try {
            return server(account, null, category).isPresent();
        } catch (Problem notPermitted) {
            return false;
        }
    }

    /**
     * The server that a mail goes to; empty if there is none.
     *
     * @param contact whom the mail is for, as the server's operator then gets to know the address
     * @throws Problem as {@link OutgoingConnections#permit} if it may not have it
     */
    Optional<MailServer> server(AccountId account, @Nullable ContactId contact) {
        return server(account, contact, null);
    }

    /** As {@link #server(AccountId, ContactId)}, for a mail that holds data of a further category. */
    Optional<MailServer> server(AccountId account, @Nullable ContactId contact, @Nullable String category) {
        return server(host -> new Sending(account, host, Purpose.RIGHTS, with(category), contact));
    }

    private Optional<MailServer> server(Function<String, Sending> sending) {
        String host = properties.host();
        if (host == null) {
            return local.stream().findFirst().map(catcher -> new MailServer(LOOPBACK, catcher.port(), false, null));
        }
        Permit permit = isLoopback(host) ? null : outgoing.permit(sending.apply(host));
        return Optional.of(new MailServer(host, properties.port(), properties.tls(), permit));
    }

    private static Set<String> with(@Nullable String category) {
        Set<String> all = new HashSet<>(CATEGORIES);
        if (category != null) {
            all.add(category);
        }
        return all;
    }

    private static boolean isLoopback(String host) {
        try {
            return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }
}
