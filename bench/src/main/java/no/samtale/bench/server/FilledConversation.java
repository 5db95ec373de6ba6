package no.samtale.bench.server;

import java.time.Instant;
import java.util.UUID;
import no.samtale.bench.site.FilledIds;
import no.samtale.platform.AgentId;

/**
 * A conversation that is stored beforehand, with a contact of its own.
 *
 * @param agent who has it, or had it
 */
record FilledConversation(int number, int shard, int messages, AgentId agent, boolean closed) {
    UUID id() {
        return FilledIds.conversation(number);
    }

    UUID contact() {
        return FilledIds.contact(number);
    }

    Instant lastActivity() {
        return FilledIds.at(number);
    }
}
