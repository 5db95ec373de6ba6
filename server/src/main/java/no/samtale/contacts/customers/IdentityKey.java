package no.samtale.contacts.customers;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.security.PublicKey;
import java.time.Instant;
import no.samtale.platform.IdentityKeyId;

/**
 * The public half of a key pair whose private half the company keeps.
 *
 * @param id goes into each token as its {@code kid} (RFC 7515 section 4.1.4)
 * @param name what the company calls it
 */
public record IdentityKey(
        IdentityKeyId id,
        String name,
        Algorithm algorithm,
        @JsonIgnore PublicKey key,
        Instant addedAt) {
    /** How a token may be signed (RFC 7518 section 3.1): by one key it is one of the two, whatever the token says. */
    public enum Algorithm {
        /** ECDSA on P-256 with SHA-256. */
        ES256,
        /** RSASSA-PKCS1-v1_5 with SHA-256, and a key of 2,048 bits or more. */
        RS256
    }
}
