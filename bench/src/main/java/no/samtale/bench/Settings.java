package no.samtale.bench;

import java.time.Duration;
import java.util.List;

/**
 * How much is done.
 *
 * @param serverFlags that the servers' JVMs have besides the usual ones
 * @param agents who sign in; each has several conversations
 * @param pairs of a visitor and an agent
 * @param warmUp of each server, before anything counts
 * @param rounds of each of what is compared, in turn
 * @param settling at the beginning of each round, not counted
 * @param rates in messages a second, at which delivery is timed
 * @param sizes how many messages are stored when lists and conversations are opened
 * @param messagesEach in one conversation of these
 * @param open conversations among them, at most
 * @param requests of each kind
 * @param large how many messages a person has who is erased
 * @param visitors who are connected and say nothing
 * @param chats that are open, with a visitor and an agent who say nothing
 * @param idleRounds in which nothing is said
 * @param starts with what was learnt beforehand, and without
 */
record Settings(
        List<String> serverFlags,
        int agents,
        int pairs,
        Duration warmUp,
        int rounds,
        Duration settling,
        Duration round,
        List<Integer> rates,
        int deliveryRounds,
        Duration deliveryRound,
        List<Integer> sizes,
        int messagesEach,
        int open,
        int requests,
        int large,
        int visitors,
        int chats,
        int idleRounds,
        Duration idleRound,
        int starts) {

    static Settings full() {
        return new Settings(
                List.of(),
                20,
                200,
                Duration.ofSeconds(12),
                5,
                Duration.ofMillis(500),
                Duration.ofSeconds(4),
                List.of(200, 1_000, 5_000),
                3,
                Duration.ofSeconds(6),
                List.of(100_000, 1_000_000),
                10,
                5_000,
                1_000,
                10_000,
                15_000,
                500,
                3,
                Duration.ofSeconds(60),
                5);
    }

    /** Whether it works at all; the figures mean nothing. */
    static Settings quick() {
        return new Settings(
                List.of("-XX:TieredStopAtLevel=1"),
                2,
                20,
                Duration.ofSeconds(1),
                1,
                Duration.ofMillis(200),
                Duration.ofSeconds(1),
                List.of(200, 1_000),
                1,
                Duration.ofSeconds(1),
                List.of(500, 5_000),
                10,
                25,
                20,
                200,
                50,
                20,
                1,
                Duration.ofSeconds(1),
                1);
    }
}
