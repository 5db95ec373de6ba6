/**
 * Copies of the two databases, apart and sealed, and the way back. Owns no table. Entry points: {@code ./samtale backup} and
 * {@code restore}, which run {@link no.samtale.backups.BackupCommand}; the job that copies the vault all the time. A
 * restored server stays closed until the ledger has reached its anchor and been replayed, which is the vault's and
 * privacy.erasure's doing. Never keep a copy of the vault longer than its keys: docs/runbooks/backup.md.
 */
@ApplicationModule(allowedDependencies = {"platform", "vault"})
@NullMarked
package no.samtale.backups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
