/**
 * The vault: encryption of personal data, its keys, and the identity index. The only place that sees a key. Owns the keyring
 * folder and a PostgreSQL cluster of its own with the tables installation, key_encryption_key, key_scope,
 * identity_entry and erasure_ledger. Entry points: {@link no.samtale.vault.Vault} to make scopes, seal and open;
 * {@link no.samtale.vault.IdentityIndex} to find who an address belongs to;
 * {@link no.samtale.vault.ErasureLedger} to destroy keys for good; {@link no.samtale.vault.DocumentSigner} to sign what a
 * company publishes. Features implement
 * {@link no.samtale.vault.KnownScopes}, so that keys of what was never stored are swept. No events. Never log, cache
 * elsewhere or hand out a key. The formats: docs/adr/0001-vault-formats.md.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package no.samtale.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
