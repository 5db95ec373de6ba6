package no.samtale.contacts.lookups;

import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.subjects.CorrectableValue;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyScope;
import org.springframework.stereotype.Component;

/** What was found elsewhere is the person's to correct, and then it comes from them. */
@Component
class CorrectLookUp implements CorrectableValue {
    private final LookUpStore store;

    CorrectLookUp(LookUpStore store) {
        this.store = store;
    }

    @Override
    public boolean isAt(String table, String column) {
        return table.equals(LookUpCells.TABLE) && column.equals(LookUpCells.VALUE);
    }

    @Override
    public boolean isThePersons() {
        return true;
    }

    @Override
    public String checked(AccountId account, UUID row, String text) {
        return store.field(account, row)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND))
                .checked("text", text);
    }

    @Override
    public void corrected(KeyScope scope, Cell cell, String text) {
        store.fromPerson(scope.account(), cell.row());
    }
}
