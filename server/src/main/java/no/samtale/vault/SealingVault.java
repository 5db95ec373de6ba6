package no.samtale.vault;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.Purpose;
import no.samtale.vault.KeyScopeStore.WrappedKey;
import org.jspecify.annotations.Nullable;

/** The vault on its own database: data keys wrapped there, opened here, on a lease. */
final class SealingVault implements Vault {
    private final KeyScopeStore store;
    private final KeyEncryptionKeys keks;
    private final KeyLeases leases;
    private final KeyEvictions others;
    private final Clock clock;
    private final PurposeGate gate;
    private final OpenKeys open;

    SealingVault(
            KeyScopeStore store,
            KeyEncryptionKeys keks,
            KeyLeases leases,
            KeyEvictions others,
            PurposeGate gate,
            Clock clock) {
        this.store = store;
        this.keks = keks;
        this.leases = leases;
        this.others = others;
        this.gate = gate;
        this.clock = clock;
        this.open = new OpenKeys(leases, this::fetch);
        others.listen(open::evict);
    }

    @Override
    public void create(Collection<KeyScope> scopes) {
        byAccount(scopes).forEach(this::create);
    }

    @Override
    public void warm(Collection<KeyScope> scopes) {
        open.get(scopes);
    }

    @Override
    public byte[] seal(Purpose purpose, KeyScope scope, Cell cell, String text) {
        return SealedText.seal(key(purpose, scope, cell), scope, cell, text);
    }

    @Override
    public String open(Purpose purpose, KeyScope scope, Cell cell, byte[] sealed) {
        return SealedText.open(key(purpose, scope, cell), scope, cell, sealed);
    }

    @Override
    public byte[] sealPiece(Purpose purpose, KeyScope scope, Cell cell, byte[] piece) {
        return SealedText.sealPadded(key(purpose, scope, cell), scope, cell, Padding.padPiece(piece));
    }

    @Override
    public byte[] openPiece(Purpose purpose, KeyScope scope, Cell cell, byte[] sealed) {
        try {
            return Padding.unpadPiece(SealedText.openPadded(key(purpose, scope, cell), scope, cell, sealed));
        } catch (GeneralSecurityException e) {
            throw new SealBroken(e);
        }
    }

    private Aead key(Purpose purpose, KeyScope scope, Cell cell) {
        DataKey key = open.get(scope);
        gate.check(purpose, scope, cell, key.restricted());
        return key.aead();
    }

    @Override
    public void restrict(Collection<KeyScope> scopes, boolean restricted) {
        byAccount(scopes).forEach((account, ofAccount) -> {
            store.restrict(account, ofAccount, restricted);
            forget(ofAccount);
        });
    }

    @Override
    public Set<KeyScope> restricted(AccountId account) {
        return Set.copyOf(store.restricted(account));
    }

    @Override
    public void destroy(Collection<KeyScope> scopes) {
        byAccount(scopes).forEach((account, ofAccount) -> {
            store.delete(account, ofAccount);
            forget(ofAccount);
        });
    }

    /** Forgets keys that are gone from the store or changed there, here and on the other nodes. */
    void forget(Collection<KeyScope> scopes) {
        open.evict(scopes);
        others.tell(scopes);
    }

    private void create(AccountId account, Set<KeyScope> scopes) {
        Map<KeyScope, NewKey> made = scopes.stream().collect(Collectors.toMap(scope -> scope, this::make));
        List<WrappedKey> wrapped = made.values().stream().map(NewKey::wrapped).toList();
        KeyLeases.Ticket ticket = leases.ticket();
        Map<KeyScope, DataKey> keys = store.insert(account, wrapped, clock.instant()).stream()
                .collect(Collectors.toMap(WrappedKey::scope, stored -> opened(stored, made.get(stored.scope()))));
        open.add(keys, ticket);
    }

    private NewKey make(KeyScope scope) {
        byte[] key = RawAesGcm.randomKey();
        KeyEncryptionKey kek = keks.forWrapping(scope);
        return new NewKey(key, new WrappedKey(scope, kek.id(), kek.wrap(scope, key), false));
    }

    /** What is stored is not what we made if the scope was there already. */
    private DataKey opened(WrappedKey stored, @Nullable NewKey made) {
        return made != null && Arrays.equals(stored.bytes(), made.wrapped().bytes())
                ? new DataKey(new RawAesGcm(made.key()), stored.restricted())
                : unwrap(stored);
    }

    private Map<KeyScope, DataKey> fetch(Set<KeyScope> scopes) {
        return byAccount(scopes).entrySet().stream()
                .flatMap(entry -> store.find(entry.getKey(), entry.getValue()).stream())
                .collect(Collectors.toMap(WrappedKey::scope, this::unwrap));
    }

    private DataKey unwrap(WrappedKey wrapped) {
        byte[] key = keks.find(wrapped.kek()).unwrap(wrapped.scope(), wrapped.bytes());
        return new DataKey(new RawAesGcm(key), wrapped.restricted());
    }

    private static Map<AccountId, Set<KeyScope>> byAccount(Collection<KeyScope> scopes) {
        return scopes.stream().collect(Collectors.groupingBy(KeyScope::account, Collectors.toSet()));
    }

    private record NewKey(byte[] key, WrappedKey wrapped) {}
}
