package no.samtale.vault;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * The form of a sealed text: format (1 byte), key version (1), nonce (12), ciphertext of the padded text, tag (16).
 * AES-256-GCM; the two bytes in front are authenticated with the rest. See docs/adr/0001-vault-formats.md.
 */
final class SealedText {
    private static final byte FORMAT = 1;
    private static final byte KEY_VERSION = 1;
    private static final int HEADER_BYTES = 2;

    private SealedText() {}

    static byte[] seal(Aead key, KeyScope scope, Cell cell, String text) {
        return sealPadded(key, scope, cell, Padding.pad(text));
    }

    static byte[] sealPadded(Aead key, KeyScope scope, Cell cell, byte[] padded) {
        try {
            byte[] encrypted = key.encrypt(padded, AssociatedData.ofText(FORMAT, KEY_VERSION, scope, cell));
            byte[] sealed = new byte[HEADER_BYTES + encrypted.length];
            sealed[0] = FORMAT;
            sealed[1] = KEY_VERSION;
            System.arraycopy(encrypted, 0, sealed, HEADER_BYTES, encrypted.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM does not seal on this machine", e);
        }
    }

    static String open(Aead key, KeyScope scope, Cell cell, byte[] sealed) {
        try {
            return Padding.unpad(openPadded(key, scope, cell, sealed));
        } catch (GeneralSecurityException e) {
            throw new SealBroken(e);
        }
    }

    static byte[] openPadded(Aead key, KeyScope scope, Cell cell, byte[] sealed) {
        if (sealed.length < HEADER_BYTES || sealed[0] != FORMAT || sealed[1] != KEY_VERSION) {
            throw new SealBroken();
        }
        try {
            byte[] encrypted = Arrays.copyOfRange(sealed, HEADER_BYTES, sealed.length);
            return key.decrypt(encrypted, AssociatedData.ofText(sealed[0], sealed[1], scope, cell));
        } catch (GeneralSecurityException e) {
            throw new SealBroken(e);
        }
    }
}
