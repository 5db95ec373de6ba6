package no.samtale.contacts;

import java.util.UUID;
import no.samtale.platform.ContactId;

/** A row of the table contact_identity, its address sealed. */
@SuppressWarnings("ArrayRecordComponent") // carries sealed bytes between store and vault; never compared
record IdentityRow(UUID id, ContactId contact, IdentityKind kind, byte[] addressSealed, Standing standing) {}
