package no.samtale.vault;

import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * A key as the keyring keeps it: 256 random bits. Nothing is encrypted with it; each use has a key of its own, derived by
 * HKDF-SHA-256 (RFC 5869) with the use as info. Does not print.
 */
final class RootKey {
    static final int BYTES = 32;
    static final int CHECK_BYTES = 16;

    private static final byte[] NO_SALT = {};

    private final byte[] bytes;

    private RootKey(byte[] bytes) {
        this.bytes = bytes;
    }

    static RootKey random() {
        return new RootKey(Random.randBytes(BYTES));
    }

    /**
     * Reads a key in the form that {@link #encoded} gives.
     *
     * @throws IllegalArgumentException if it is not 256 bits in Base64
     */
    static RootKey decode(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("not a key of 256 bits");
        }
        return new RootKey(bytes);
    }

    /** The key itself, for the keyring's store and for nothing else. */
    String encoded() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    byte[] derive(String use, int size) {
        return Primitives.unfailing(() -> Hkdf.computeHkdf(
                "HMACSHA256", bytes, NO_SALT, ("samtale/1/" + use).getBytes(StandardCharsets.UTF_8), size));
    }

    /** What shows that this key stands under this name, and tells nothing of the key. */
    byte[] check(String name) {
        return derive("check/" + name, CHECK_BYTES);
    }

    boolean matches(String name, byte[] check) {
        return Arrays.equals(check(name), check);
    }

    @Override
    public String toString() {
        return "RootKey";
    }
}
