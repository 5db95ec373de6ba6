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
    /** As many as an account has by default. */
    public static final int SHARDS = 2;

    /** Its number in {@link FilledIds}; below zero, as those that are read are numbered from zero. */
    public static int number(int place) {
        return -1 - place;
    }

    public static int shard(int place) {
        return place % SHARDS;
    }

    public UUID conversation(int place) {
        return FilledIds.conversation(number(place));
    }
}
