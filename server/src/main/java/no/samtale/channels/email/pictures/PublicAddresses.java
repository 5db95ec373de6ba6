package no.samtale.channels.email.pictures;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;

/**
 * Addresses of the public internet, by IANA's registries of special-purpose addresses (RFC 6890). Whatever is within a
 * company's own net, on this machine, or reaches either through another form of address, is not one of them.
 */
final class PublicAddresses {
    private static final List<Range> OTHERS_V4 = List.of(
            Range.of("0.0.0.0", 8),
            Range.of("10.0.0.0", 8),
            Range.of("100.64.0.0", 10),
            Range.of("127.0.0.0", 8),
            Range.of("169.254.0.0", 16),
            Range.of("172.16.0.0", 12),
            Range.of("192.0.0.0", 24),
            Range.of("192.0.2.0", 24),
            Range.of("192.31.196.0", 24),
            Range.of("192.52.193.0", 24),
            Range.of("192.88.99.0", 24),
            Range.of("192.168.0.0", 16),
            Range.of("192.175.48.0", 24),
            Range.of("198.18.0.0", 15),
            Range.of("198.51.100.0", 24),
            Range.of("203.0.113.0", 24),
            // Multicast, and all that is reserved.
            Range.of("224.0.0.0", 3));

    /** Of IPv6 only what has been given out as global unicast (RFC 4291), and of that not what stands for something else. */
    private static final Range GLOBAL_V6 = Range.of("2000::", 3);

    private static final List<Range> OTHERS_V6 = List.of(
            // Teredo and the rest of what the IETF keeps, addresses for documents, 6to4.
            Range.of("2001::", 23), Range.of("2001:db8::", 32), Range.of("2002::", 16), Range.of("3fff::", 20));

    private PublicAddresses() {}

    static boolean includes(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean old = bytes.length == 4;
        List<Range> others = old ? OTHERS_V4 : OTHERS_V6;
        return (old || GLOBAL_V6.has(bytes)) && others.stream().noneMatch(each -> each.has(bytes));
    }

    private record Range(BigInteger first, int bits) {
        static Range of(String address, int bits) {
            return new Range(new BigInteger(1, InetAddress.ofLiteral(address).getAddress()), bits);
        }

        boolean has(byte[] address) {
            int rest = address.length * 8 - bits;
            return new BigInteger(1, address).shiftRight(rest).equals(first.shiftRight(rest));
        }
    }
}
