package no.samtale.backups;

import java.nio.file.Path;
import no.samtale.platform.clusters.ClusterPlan;
import no.samtale.platform.clusters.Login;
import no.samtale.platform.database.VaultCopySource;

/** Copies the vault while the server runs, so that little is lost with it, and lets old copies go. */
class CopyVault {
    private final VaultCopySource source;
    private final CopyCluster copies;
    private final ExpireVaultCopies expire;
    private final Path folder;

    CopyVault(VaultCopySource source, CopyCluster copies, ExpireVaultCopies expire, Path folder) {
        this.source = source;
        this.copies = copies;
        this.expire = expire;
        this.folder = folder;
    }

    /** Makes one; nothing where somebody else runs the vault's database. */
    void copy() {
        Login login = source.login();
        if (login == null) {
            return;
        }
        copies.copy(ClusterPlan.VAULT, login, folder);
        expire.expire(folder);
    }
}
