package no.samtale.vault;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.Binder;

/**
 * Seals copies of the databases, under a key of their own that lies in the keyring and never in a copy. What the copies
 * hold is sealed already; this keeps the rest (times, ids, the company's own texts) from whoever finds one.
 */
public final class BackupKeys {
    private static final String NAME = "backup";
    private static final int SEGMENT_BYTES = 1 << 20;

    private final Keyring keyring;
    private final Duration vaultCopiesKept;

    BackupKeys(Keyring keyring, Duration vaultCopiesKept) {
        this.keyring = keyring;
        this.vaultCopiesKept = vaultCopiesKept;
    }

    /** As the server's own settings say. */
    public static BackupKeys of(Binder settings) {
        VaultProperties properties = settings.bindOrCreate("samtale", VaultProperties.class);
        return new BackupKeys(
                new FolderKeyring(properties.keyringFolder()),
                properties.vault().backupsKept());
    }

    /** How long copies of the vault are kept: as long as the keys that only they need. */
    public Duration vaultCopiesKept() {
        return vaultCopiesKept;
    }

    /**
     * What is written to it is sealed; it is whole only when it has been closed.
     *
     * @param head what stands in front in clear, and must be the same when it is opened
     */
    public OutputStream sealing(OutputStream out, byte[] head) throws IOException {
        try {
            return streaming(keyring.findOrMake(NAME)).newEncryptingStream(out, head);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /**
     * Opens what {@link #sealing} has sealed. Reading fails where it was changed or cut.
     *
     * @throws KeyringFault if the keyring has no key for copies
     */
    public InputStream opening(InputStream in, byte[] head) throws IOException {
        RootKey key = keyring.find(NAME)
                .orElseThrow(() -> new KeyringFault(
                        "The keyring " + keyring.place() + " has no key for copies.",
                        "Copy it back from the second place that the keyring is kept in, and try again."));
        try {
            return streaming(key).newDecryptingStream(in, head);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    // AES-256-GCM in segments, each with its number, by HKDF-SHA-256 from a salt of the file's own.
    private static AesGcmHkdfStreaming streaming(RootKey key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(
                key.derive("backup", Primitives.AES_256_BYTES),
                "HmacSha256",
                Primitives.AES_256_BYTES,
                SEGMENT_BYTES,
                0);
    }
}
