package no.samtale.platform.web.proxies;

import java.net.InetAddress;
import java.util.regex.Pattern;

/** A range of addresses: {@code 10.1.0.0/16}, {@code 2001:db8::/32}, or one address alone. */
record Network(InetAddress address, int bits) {
    private static final Pattern PREFIX = Pattern.compile("[0-9]{1,3}");

    /** @throws IllegalArgumentException if it is neither, or has bits set beyond its prefix, which is mostly a slip */
    static Network of(String text) {
        int slash = text.indexOf('/');
        InetAddress address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int all = address.getAddress().length * Byte.SIZE;
        int bits = slash < 0 ? all : prefix(text.substring(slash + 1));
        if (bits == 0) {
            throw new IllegalArgumentException("a prefix of no bits is everybody");
        }
        if (bits > all) {
            throw new IllegalArgumentException("a prefix has " + all + " bits at most");
        }
        Network network = new Network(address, bits);
        for (int bit = bits; bit < all; bit++) {
            if (bit(address, bit) != 0) {
                throw new IllegalArgumentException("has bits beyond its prefix of " + bits);
            }
        }
        return network;
    }

    boolean contains(InetAddress other) {
        if (other.getAddress().length != address.getAddress().length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            if (bit(address, bit) != bit(other, bit)) {
                return false;
            }
        }
        return true;
    }

    private static int prefix(String text) {
        if (!PREFIX.matcher(text).matches()) {
            throw new IllegalArgumentException("a prefix is a number of bits");
        }
        return Integer.parseInt(text);
    }

    private static int bit(InetAddress address, int bit) {
        return address.getAddress()[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1;
    }
}
