package no.samtale.platform.web.proxies;

import java.net.InetAddress;
import java.util.List;
import no.samtale.platform.configuration.StartRefused;

/** The proxies whose word is taken. */
final class TrustedProxies {
    private final List<Network> networks;

    /** @throws StartRefused if one is neither an address nor a network: to trust by guess would be to trust anybody */
    TrustedProxies(List<String> written) {
        this.networks = written.stream().map(TrustedProxies::network).toList();
    }

    boolean none() {
        return networks.isEmpty();
    }

    boolean contains(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static Network network(String text) {
        try {
            return Network.of(text.strip());
        } catch (IllegalArgumentException e) {
            throw new NotANetwork(text, e);
        }
    }

    private static final class NotANetwork extends StartRefused {
        NotANetwork(String text, IllegalArgumentException cause) {
            super(
                    "samtale.trusted-proxies has '" + text + "', which is neither an address nor a network ("
                            + cause.getMessage()
                            + "). Write the proxy's address, 127.0.0.1, or its network, 10.1.0.0/16.",
                    cause);
        }
    }
}
