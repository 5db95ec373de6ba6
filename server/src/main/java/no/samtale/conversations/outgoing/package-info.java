/**
 * What agents say by channels that have to carry it: the durable queue, and what became of each message. Owns the tables
 * outgoing_message and conversation_peer. A row is made from the journal ({@link no.samtale.conversations.outgoing.QueueOutgoing}),
 * handed to the channel's {@link no.samtale.inboxes.Carrier} by {@link no.samtale.conversations.outgoing.DeliverOutgoing}, and
 * read by {@link no.samtale.conversations.outgoing.OutgoingMessages}. Never send again by itself what may have left.
 */
@NamedInterface("outgoing")
@NullMarked
package no.samtale.conversations.outgoing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
