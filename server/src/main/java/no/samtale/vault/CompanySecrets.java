package no.samtale.vault;

import no.samtale.platform.AccountId;

/**
 * Seals what a company keeps a secret of its own as, such as what its server is known by elsewhere: under a key that is
 * derived from the installation's for the account and the use. For what is about nobody; personal data has keys of its own.
 */
public interface CompanySecrets {
    /** @param use what it is for, part of the key's name and so never changed */
    byte[] seal(AccountId account, String use, String secret);

    /** @throws SealBroken if the value was changed, or belongs to another account or use */
    String open(AccountId account, String use, byte[] sealed);
}
