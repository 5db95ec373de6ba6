package no.samtale.privacy.notices;

import java.util.Collection;
import java.util.Set;
import no.samtale.accounts.LastingNames;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import org.springframework.stereotype.Component;

/** Who has signed a version of the notice stands under it as long as it can be read. */
@Component
class LastingSigners implements LastingNames {
    private final PublicationStore store;

    LastingSigners(PublicationStore store) {
        this.store = store;
    }

    @Override
    public Set<AgentId> lasting(AccountId account, Collection<AgentId> agents) {
        return store.signers(account, agents);
    }
}
