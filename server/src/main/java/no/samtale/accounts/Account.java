package no.samtale.accounts;

import no.samtale.platform.AccountId;

/**
 * A company that uses Samtale.
 *
 * @param language what its texts are in where nothing else says, {@code nb} or {@code en}
 * @param accent the colour that a new entrypoint begins with, as #rrggbb
 * @param shards how many writers its conversations are divided among
 */
public record Account(AccountId id, String name, String language, int shards, String accent) {}
