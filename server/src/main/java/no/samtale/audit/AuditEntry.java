package no.samtale.audit;

import java.time.Instant;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import org.jspecify.annotations.Nullable;

/** A line of the trail, in the codes in which it is stored. */
public record AuditEntry(
        AccountId account,
        UUID id,
        Instant at,
        String actor,
        @Nullable AgentId agent,
        String kind,
        String action,
        String thing,
        @Nullable UUID thingId,
        @Nullable ContactId contact,
        @Nullable String reason) {}
