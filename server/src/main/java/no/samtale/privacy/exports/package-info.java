/**
 * Access (GDPR Art. 15 and 20): all that is kept of a person as one document, worded by the register. Owns no table. Entry
 * point: {@link no.samtale.privacy.exports.ExportContact}.
 */
@NamedInterface("exports")
@NullMarked
package no.samtale.privacy.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
