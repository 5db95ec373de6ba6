package no.samtale.vault;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Opened data keys, each for as long as its lease: after that it is not given any more, so that a key destroyed on
 * another node is found to be gone. Using a key does not lengthen its lease. Finding one takes no lock.
 *
 * <p>A key that was fetched before an eviction must not be put back after it. So whoever fetches takes a {@link Ticket}
 * first, and nothing is kept on it if there has been an eviction since.
 */
class KeyLeases {
    private final Map<KeyScope, Lease> leases = new ConcurrentHashMap<>();
    /** In order of their beginning, which is that of their end. */
    private final Queue<Lease> order = new ConcurrentLinkedQueue<>();

    private final ReentrantLock trimming = new ReentrantLock();
    private final AtomicLong evictions = new AtomicLong();
    private final Clock clock;
    private final long leaseMillis;
    private final int limit;

    KeyLeases(Clock clock, Duration lease, int limit) {
        this.clock = clock;
        this.leaseMillis = lease.toMillis();
        this.limit = limit;
    }

    /** The key of a scope, if it is at hand and its lease runs. */
    @Nullable
    DataKey find(KeyScope scope) {
        Lease lease = leases.get(scope);
        return lease != null && runs(lease) ? lease.key() : null;
    }

    /** To be taken before keys are read from the store: leases run from here. */
    Ticket ticket() {
        return new Ticket(evictions.get(), clock.millis());
    }

    void keep(Map<KeyScope, DataKey> keys, Ticket ticket) {
        keys.forEach((scope, key) -> {
            Lease lease = new Lease(scope, key, ticket.taken());
            // Asked while the place is held, so that an eviction either is seen here or takes the lease away itself.
            if (leases.compute(scope, (same, held) -> evictions.get() == ticket.evictions() ? lease : held) == lease) {
                order.add(lease);
            }
        });
        trim();
    }

    void evict(Collection<KeyScope> scopes) {
        evictions.incrementAndGet();
        scopes.stream().map(leases::remove).filter(Objects::nonNull).forEach(Lease::forget);
    }

    /** Forgets the keys whose lease has ended, and the oldest of those that are too many. */
    void trim() {
        if (!trimming.tryLock()) {
            return;
        }
        try {
            Lease oldest = order.peek();
            while (oldest != null && (!runs(oldest) || leases.size() > limit)) {
                order.remove();
                leases.remove(oldest.scope(), oldest);
                oldest = order.peek();
            }
        } finally {
            trimming.unlock();
        }
    }

    /** How many keys are held, ended leases among them until the next {@link #trim}. */
    int size() {
        return leases.size();
    }

    // A clock that was set back ends a lease too, rather than lengthening it.
    private boolean runs(Lease lease) {
        long age = clock.millis() - lease.began();
        return age >= 0 && age < leaseMillis;
    }

    /** When keys were asked for, and how many evictions there had been. */
    record Ticket(long evictions, long taken) {}

    /** Waits in its queue for its end, without the key if that was destroyed before. */
    private static final class Lease {
        private final KeyScope scope;
        private final long began;
        private volatile @Nullable DataKey key;

        Lease(KeyScope scope, DataKey key, long began) {
            this.scope = scope;
            this.key = key;
            this.began = began;
        }

        KeyScope scope() {
            return scope;
        }

        long began() {
            return began;
        }

        @Nullable
        DataKey key() {
            return key;
        }

        void forget() {
            key = null;
        }
    }
}
