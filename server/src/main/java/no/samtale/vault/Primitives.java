package no.samtale.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.LowLevelCryptoCaller;
import com.google.crypto.tink.daead.AesSivKey;
import com.google.crypto.tink.daead.AesSivParameters;
import com.google.crypto.tink.daead.subtle.AesSivDeterministicAead;
import com.google.crypto.tink.prf.HmacPrfKey;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.subtle.HmacPrf;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;

/**
 * Tink's primitives on keys of ours. Built directly, not through a keyset: the keyring says which key is meant, and a
 * keyset would put a prefix of its own on each value.
 */
@AccessesPartialKey
@LowLevelCryptoCaller
final class Primitives {
    static final int AES_256_BYTES = 32;
    static final int AES_SIV_BYTES = 64;
    static final int HMAC_BYTES = 32;

    private static final AesSivParameters AES_256_SIV = unfailing(() -> AesSivParameters.builder()
            .setKeySizeBytes(AES_SIV_BYTES)
            .setVariant(AesSivParameters.Variant.NO_PREFIX)
            .build());
    private static final HmacPrfParameters HMAC_SHA_256 = unfailing(() -> HmacPrfParameters.builder()
            .setKeySizeBytes(HMAC_BYTES)
            .setHashType(HmacPrfParameters.HashType.SHA256)
            .build());

    private Primitives() {}

    static DeterministicAead aesSiv(byte[] key) {
        return unfailing(() -> AesSivDeterministicAead.create(AesSivKey.builder()
                .setParameters(AES_256_SIV)
                .setKeyBytes(secret(key))
                .build()));
    }

    static Prf hmac(byte[] key) {
        return unfailing(() -> HmacPrf.create(HmacPrfKey.builder()
                .setParameters(HMAC_SHA_256)
                .setKeyBytes(secret(key))
                .build()));
    }

    /** For what fails only where the machine lacks the algorithm, which no caller can do anything about. */
    static <T> T unfailing(Making<T> making) {
        try {
            return making.make();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this machine lacks an algorithm that the vault stands on", e);
        }
    }

    private static SecretBytes secret(byte[] key) {
        return SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get());
    }

    /** Makes something by cryptography. */
    interface Making<T> {
        T make() throws GeneralSecurityException;
    }
}
