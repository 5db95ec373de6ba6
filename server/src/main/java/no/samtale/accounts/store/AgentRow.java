package no.samtale.accounts.store;

import java.util.Set;
import no.samtale.accounts.Role;
import no.samtale.platform.AgentId;

/** A row of the table agent without address and password, its name still sealed. */
@SuppressWarnings("ArrayRecordComponent") // carries sealed bytes from the store to the vault; never compared
public record AgentRow(
        AgentId id, byte[] nameSealed, Set<Role> roles, int capacity, String language, boolean disabled) {}
