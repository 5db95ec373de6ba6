package no.samtale.vault;

import com.google.crypto.tink.prf.Prf;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;

/**
 * The identity index on the vault's database. An address is hashed under a key of the account's (HMAC-SHA-256), and the
 * hash is sealed under the index key of the day that the entry was made (AES-SIV, RFC 5297); the owner's id is sealed
 * likewise. Both are deterministic, so an entry is found by computing what it would be in each epoch there is a key of.
 * When a day's key is gone, nobody can compute that any more, not even with the keyring as it is then.
 */
final class SealedIdentityIndex implements IdentityIndex {
    private static final byte[] ADDRESS = "samtale/1/address".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OWNER = "samtale/1/owner".getBytes(StandardCharsets.UTF_8);
    private static final int HASH_BYTES = 32;
    private static final int UUID_BYTES = 16;
    private static final int PAGE = 500;

    private final Map<AccountId, Prf> hashing = new ConcurrentHashMap<>();
    private final RootKey installation;
    private final KeyEncryptionKeys keks;
    private final IdentityStore store;

    SealedIdentityIndex(RootKey installation, KeyEncryptionKeys keks, IdentityStore store) {
        this.installation = installation;
        this.keks = keks;
        this.store = store;
    }

    @Override
    public void add(AccountId account, ContactId contact, Address address) {
        add(account, bytes(contact.value()), address);
    }

    @Override
    public List<ContactId> contacts(AccountId account, Address address) {
        return owners(account, address)
                .map(owner -> new ContactId(uuid(owner)))
                .distinct()
                .toList();
    }

    @Override
    public void remove(AccountId account, ContactId contact) {
        remove(account, bytes(contact.value()));
    }

    @Override
    public void add(AccountId account, AgentId agent, Address address) {
        add(KekId.INSTALLATION, bytes(account.value(), agent.value()), address);
    }

    @Override
    public List<AgentRef> agents(Address address) {
        return owners(KekId.INSTALLATION, address)
                .map(owner -> new AgentRef(new AccountId(uuid(owner)), new AgentId(uuid(owner))))
                .distinct()
                .toList();
    }

    @Override
    public void remove(AccountId account, AgentId agent) {
        remove(KekId.INSTALLATION, bytes(account.value(), agent.value()));
    }

    private void add(AccountId space, byte[] owner, Address address) {
        byte[] hash = hash(space, address);
        KeyEncryptionKey today = keks.forIndexing(space);
        List<IdentityStore.Entry> same = keks.forLookingUp(space).usable().stream()
                .map(kek -> entry(kek, hash, owner))
                .toList();
        store.add(entry(today, hash, owner), same);
    }

    private Stream<ByteBuffer> owners(AccountId space, Address address) {
        byte[] hash = hash(space, address);
        while (true) {
            KeyEncryptionKeys.IndexKeys keys = keks.forLookingUp(space);
            List<byte[]> addresses =
                    keys.usable().stream().map(kek -> seal(kek, hash, ADDRESS)).toList();
            IdentityStore.Found found = store.find(space, addresses);
            if (keys.all().containsAll(found.keys())) {
                return found.owners().stream().map(this::open).map(ByteBuffer::wrap);
            }
            // A day has begun or ended meanwhile, and an entry may have been moved to a key that we did not look under.
        }
    }

    /**
     * Twice: an entry may just be moved to today's key. When the first pass has ended, it either finds its old place empty
     * or stands in the new one already, where the second pass looks.
     */
    private void remove(AccountId space, byte[] owner) {
        for (int pass = 1; pass <= 2; pass++) {
            List<byte[]> owners = keks.forLookingUp(space).usable().stream()
                    .map(kek -> seal(kek, owner, OWNER))
                    .toList();
            store.remove(space, owners);
        }
    }

    /** Seals under today's key what is sealed under that of a day that has ended. Tells how much that was. */
    int sealAnew(KekId old) {
        int moved = 0;
        for (List<IdentityStore.Entry> page = store.sealedBy(old, PAGE);
                !page.isEmpty();
                page = store.sealedBy(old, PAGE)) {
            KeyEncryptionKey from = keks.find(old);
            KeyEncryptionKey to = keks.forIndexing(old.account());
            if (to.id().equals(old)) {
                throw new IllegalStateException("the clock was set back into an epoch that had ended");
            }
            page.forEach(entry -> store.replace(
                    entry, entry(to, open(from, entry.address(), ADDRESS), open(from, entry.owner(), OWNER))));
            moved += page.size();
        }
        return moved;
    }

    private byte[] hash(AccountId space, Address address) {
        Prf prf = hashing.computeIfAbsent(
                space, id -> Primitives.hmac(installation.derive("address-hash/" + id, Primitives.HMAC_BYTES)));
        // The kind's name is part of every hash: it is never changed.
        byte[] text = (address.kind().name() + '\0' + address.normal()).getBytes(StandardCharsets.UTF_8);
        return Primitives.unfailing(() -> prf.compute(text, HASH_BYTES));
    }

    private byte[] open(IdentityStore.Owner owner) {
        return open(keks.find(owner.kek()), owner.sealed(), OWNER);
    }

    private static byte[] open(KeyEncryptionKey kek, byte[] sealed, byte[] column) {
        try {
            return kek.index().decryptDeterministically(sealed, column);
        } catch (GeneralSecurityException e) {
            throw new SealBroken(e);
        }
    }

    private static IdentityStore.Entry entry(KeyEncryptionKey kek, byte[] hash, byte[] owner) {
        return new IdentityStore.Entry(kek.id(), seal(kek, hash, ADDRESS), seal(kek, owner, OWNER));
    }

    private static byte[] seal(KeyEncryptionKey kek, byte[] value, byte[] column) {
        return Primitives.unfailing(() -> kek.index().encryptDeterministically(value, column));
    }

    private static byte[] bytes(UUID... ids) {
        ByteBuffer buffer = ByteBuffer.allocate(ids.length * UUID_BYTES);
        for (UUID id : ids) {
            buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        return buffer.array();
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
