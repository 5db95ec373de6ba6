package no.samtale.vault;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import no.samtale.platform.AccountId;

/**
 * The opened key-encryption keys. One that is needed and not there yet is made: first in the keyring, then registered in
 * the vault, and only then used, so that whatever is wrapped has its key on the disk and known to the next start.
 */
final class KeyEncryptionKeys {
    private static final String REMEDY =
            "Copy it back from the second place that the keyring is kept in, and start again.";

    private final Map<KekId, KeyEncryptionKey> opened = new ConcurrentHashMap<>();
    private final ReentrantLock making = new ReentrantLock();
    private final Keyring keyring;
    private final KekStore store;
    private final Clock clock;

    KeyEncryptionKeys(Keyring keyring, KekStore store, Clock clock) {
        this.keyring = keyring;
        this.store = store;
        this.clock = clock;
    }

    /** Today's key for the data key of a scope. */
    KeyEncryptionKey forWrapping(KeyScope scope) {
        return findOrMake(KekId.forScope(scope, clock));
    }

    /** Today's key for an account's identity index. */
    KeyEncryptionKey forIndexing(AccountId account) {
        return findOrMake(KekId.forIndex(account, clock));
    }

    /**
     * The keys of every epoch that an account's identity index may have entries of. One that has ended has none, but for a
     * node's that was late; and it may be destroyed at this moment.
     */
    IndexKeys forLookingUp(AccountId account) {
        Map<KekId, Boolean> ended = store.indexKeys(account);
        List<KeyEncryptionKey> keys = ended.entrySet().stream()
                .filter(key ->
                        !key.getValue() || keyring.find(key.getKey().name()).isPresent())
                .map(key -> find(key.getKey()))
                .toList();
        return new IndexKeys(ended.keySet(), keys);
    }

    /** What there is of an account's keys, and those of them that can be used. */
    record IndexKeys(Set<KekId> all, List<KeyEncryptionKey> usable) {}

    /**
     * The key of this name, which has been used before.
     *
     * @throws KeyringFault if the keyring lacks it
     */
    KeyEncryptionKey find(KekId id) {
        KeyEncryptionKey key = opened.get(id);
        return key != null ? key : open(id, keyring.find(id.name()).orElseThrow(() -> missing(id)));
    }

    /** Forgets the keys that wrap nothing new: they are read again when they are needed, and gone when they are destroyed. */
    void trim() {
        int today = KekId.epoch(clock);
        opened.keySet().removeIf(id -> id.epoch() != today);
    }

    private KeyEncryptionKey findOrMake(KekId id) {
        KeyEncryptionKey key = opened.get(id);
        if (key != null) {
            return key;
        }
        making.lock();
        try {
            return store.check(id).isPresent() ? find(id) : make(id);
        } finally {
            making.unlock();
        }
    }

    private KeyEncryptionKey make(KekId id) {
        RootKey root = keyring.findOrMake(id.name());
        byte[] check = root.check(id.name());
        store.register(id, check, clock.instant());
        // Another node that does not share this keyring may have been first.
        byte[] registered = store.check(id).orElseThrow(() -> missing(id));
        if (!Arrays.equals(check, registered)) {
            throw new KeyringFault(
                    "The keyring " + keyring.place() + " has another key " + id.name()
                            + " than the vault is used with.",
                    "Give all nodes the same keyring, and start again.");
        }
        return open(id, root);
    }

    private KeyEncryptionKey open(KekId id, RootKey root) {
        return opened.computeIfAbsent(id, key -> new KeyEncryptionKey(id, root));
    }

    private KeyringFault missing(KekId id) {
        return new KeyringFault("The keyring " + keyring.place() + " lacks the key " + id.name() + ".", REMEDY);
    }
}
