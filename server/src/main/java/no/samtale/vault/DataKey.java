package no.samtale.vault;

import com.google.crypto.tink.Aead;

/**
 * An opened data key.
 *
 * @param restricted whether the person has had what it seals restricted
 */
record DataKey(Aead aead, boolean restricted) {}
