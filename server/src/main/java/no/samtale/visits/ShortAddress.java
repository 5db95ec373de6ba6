package no.samtale.visits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * An address without the part that tells one subscriber from another: of IPv4 the first 24 bits, of IPv6 the first 48, which
 * is what a provider gives one customer (RFC 6177), so that no household is told apart from its network.
 */
final class ShortAddress {
    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 6;

    private ShortAddress() {}

    /** The network, such as {@code 192.0.2.0/24}; empty for what is no address. */
    static Optional<String> of(String address) {
        try {
            // A literal is parsed, never looked up.
            InetAddress whole = InetAddress.ofLiteral(address);
            int kept = whole instanceof Inet6Address ? IPV6_BYTES : IPV4_BYTES;
            byte[] bytes = whole.getAddress();
            Arrays.fill(bytes, kept, bytes.length, (byte) 0);
            return Optional.of(InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * Byte.SIZE);
        } catch (IllegalArgumentException | UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }
}
