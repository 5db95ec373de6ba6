package no.samtale.platform.database;

import no.samtale.platform.clusters.Login;
import org.jspecify.annotations.Nullable;

/**
 * Where the running server copies the vault's database from.
 *
 * @param login none if somebody else runs the database: then they copy it
 */
public record VaultCopySource(@Nullable Login login) {}
