/**
 * Routing: who gets which conversation. Owns the table agent_presence. Entry points: {@link no.samtale.routing.Presence}
 * (realtime tells it who is here), {@link no.samtale.routing.AssignWaiting} (gives what waits to who has room),
 * {@link no.samtale.routing.Queue} (places in the queue). Consumes the journal as "routing". Do not change a
 * conversation's agent or team but through the commands of conversations.
 */
@ApplicationModule(
        allowedDependencies = {"platform", "vault", "accounts", "audit", "contacts", "inboxes", "conversations"})
@NullMarked
package no.samtale.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
