package no.samtale.vault;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Gives opened data keys: from their leases, or fetched. Of those who miss the same key at once, one fetches it and the
 * rest wait for that. That a key was not there is never remembered.
 */
final class OpenKeys {
    private final Map<KeyScope, CompletableFuture<Map<KeyScope, DataKey>>> fetches = new ConcurrentHashMap<>();
    private final KeyLeases leases;
    private final Function<Set<KeyScope>, Map<KeyScope, DataKey>> store;

    /** @param store gives the keys of those scopes that have one, in one round trip an account */
    OpenKeys(KeyLeases leases, Function<Set<KeyScope>, Map<KeyScope, DataKey>> store) {
        this.leases = leases;
        this.store = store;
    }

    /**
     * The key of a scope.
     *
     * @throws KeyDestroyed if it has none
     */
    DataKey get(KeyScope scope) {
        DataKey key = leases.find(scope);
        if (key == null) {
            key = get(Set.of(scope)).get(scope);
        }
        if (key == null) {
            throw new KeyDestroyed();
        }
        return key;
    }

    /** The keys of those of these scopes that have one. What is not at hand is fetched together. */
    Map<KeyScope, DataKey> get(Collection<KeyScope> scopes) {
        Map<KeyScope, DataKey> found = new HashMap<>();
        Set<KeyScope> mine = new HashSet<>();
        Map<KeyScope, CompletableFuture<Map<KeyScope, DataKey>>> others = new HashMap<>();
        CompletableFuture<Map<KeyScope, DataKey>> promise = new CompletableFuture<>();
        for (KeyScope scope : scopes) {
            DataKey key = leases.find(scope);
            if (key != null) {
                found.put(scope, key);
                continue;
            }
            CompletableFuture<Map<KeyScope, DataKey>> running = fetches.putIfAbsent(scope, promise);
            if (running == null) {
                mine.add(scope);
            } else if (running != promise) {
                others.put(scope, running);
            }
        }
        if (!mine.isEmpty()) {
            found.putAll(fetch(mine, promise));
        }
        others.forEach((scope, running) -> {
            DataKey key = await(running).get(scope);
            if (key != null) {
                found.put(scope, key);
            }
        });
        return found;
    }

    /** Takes keys that were just made. */
    void add(Map<KeyScope, DataKey> keys, KeyLeases.Ticket ticket) {
        leases.keep(keys, ticket);
        // Whoever asks from now on must not be given the answer to a question that was put before the keys were there.
        keys.keySet().forEach(fetches::remove);
    }

    /** Forgets the keys of these scopes, those that are just being fetched too. */
    void evict(Collection<KeyScope> scopes) {
        leases.evict(scopes);
        scopes.forEach(fetches::remove);
    }

    private Map<KeyScope, DataKey> fetch(Set<KeyScope> scopes, CompletableFuture<Map<KeyScope, DataKey>> promise) {
        try {
            KeyLeases.Ticket ticket = leases.ticket();
            Map<KeyScope, DataKey> keys = store.apply(scopes);
            leases.keep(keys, ticket);
            promise.complete(keys);
            return keys;
        } catch (RuntimeException | Error e) {
            promise.completeExceptionally(e);
            throw e;
        } finally {
            scopes.forEach(scope -> fetches.remove(scope, promise));
        }
    }

    private static Map<KeyScope, DataKey> await(CompletableFuture<Map<KeyScope, DataKey>> running) {
        try {
            return running.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the keys could not be fetched", e.getCause());
        }
    }
}
