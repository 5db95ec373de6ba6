package no.samtale.vault;

import java.util.List;

/** Takes over into today's key-encryption key what an earlier one wraps. The data keys and what they seal stay. */
class WrapAnew {
    private static final int PAGE = 500;

    private final KeyScopeStore scopes;
    private final SealedIdentityIndex index;
    private final KeyEncryptionKeys keks;

    WrapAnew(KeyScopeStore scopes, SealedIdentityIndex index, KeyEncryptionKeys keks) {
        this.scopes = scopes;
        this.index = index;
        this.keks = keks;
    }

    /** Takes over all, and tells how much that was. What is erased meanwhile stays erased. */
    int all(KekId old) {
        return old.bucket() == KekId.INDEX ? index.sealAnew(old) : dataKeys(old);
    }

    private int dataKeys(KekId old) {
        int moved = 0;
        for (List<KeyScopeStore.WrappedKey> page = scopes.wrappedBy(old, PAGE);
                !page.isEmpty();
                page = scopes.wrappedBy(old, PAGE)) {
            scopes.wrapAnew(old, page.stream().map(this::anew).toList());
            moved += page.size();
        }
        return moved;
    }

    private KeyScopeStore.WrappedKey anew(KeyScopeStore.WrappedKey wrapped) {
        KeyScope scope = wrapped.scope();
        byte[] dataKey = keks.find(wrapped.kek()).unwrap(scope, wrapped.bytes());
        KeyEncryptionKey today = keks.forWrapping(scope);
        if (today.id().equals(wrapped.kek())) {
            throw new IllegalStateException("the clock was set back into an epoch that had ended");
        }
        return new KeyScopeStore.WrappedKey(scope, today.id(), today.wrap(scope, dataKey), wrapped.restricted());
    }
}
