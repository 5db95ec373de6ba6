package no.samtale.privacy.erasure;

import java.util.Map;
import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.privacy.subjects.PersonalDataHolders;
import no.samtale.vault.IdentityIndex;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Erases what has been kept long enough: keys first, then rows, as an erasure does. Not noted in the ledger, as nobody asked
 * for it: what an old copy of the main database brings back has lost its keys, and is over once more.
 */
@Component
public class EraseScopes {
    private final Vault vault;
    private final IdentityIndex index;
    private final PersonalDataHolders holders;
    private final RowsLeft rowsLeft;

    EraseScopes(Vault vault, IdentityIndex index, PersonalDataHolders holders, RowsLeft rowsLeft) {
        this.vault = vault;
        this.index = index;
        this.holders = holders;
        this.rowsLeft = rowsLeft;
    }

    /** In the caller's transaction of the account, which holds the scopes' rows. */
    public void erase(AccountId account, Set<KeyScope> scopes) {
        vault.destroy(scopes);
        scopes.forEach(index::remove);
        deleteRows(account, scopes);
    }

    /**
     * The second half, when the keys are gone.
     *
     * @throws IllegalStateException if rows are left: then nothing is deleted, and it is tried again
     */
    void deleteRows(AccountId account, Set<KeyScope> scopes) {
        holders.erase(account, scopes);
        Map<String, Long> left = rowsLeft.of(account, scopes);
        if (!left.isEmpty()) {
            throw new IllegalStateException("An erasure has left rows behind: " + left);
        }
    }
}
