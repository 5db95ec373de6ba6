/**
 * What channels take in: which conversation it belongs to, whose it is, and that nothing of it is stored twice. Owns the table
 * conversation_thread. Entry point: {@link no.samtale.conversations.incoming.ReceiveMessage}, which a channel calls with an
 * {@link no.samtale.conversations.incoming.IncomingMessage} as often as it takes. Never let a claimed address into a
 * conversation that there is.
 */
@NamedInterface("incoming")
@NullMarked
package no.samtale.conversations.incoming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
