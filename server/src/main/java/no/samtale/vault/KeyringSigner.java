package no.samtale.vault;

import com.google.crypto.tink.subtle.Ed25519Sign;
import no.samtale.platform.AccountId;

/** Signs with a key that is derived from one of the keyring's, made when it is first needed. */
final class KeyringSigner implements DocumentSigner {
    private static final int SEED = 32;

    private final Keyring keyring;

    KeyringSigner(Keyring keyring) {
        this.keyring = keyring;
    }

    @Override
    public byte[] sign(AccountId account, byte[] bytes) {
        return Primitives.unfailing(() -> new Ed25519Sign(pair(account).getPrivateKey()).sign(bytes));
    }

    @Override
    public byte[] publicKey(AccountId account) {
        return pair(account).getPublicKey();
    }

    private Ed25519Sign.KeyPair pair(AccountId account) {
        String name = "signing/" + account;
        RootKey key = keyring.find(name).orElseGet(() -> keyring.findOrMake(name));
        return Primitives.unfailing(() -> Ed25519Sign.KeyPair.newKeyPairFromSeed(key.derive("ed25519", SEED)));
    }
}
