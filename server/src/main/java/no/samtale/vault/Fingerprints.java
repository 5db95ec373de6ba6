package no.samtale.vault;

import no.samtale.platform.AccountId;

/**
 * Keyed hashes (HMAC-SHA-256) of short secrets, so that a copy of the database does not let anybody try them out. Each
 * account and each use has a key of its own, derived from the installation's.
 */
public interface Fingerprints {
    /**
     * The fingerprint of a text: 32 bytes.
     *
     * @param use what it is for, part of the key's name and so never changed
     */
    byte[] of(AccountId account, String use, String text);
}
