package no.samtale.vault;

import no.samtale.platform.AccountId;

/**
 * Signs what a company publishes, with a key of the company's own that never leaves the vault: Ed25519 (RFC 8032). The public
 * half may be given to anybody, who can then verify without us.
 */
public interface DocumentSigner {
    /** The signature of these bytes, 64 bytes. The same bytes give the same signature. */
    byte[] sign(AccountId account, byte[] bytes);

    /** The key that verifies the account's signatures, 32 bytes. */
    byte[] publicKey(AccountId account);
}
