/**
 * The vault: encryption of personal data, its keys, and the identity index. The only place that sees a key. Owns its own
 * PostgreSQL cluster and the keyring folder. Entry points: {@link no.samtale.vault.Vault} to make scopes, seal and open;
 * {@link no.samtale.vault.IdentityIndex} to find who an address belongs to. Never log, cache elsewhere or hand out a key.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package no.samtale.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
