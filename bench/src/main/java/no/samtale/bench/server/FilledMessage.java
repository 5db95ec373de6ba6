package no.samtale.bench.server;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that is stored beforehand.
 *
 * @param agent who wrote it; null for the visitor
 */
record FilledMessage(
        UUID conversation, int seq, UUID id, @Nullable UUID agent, byte[] body) {}
