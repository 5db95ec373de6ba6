package no.samtale.bench.load;

import java.util.UUID;
import no.samtale.bench.socket.LeanSocket;

/** A visitor and an agent in one conversation, each at a socket of their own. */
public record Pair(UUID conversation, LeanSocket visitor, LeanSocket agent) {}
