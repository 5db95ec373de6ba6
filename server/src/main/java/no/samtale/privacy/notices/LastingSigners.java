package no.samtale.privacy.notices;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
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
        Set<AgentId> asked = new HashSet<>(agents);
        return store.publications(account).stream()
                .map(Publication::signedBy)
                .filter(asked::contains)
                .collect(Collectors.toSet());
    }
}
