package no.samtale.privacy.recipients;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.net.SocketFactory;

/**
 * Leave to send something to one host, given by {@link OutgoingConnections} alone. It is good for a minute, so that nobody
 * keeps one beyond the agreement that it rests on.
 */
public final class Permit {
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private final Recipient recipient;
    private final String host;
    private final Instant until;
    private final Clock clock;

    Permit(Recipient recipient, String host, Clock clock) {
        this.recipient = recipient;
        this.host = host;
        this.clock = clock;
        this.until = clock.instant().plus(GOOD_FOR);
    }

    public Recipient recipient() {
        return recipient;
    }

    public String host() {
        return host;
    }

    /**
     * What opens the connection: sockets that connect to the permitted host and to no other, within
     * {@link PermittedSocket#CONNECT_WITHIN}, and wait for an answer no longer than {@link PermittedSocket#ANSWER_WITHIN}
     * unless told otherwise. TLS is laid over them.
     */
    public SocketFactory sockets() {
        return new PermittedSockets(this);
    }

    boolean covers(String called) {
        return host.equalsIgnoreCase(called) && clock.instant().isBefore(until);
    }
}
