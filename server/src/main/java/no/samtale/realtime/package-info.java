/**
 * Realtime: sockets, long polling, and who is told what. Owns no table. Entry points: the sockets
 * {@code /api/widget/socket} and {@code /api/console/socket} and the same frames over {@code /api/…/frames}. Listens to
 * hints and reads what they tell of; a lost hint is healed by the next heartbeat. Never block a hint's thread, and never
 * send from two threads but through an {@link no.samtale.realtime.Outbox}.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "accounts",
            "audit",
            "privacy::screening",
            "conversations",
            "conversations::onward",
            "routing",
            "channels::webchat"
        })
@NullMarked
package no.samtale.realtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
