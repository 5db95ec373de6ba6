package no.samtale.accounts.staff;

import no.samtale.accounts.store.AgentCells;
import no.samtale.accounts.store.StaffRow;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.Purpose;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/** Seals and opens what agents are called and written to by. */
@Component
class AgentNames {
    private final Vault vault;

    AgentNames(Vault vault) {
        this.vault = vault;
    }

    String name(AccountId account, StaffRow row) {
        return vault.open(Purpose.STAFF, KeyScope.of(account, row.id()), AgentCells.name(row.id()), row.nameSealed());
    }

    String email(AccountId account, StaffRow row) {
        return vault.open(Purpose.STAFF, KeyScope.of(account, row.id()), AgentCells.email(row.id()), row.emailSealed());
    }

    byte[] sealedName(AccountId account, AgentId agent, String name) {
        return vault.seal(Purpose.STAFF, KeyScope.of(account, agent), AgentCells.name(agent), name);
    }

    byte[] sealedEmail(AccountId account, AgentId agent, String email) {
        return vault.seal(Purpose.STAFF, KeyScope.of(account, agent), AgentCells.email(agent), email);
    }
}
