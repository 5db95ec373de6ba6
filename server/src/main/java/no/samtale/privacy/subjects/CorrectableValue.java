package no.samtale.privacy.subjects;

import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyScope;

/** A sealed value with which more has to be done, when it is corrected, than to replace it: in a cache, an index, a list. */
public interface CorrectableValue {
    /** Whether this is about that column. */
    boolean isAt(String table, String column);

    /** Whether the person may replace it too where the register says that others were its source. */
    default boolean isThePersons() {
        return false;
    }

    /**
     * Whether this value was said by others, who go on saying it: it is mended where it comes from, and nowhere else. Runs in a
     * transaction of the account.
     */
    default boolean isMendedElsewhere(AccountId account, UUID row) {
        return false;
    }

    /**
     * The new value in the form in which it is kept. Runs in a transaction of the account.
     *
     * @throws no.samtale.platform.problems.Problem invalid_field if it has no proper shape
     */
    String checked(AccountId account, UUID row, String text);

    /** It has been replaced, in this transaction. */
    void corrected(KeyScope scope, Cell cell, String text);
}
