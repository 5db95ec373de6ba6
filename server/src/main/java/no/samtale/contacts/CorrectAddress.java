package no.samtale.contacts;

import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.subjects.CorrectableValue;
import no.samtale.vault.Cell;
import no.samtale.vault.IdentityIndex;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/** An address that was corrected is a claim again, and the identity index finds the new one instead of the old. */
@Component
class CorrectAddress implements CorrectableValue {
    private final ContactStore store;
    private final IdentityIndex index;
    private final Vault vault;

    CorrectAddress(ContactStore store, IdentityIndex index, Vault vault) {
        this.store = store;
        this.index = index;
        this.vault = vault;
    }

    @Override
    public boolean isAt(String table, String column) {
        return table.equals("contact_identity") && column.equals("address_sealed");
    }

    @Override
    public boolean isThePersons() {
        // Also where the company's site has said it: it is about them, and they know.
        return true;
    }

    /** The company's own name for its customer: its site would say the same again at the next visit. */
    @Override
    public boolean isMendedElsewhere(AccountId account, UUID row) {
        return store.identity(account, row)
                .filter(identity -> identity.kind() == IdentityKind.CUSTOMER)
                .isPresent();
    }

    @Override
    public String checked(AccountId account, UUID row, String text) {
        String line = Checks.line("text", text, Limits.FIELD_LENGTH);
        IdentityRow identity = store.identity(account, row).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        return switch (identity.kind()) {
            case EMAIL -> Addresses.email("text", line);
            case PHONE -> Addresses.phone("text", line);
            case CUSTOMER -> throw Problem.invalidField("row");
        };
    }

    @Override
    public void corrected(KeyScope scope, Cell cell, String text) {
        ContactId contact = new ContactId(scope.id());
        store.claimed(scope.account(), cell.row());
        // The index knows whose an address is, not which row it came from: all are noted anew.
        index.remove(scope.account(), contact);
        for (IdentityRow each : store.identities(scope.account(), contact)) {
            String address = vault.open(Purpose.RIGHTS, scope, ContactCells.address(each.id()), each.addressSealed());
            index.add(scope.account(), contact, each.kind().normal(address));
        }
    }
}
