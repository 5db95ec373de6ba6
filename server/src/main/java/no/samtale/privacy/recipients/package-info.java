/**
 * Recipients (GDPR Art. 19, 26, 28, 44 to 49): who outside the company gets data, under which agreement, where, and the one
 * way out to them: {@link no.samtale.privacy.recipients.OutgoingConnections}. Owns the tables recipient, recipient_sharing
 * (who has had whose data) and recipient_task (what they must be told). Reads: {@code Recipients}, {@code SharedData}. No
 * other code opens a connection; without a {@code Permit} there is none.
 */
@NamedInterface("recipients")
@NullMarked
package no.samtale.privacy.recipients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
