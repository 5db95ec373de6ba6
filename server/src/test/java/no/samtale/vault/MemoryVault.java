package no.samtale.vault;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.Purpose;

/** A vault that seals in earnest and keeps its keys in memory: for tests that need no database. */
public final class MemoryVault implements Vault {
    private final Map<KeyScope, Aead> keys = new ConcurrentHashMap<>();
    private final Set<KeyScope> restricted = ConcurrentHashMap.newKeySet();

    @Override
    public void create(Collection<KeyScope> scopes) {
        scopes.forEach(scope -> keys.computeIfAbsent(scope, missing -> new RawAesGcm(RawAesGcm.randomKey())));
    }

    @Override
    public void warm(Collection<KeyScope> scopes) {}

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

    @Override
    public void restrict(Collection<KeyScope> scopes, boolean restrict) {
        scopes.forEach(scope -> {
            if (restrict) {
                restricted.add(scope);
            } else {
                restricted.remove(scope);
            }
        });
    }

    @Override
    public Set<KeyScope> restricted(AccountId account) {
        return restricted.stream()
                .filter(scope -> scope.account().equals(account))
                .collect(Collectors.toSet());
    }

    @Override
    public void destroy(Collection<KeyScope> scopes) {
        scopes.forEach(keys::remove);
    }

    private Aead key(Purpose purpose, KeyScope scope, Cell cell) {
        Aead key = keys.get(scope);
        if (key == null) {
            throw new KeyDestroyed();
        }
        VaultNode.OPEN_GATE.check(purpose, scope, cell, restricted.contains(scope));
        return key;
    }
}
