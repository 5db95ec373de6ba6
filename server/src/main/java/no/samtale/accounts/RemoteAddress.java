package no.samtale.accounts;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** The part of a remote address that one caller cannot change at will. */
public final class RemoteAddress {
    private static final int IPV6_NETWORK_BYTES = 8;

    private RemoteAddress() {}

    /** The address itself; of IPv6 its first 64 bits, as every home has 2^64 addresses within them. */
    public static String bucket(String remote) {
        try {
            // A literal is parsed, never looked up: the container tells addresses, not names.
            InetAddress address = InetAddress.ofLiteral(remote);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), IPV6_NETWORK_BYTES))
                    : address.getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return remote;
        }
    }
}
