package no.samtale.bench.site;

import java.util.List;
import java.util.UUID;

/**
 * Where the baseline writes: conversations that nobody is connected to.
 *
 * @param conversations how many there are
 * @param bodyBytes the sizes that sealed texts have
 */
public record PlainRows(UUID account, int conversations, List<Integer> bodyBytes) {
    /**
     * Shards of its journal, so that each connection has one to itself. The journal's head is locked until its
     * transaction is durable: with the two that an account has by default, connections would wait for each other.
     */
    public static final int SHARDS = 32;

    /** Its number in {@link FilledIds}; below zero, as those that are read are numbered from zero. */
    public static int number(int place) {
        return -1 - place;
    }

    public UUID conversation(int place) {
        return FilledIds.conversation(number(place));
    }
}
