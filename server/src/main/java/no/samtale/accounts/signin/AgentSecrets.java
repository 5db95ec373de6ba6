package no.samtale.accounts.signin;

import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.Purpose;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/** Seals and opens, under an agent's own key, what the agent signs in with. What agents word themselves comes here screened. */
@Component
public class AgentSecrets {
    private final Vault vault;

    AgentSecrets(Vault vault) {
        this.vault = vault;
    }

    public byte[] seal(AccountId account, AgentId agent, Cell cell, String text) {
        return vault.seal(Purpose.STAFF, KeyScope.of(account, agent), cell, text);
    }

    /** @throws no.samtale.vault.KeyDestroyed if the agent has been forgotten */
    public String open(AccountId account, AgentId agent, Cell cell, byte[] sealed) {
        return vault.open(Purpose.STAFF, KeyScope.of(account, agent), cell, sealed);
    }
}
