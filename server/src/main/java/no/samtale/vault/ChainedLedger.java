package no.samtale.vault;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import no.samtale.platform.AccountId;
import org.springframework.dao.DuplicateKeyException;

/** The ledger as a hash chain for each account, in the vault's database, anchored in the keyring. */
final class ChainedLedger implements ErasureLedger {
    /** Two nodes may want the same position; each loser tries the next. */
    private static final int TRIES = 20;

    private final LedgerStore store;
    private final SealingVault vault;
    private final IdentityIndex index;
    private final Keyring keyring;
    private final KekStore keks;
    private final Duration backupsKept;
    private final Clock clock;

    ChainedLedger(
            LedgerStore store,
            SealingVault vault,
            IdentityIndex index,
            Keyring keyring,
            KekStore keks,
            Duration backupsKept,
            Clock clock) {
        this.store = store;
        this.vault = vault;
        this.index = index;
        this.keyring = keyring;
        this.keks = keks;
        this.backupsKept = backupsKept;
        this.clock = clock;
    }

    @Override
    public LedgerEntry erase(AccountId account, UUID erasure, Collection<KeyScope> scopes) {
        LedgerEntry.Sealed sealed = store.of(account, erasure).orElseGet(() -> append(account, erasure, scopes));
        keyring.anchor(new LedgerAnchor(account, sealed.entry().position(), sealed.hash()));
        // Those that are noted, which may be more than are asked for again. Keys that a restore has brought back go
        // too.
        vault.destroy(sealed.entry().scopes());
        sealed.entry().scopes().forEach(index::remove);
        return sealed.entry();
    }

    private LedgerEntry.Sealed append(AccountId account, UUID erasure, Collection<KeyScope> scopes) {
        List<KeyScope> ordered = scopes.stream()
                .distinct()
                .sorted(Comparator.comparing(KeyScope::kind).thenComparing(KeyScope::id))
                .toList();
        for (int attempt = 1; ; attempt++) {
            LedgerEntry.Sealed next = next(account, erasure, ordered);
            try {
                store.append(next);
                return next;
            } catch (DuplicateKeyException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private LedgerEntry.Sealed next(AccountId account, UUID erasure, List<KeyScope> scopes) {
        LedgerEntry.Sealed last = store.last(account).orElse(null);
        long position = last == null ? 1 : last.entry().position() + 1;
        byte[] before = last == null ? LedgerEntry.BEFORE_ALL : last.hash();
        LedgerEntry entry = new LedgerEntry(account, position, erasure, scopes, clock.instant());
        return new LedgerEntry.Sealed(entry, entry.hash(before));
    }

    @Override
    public List<LedgerEntry> entries(AccountId account, long after, int limit) {
        return store.after(account, after, limit).stream()
                .map(LedgerEntry.Sealed::entry)
                .toList();
    }

    @Override
    public LocalDate unrecoverableFrom(LedgerEntry entry) {
        return TurnEpochs.unrecoverableFrom(entry.at(), backupsKept);
    }

    @Override
    public List<AccountId> accounts() {
        return keks.accounts();
    }
}
