package no.samtale.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.DeterministicAead;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * An opened key-encryption key. A wrapped data key is: format (1 byte), nonce (12), the key's 32 bytes encrypted, tag
 * (16), bound to its scope, epoch and bucket.
 */
final class KeyEncryptionKey {
    private static final byte FORMAT = 1;

    private final KekId id;
    private final Aead wrapping;
    private final DeterministicAead index;

    KeyEncryptionKey(KekId id, RootKey root) {
        this.id = id;
        this.wrapping = new RawAesGcm(root.derive("wrap", Primitives.AES_256_BYTES));
        this.index = Primitives.aesSiv(root.derive("index", Primitives.AES_SIV_BYTES));
    }

    KekId id() {
        return id;
    }

    /** Seals the identity index of this epoch. */
    DeterministicAead index() {
        return index;
    }

    byte[] wrap(KeyScope scope, byte[] dataKey) {
        byte[] encrypted =
                Primitives.unfailing(() -> wrapping.encrypt(dataKey, AssociatedData.ofDataKey(FORMAT, scope, id)));
        byte[] wrapped = new byte[1 + encrypted.length];
        wrapped[0] = FORMAT;
        System.arraycopy(encrypted, 0, wrapped, 1, encrypted.length);
        return wrapped;
    }

    /**
     * Opens a wrapped data key.
     *
     * @throws SealBroken if it was changed, or belongs to another scope or key-encryption key
     */
    byte[] unwrap(KeyScope scope, byte[] wrapped) {
        if (wrapped.length == 0 || wrapped[0] != FORMAT) {
            throw new SealBroken();
        }
        try {
            byte[] encrypted = Arrays.copyOfRange(wrapped, 1, wrapped.length);
            return wrapping.decrypt(encrypted, AssociatedData.ofDataKey(wrapped[0], scope, id));
        } catch (GeneralSecurityException e) {
            throw new SealBroken(e);
        }
    }
}
