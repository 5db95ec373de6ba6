package no.samtale.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import no.samtale.platform.AccountId;

/** Seals companies' secrets by AES-256-GCM, each account and use under a key of its own. */
final class DerivedSecrets implements CompanySecrets {
    private static final byte[] FORMAT = {1};

    private final RootKey installation;

    DerivedSecrets(RootKey installation) {
        this.installation = installation;
    }

    @Override
    public byte[] seal(AccountId account, String use, String secret) {
        return Primitives.unfailing(
                () -> cipher(account, use).encrypt(secret.getBytes(StandardCharsets.UTF_8), FORMAT));
    }

    @Override
    public String open(AccountId account, String use, byte[] sealed) {
        try {
            return new String(cipher(account, use).decrypt(sealed, FORMAT), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new SealBroken();
        }
    }

    private RawAesGcm cipher(AccountId account, String use) {
        return new RawAesGcm(installation.derive("secret/" + use + "/" + account, Primitives.AES_256_BYTES));
    }
}
