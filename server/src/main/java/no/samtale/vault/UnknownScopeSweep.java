package no.samtale.vault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what the vault has and the main database does not. The vault is written first, so a write to the main database
 * that never came leaves a key of nothing behind.
 *
 * <p>The danger is to destroy a key that is needed. So a scope is looked at only once it is an hour old, which no
 * transaction is; one that was seen to be known is confirmed, and never looked at again, whatever main database the
 * server is pointed at later; and one that is created anew meanwhile is as good as new.
 */
final class UnknownScopeSweep {
    static final Duration AGE = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(UnknownScopeSweep.class);
    private static final int CHUNK = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final KekStore accounts;
    private final KeyScopeStore store;
    private final SealingVault vault;
    private final IdentityIndex index;
    private final List<KnownScopes> main;
    private final Clock clock;

    UnknownScopeSweep(
            KekStore accounts,
            KeyScopeStore store,
            SealingVault vault,
            IdentityIndex index,
            List<KnownScopes> main,
            Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.vault = vault;
        this.index = index;
        this.main = main;
        this.clock = clock;
    }

    /** Sweeps all accounts, and tells how many scopes are gone. */
    int sweep() {
        Instant before = clock.instant().minus(AGE);
        int swept = 0;
        for (AccountId account : accounts.accounts()) {
            for (KnownScopes known : main) {
                swept += sweep(account, known, before);
            }
        }
        if (swept > 0) {
            LOG.info("Swept {} keys of what never reached the main database", swept);
        }
        return swept;
    }

    private int sweep(AccountId account, KnownScopes known, Instant before) {
        int swept = 0;
        List<KeyScope> chunk = store.unconfirmed(account, known.kind(), BEFORE_ALL, before, CHUNK);
        while (!chunk.isEmpty()) {
            swept += sweep(account, known, chunk, before);
            chunk = store.unconfirmed(account, known.kind(), chunk.getLast().id(), before, CHUNK);
        }
        return swept;
    }

    private int sweep(AccountId account, KnownScopes known, List<KeyScope> chunk, Instant before) {
        Set<UUID> ids = known.known(account, chunk.stream().map(KeyScope::id).collect(Collectors.toSet()));
        Map<Boolean, List<KeyScope>> byKnown =
                chunk.stream().collect(Collectors.partitioningBy(scope -> ids.contains(scope.id())));
        store.confirm(account, byKnown.getOrDefault(true, List.of()));
        List<KeyScope> gone = store.sweep(account, byKnown.getOrDefault(false, List.of()), before);
        vault.forget(gone);
        gone.forEach(index::remove);
        return gone.size();
    }
}
