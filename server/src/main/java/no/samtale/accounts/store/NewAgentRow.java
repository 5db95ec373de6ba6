package no.samtale.accounts.store;

import java.util.Set;
import no.samtale.accounts.Role;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import org.jspecify.annotations.Nullable;

/** A whole row of the table agent that is to be inserted, already sealed. */
@SuppressWarnings("ArrayRecordComponent") // carries sealed bytes from the vault to the store; never compared
public record NewAgentRow(
        AccountId account,
        AgentId agent,
        byte[] nameSealed,
        byte[] emailSealed,
        byte @Nullable [] passwordSealed,
        Set<Role> roles,
        int capacity,
        String language,
        boolean invited) {}
