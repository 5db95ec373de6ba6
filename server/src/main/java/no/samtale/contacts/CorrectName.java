package no.samtale.contacts;

import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.privacy.subjects.CorrectableValue;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyScope;
import org.springframework.stereotype.Component;

/** A name is one line. */
@Component
class CorrectName implements CorrectableValue {
    @Override
    public boolean isAt(String table, String column) {
        return table.equals("contact") && column.equals("name_sealed");
    }

    @Override
    public boolean isThePersons() {
        // Also where the company's site has said it: it is about them, and they know.
        return true;
    }

    @Override
    public String checked(AccountId account, UUID row, String text) {
        return Checks.line("text", text, Limits.FIELD_LENGTH);
    }

    @Override
    public void corrected(KeyScope scope, Cell cell, String text) {
        // Nothing else holds it.
    }
}
