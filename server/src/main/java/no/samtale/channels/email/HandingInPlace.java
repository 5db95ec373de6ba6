package no.samtale.channels.email;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import no.samtale.channels.email.lmtp.LmtpServer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where mails are handed in, if anywhere. Asked for late: who listens there calls those who ask. */
@Component
class HandingInPlace {
    private final ObjectProvider<LmtpServer> server;

    HandingInPlace(ObjectProvider<LmtpServer> server) {
        this.server = server;
    }

    boolean isOpen() {
        return server.getObject().address().isPresent();
    }

    /** As it stands in a mail server's settings: a host and a port. */
    Optional<String> address() {
        return server.getObject().address().map(HandingInPlace::written);
    }

    private static String written(InetSocketAddress place) {
        InetAddress host = place.getAddress();
        String name = host.getHostAddress();
        return (name.contains(":") ? "[" + name + "]" : name) + ":" + place.getPort();
    }
}
