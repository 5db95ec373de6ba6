package no.samtale.vault;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys are.
 *
 * @param data the data folder, which the keyring must not lie in
 * @param keyring the keyring's folder; by default beside the data folder, with {@code -keyring} after its name
 * @param vault how the vault holds keys
 */
@ConfigurationProperties("samtale")
record VaultProperties(
        @DefaultValue("data") Path data,
        @Nullable Path keyring,
        @DefaultValue Keys vault) {
    /** How long a key that was destroyed on another node may still be used on this one. */
    static final Duration LEASE = Duration.ofSeconds(60);

    /** @param openKeys data keys held open at most; one takes about half a kilobyte */
    record Keys(@DefaultValue("50000") int openKeys) {}

    /**
     * The keyring's folder.
     *
     * @throws KeyringFault if it lies in the data folder, where each copy of the data would hold the keys to it
     */
    Path keyringFolder() {
        Path dataFolder = data.toAbsolutePath().normalize();
        Path folder = keyring == null
                ? dataFolder.resolveSibling(dataFolder.getFileName() + "-keyring")
                : keyring.toAbsolutePath().normalize();
        if (folder.startsWith(dataFolder)) {
            throw new KeyringFault(
                    "The keyring " + folder
                            + " lies in the data folder, so that each copy of the data would hold its keys.",
                    "Move it out, set samtale.keyring to where it is, and start again.");
        }
        return folder;
    }
}
