package no.samtale.accounts.signin.passkeys;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.samtale.platform.AgentId;
import org.jspecify.annotations.Nullable;

/** A row of the table passkey, its name still sealed. */
@SuppressWarnings("ArrayRecordComponent") // carries bytes between the store and the library; never compared
record PasskeyRow(
        UUID id,
        AgentId agent,
        byte[] credentialId,
        byte[] credential,
        UUID userHandle,
        long signCount,
        boolean backupEligible,
        List<String> transports,
        byte[] nameSealed,
        Instant createdAt,
        @Nullable Instant usedAt) {}
