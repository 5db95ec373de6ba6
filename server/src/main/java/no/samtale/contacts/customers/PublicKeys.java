package no.samtale.contacts.customers;

import com.nimbusds.jose.jwk.Curve;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import no.samtale.contacts.customers.IdentityKey.Algorithm;
import no.samtale.platform.Limits;
import no.samtale.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** Reads public keys, and knows what each may sign by. */
final class PublicKeys {
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final int RSA_BITS = 2_048;
    private static final int RSA_MOST_BITS = 8_192;
    private static final Map<Algorithm, String> KINDS = Map.of(Algorithm.ES256, "EC", Algorithm.RS256, "RSA");

    private PublicKeys() {}

    /** A key, and the one algorithm that it signs by. */
    record Read(Algorithm algorithm, PublicKey key) {}

    /**
     * Reads a key in PEM (RFC 7468 section 13).
     *
     * @throws Problem invalid_field if it is none, a private one, or of a kind or size that is not taken
     */
    static Read pem(String field, @Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > Limits.PUBLIC_KEY_LENGTH || !stripped.startsWith(BEGIN) || !stripped.endsWith(END)) {
            throw refused(field);
        }
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder()
                    .decode(stripped.substring(BEGIN.length(), stripped.length() - END.length()));
        } catch (IllegalArgumentException notBase64) {
            throw refused(field);
        }
        for (Algorithm algorithm : Algorithm.values()) {
            try {
                PublicKey key = of(algorithm, bytes);
                if (isStrong(key)) {
                    return new Read(algorithm, key);
                }
            } catch (GeneralSecurityException anotherKind) {
                continue;
            }
        }
        throw refused(field);
    }

    /** A key that was read before, from its encoded form. */
    static PublicKey of(Algorithm algorithm, byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance(KINDS.get(algorithm)).generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static boolean isStrong(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa ->
                rsa.getModulus().bitLength() >= RSA_BITS && rsa.getModulus().bitLength() <= RSA_MOST_BITS;
            case ECPublicKey ec -> Curve.P_256.equals(Curve.forECParameterSpec(ec.getParams()));
            default -> false;
        };
    }

    private static Problem refused(String field) {
        return Problem.invalidField(
                field, "Give the public key in PEM: P-256 (ES256), or RSA of 2,048 bits or more (RS256).");
    }
}
