/**
 * The audit trail: who did and who read what, when; never what it said. Owns the table audit_entry, to which the server can
 * only add. Entry point: {@link no.samtale.audit.AuditTrail}, called where access to a thing is decided: changes in the
 * transaction that they report, reads soon after. Whoever adds an endpoint to the console names its
 * {@link no.samtale.audit.AuditAction}. Do not put text or addresses into it: ids and codes alone.
 */
@ApplicationModule(allowedDependencies = {"platform", "vault", "accounts"})
@NullMarked
package no.samtale.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
