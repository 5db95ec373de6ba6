package no.samtale.vault;

import com.google.crypto.tink.Aead;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A vault that seals in earnest and keeps its keys in memory: for tests that need no database. */
public final class MemoryVault implements Vault {
    private final Map<KeyScope, Aead> keys = new ConcurrentHashMap<>();

    @Override
    public void create(Collection<KeyScope> scopes) {
        scopes.forEach(scope -> keys.computeIfAbsent(scope, missing -> new RawAesGcm(RawAesGcm.randomKey())));
    }

    @Override
    public void warm(Collection<KeyScope> scopes) {}

    @Override
    public byte[] seal(KeyScope scope, Cell cell, String text) {
        return SealedText.seal(key(scope), scope, cell, text);
    }

    @Override
    public String open(KeyScope scope, Cell cell, byte[] sealed) {
        return SealedText.open(key(scope), scope, cell, sealed);
    }

    @Override
    public void destroy(Collection<KeyScope> scopes) {
        scopes.forEach(keys::remove);
    }

    private Aead key(KeyScope scope) {
        Aead key = keys.get(scope);
        if (key == null) {
            throw new KeyDestroyed();
        }
        return key;
    }
}
