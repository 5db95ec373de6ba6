package no.samtale.accounts.store;

import java.time.Instant;
import java.util.Set;
import no.samtale.accounts.Role;
import no.samtale.platform.AgentId;
import org.jspecify.annotations.Nullable;

/** A row of the table agent as administrators see it, name and address still sealed. */
@SuppressWarnings("ArrayRecordComponent") // carries sealed bytes from the store to the vault; never compared
public record StaffRow(
        AgentId id,
        byte[] nameSealed,
        byte[] emailSealed,
        Set<Role> roles,
        int capacity,
        String language,
        boolean invited,
        @Nullable Instant disabledAt) {}
