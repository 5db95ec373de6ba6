/**
 * The records of processing activities (GDPR Art. 30): the controller's (30(1)) and the processor's (30(2)), made from the
 * account's register and settings, as a page, a sheet and JSON-LD in terms of the W3C Data Privacy Vocabulary 2. Owns no table.
 * Entry point: {@link no.samtale.privacy.records.ProcessingRecords}.
 */
@NamedInterface("records")
@NullMarked
package no.samtale.privacy.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
