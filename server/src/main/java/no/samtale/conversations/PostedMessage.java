package no.samtale.conversations;

import java.time.Instant;
import no.samtale.platform.MessageId;

/**
 * The answer to a message: it is durable.
 *
 * @param fresh false if it was stored already, and this was a retry
 */
public record PostedMessage(MessageId id, long seq, Instant at, boolean fresh) {}
