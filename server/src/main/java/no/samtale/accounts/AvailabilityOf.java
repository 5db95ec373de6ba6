package no.samtale.accounts;

import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;

/** Tells an agent's availability, for what an agent is told about itself. Routing knows. */
public interface AvailabilityOf {
    Availability of(AccountId account, AgentId agent);
}
