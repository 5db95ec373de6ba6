package no.samtale.contacts;

import java.time.Instant;
import no.samtale.platform.ContactId;
import org.jspecify.annotations.Nullable;

/** A row of the table contact, its name sealed. */
@SuppressWarnings("ArrayRecordComponent") // carries sealed bytes between store and vault; never compared
record ContactRow(ContactId id, byte @Nullable [] nameSealed, String language, Instant createdAt) {}
