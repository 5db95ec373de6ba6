package no.samtale.accounts;

import java.time.Instant;
import java.util.Map;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;

/** Tells when agents were last here, as far as that is kept. Routing knows. */
public interface LastSeen {
    Map<AgentId, Instant> lastSeen(AccountId account);
}
