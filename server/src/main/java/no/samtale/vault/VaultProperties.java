package no.samtale.vault;

import java.nio.file.Path;
import java.time.Duration;
import no.samtale.platform.Limits;
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

    /**
     * How the vault holds keys.
     *
     * @param openKeys data keys held open at most; one takes about half a kilobyte
     * @param backupsKept how long copies of the vault are kept, and with them the keys that only they need
     */
    record Keys(
            @DefaultValue("50000") int openKeys,
            @DefaultValue("7d") Duration backupsKept) {
        Keys {
            if (backupsKept.isNegative() || backupsKept.compareTo(Limits.VAULT_BACKUPS_KEPT) > 0) {
                throw new KeyringFault(
                        "samtale.vault.backups-kept is " + backupsKept + ", but copies of the vault may be kept for "
                                + Limits.VAULT_BACKUPS_KEPT.toDays() + " days at most.",
                        "As long as they are kept, an erased person can be brought back: set it shorter.");
            }
        }
    }

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
