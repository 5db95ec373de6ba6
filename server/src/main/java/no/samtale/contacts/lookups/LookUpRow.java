package no.samtale.contacts.lookups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import org.jspecify.annotations.Nullable;

/** A row of the table looked_up, its texts sealed. */
@SuppressWarnings("ArrayRecordComponent") // carries sealed bytes between store and vault; never compared
record LookUpRow(
        UUID id,
        ContactId contact,
        LookUpField field,
        byte[] valueSealed,
        String source,
        byte @Nullable [] sourceNameSealed,
        String reason,
        byte[] reasonSealed,
        AgentId agent,
        Instant at,
        LocalDate dueOn,
        int mails,
        @Nullable Instant toldAt) {}
