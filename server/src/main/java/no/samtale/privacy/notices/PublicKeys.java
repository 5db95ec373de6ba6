package no.samtale.privacy.notices;

import java.util.Base64;
import java.util.HexFormat;

/** Public keys in the form that tools read: SubjectPublicKeyInfo (RFC 8410) in PEM (RFC 7468). */
final class PublicKeys {
    /** What stands before the 32 bytes of an Ed25519 key: RFC 8410, section 4. */
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    private PublicKeys() {}

    static String pem(byte[] key) {
        byte[] info = new byte[ED25519.length + key.length];
        System.arraycopy(ED25519, 0, info, 0, ED25519.length);
        System.arraycopy(key, 0, info, ED25519.length, key.length);
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(info)
                + "\n-----END PUBLIC KEY-----\n";
    }
}
