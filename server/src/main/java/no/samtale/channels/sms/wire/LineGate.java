package no.samtale.channels.sms.wire;

import java.net.InetAddress;
import java.util.Set;
import java.util.function.Function;
import javax.net.SocketFactory;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.recipients.Permit;
import no.samtale.privacy.recipients.Sending;
import org.jspecify.annotations.Nullable;

/** The leave that a company's lines need: to connect, and for each person that something is said about. */
public final class LineGate {
    /** What the other side gets to know. */
    private static final Set<String> CATEGORIES = Set.of("contact-details", "dialogue");

    private final Function<Sending, Permit> permits;

    /** @param permits gives leave, or throws a {@link Problem} */
    public LineGate(Function<Sending, Permit> permits) {
        this.permits = permits;
    }

    /**
     * What connects to that host, and nowhere else. Noted for the contact if there is one.
     *
     * @param secured by TLS; may be left out only to this machine
     * @throws LineFailure TLS, NOT_PERMITTED
     */
    public SocketFactory sockets(AccountId account, String host, boolean secured, @Nullable ContactId contact)
            throws LineFailure {
        if (isLoopback(host)) {
            return SocketFactory.getDefault();
        }
        if (!secured) {
            throw new LineFailure(LineTrouble.TLS);
        }
        try {
            return permits.apply(new Sending(account, host, Purpose.DELIVER, CATEGORIES, contact))
                    .sockets();
        } catch (Problem refused) {
            throw new LineFailure(LineTrouble.NOT_PERMITTED);
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
