package no.samtale.vault;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares keyring and vault before anything is sealed or opened. Whoever has passed it holds the very keys that the
 * vault's data is sealed with, all of them; or both are new.
 */
final class KeyringCheck {
    private static final Logger LOG = LoggerFactory.getLogger(KeyringCheck.class);
    private static final KekId BEFORE_ALL = new KekId(new AccountId(new UUID(0, 0)), Integer.MIN_VALUE, 0);
    private static final int PAGE = 1_000;

    private final Keyring keyring;
    private final KekStore store;
    private final Clock clock;

    KeyringCheck(Keyring keyring, KekStore store, Clock clock) {
        this.keyring = keyring;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Compares, and makes the installation's key if both keyring and vault are new.
     *
     * @return the installation's key
     * @throws KeyringFault if the two do not belong together, or a key is missing or damaged
     */
    RootKey run() {
        Optional<KekStore.Installation> registered = store.installation();
        RootKey key = registered.isPresent() ? known(registered.get()) : first();
        requireAll();
        return key;
    }

    private RootKey known(KekStore.Installation registered) {
        if (keyring.isEmpty()) {
            throw fault("is missing or empty, but the vault holds keys that were wrapped with it.");
        }
        RootKey key = keyring.find(Keyring.INSTALLATION)
                .orElseThrow(() -> fault("lacks its file " + Keyring.INSTALLATION + "."));
        if (!key.matches(Keyring.INSTALLATION, registered.check())) {
            throw fault("belongs to another installation (" + id(key) + ") than the vault (" + registered.id() + ").");
        }
        return key;
    }

    private RootKey first() {
        if (!store.page(BEFORE_ALL, 1).isEmpty()) {
            throw fault("cannot be compared: the vault has lost its own entry, though it holds keys.");
        }
        boolean isNew = keyring.isEmpty();
        RootKey key = keyring.findOrMake(Keyring.INSTALLATION);
        store.register(new KekStore.Installation(id(key), key.check(Keyring.INSTALLATION)), clock.instant());
        KekStore.Installation registered = store.installation()
                .orElseThrow(() -> new IllegalStateException("the vault does not keep what it is told"));
        if (isNew) {
            LOG.warn(
                    "A new keyring was made in {}. Have it copied to a second safe place, apart from all backups:"
                            + " without it nothing that is sealed can ever be read again",
                    keyring.place());
        } else {
            LOG.warn(
                    "The vault is empty; it goes on with the keyring that was found in {}. If the vault has been lost,"
                            + " stop now and restore it",
                    keyring.place());
        }
        return known(registered);
    }

    private void requireAll() {
        int faults = 0;
        String firstFault = "";
        KekId after = BEFORE_ALL;
        for (List<KekStore.Registered> page = store.page(after, PAGE);
                !page.isEmpty();
                page = store.page(after, PAGE)) {
            for (KekStore.Registered registered : page) {
                String fault = faultOf(registered);
                if (!fault.isEmpty() && faults++ == 0) {
                    firstFault = fault;
                }
            }
            after = page.getLast().kek();
        }
        if (faults > 0) {
            throw fault(firstFault + (faults == 1 ? "." : " (and " + (faults - 1) + " more are missing or damaged)."));
        }
    }

    private String faultOf(KekStore.Registered registered) {
        String name = registered.kek().name();
        try {
            Optional<RootKey> key = keyring.find(name);
            if (key.isEmpty()) {
                return "lacks the key " + name;
            }
            return key.get().matches(name, registered.check()) ? "" : "has another key in the place of " + name;
        } catch (KeyringFault e) {
            return "has a damaged key " + name;
        }
    }

    private KeyringFault fault(String what) {
        return new KeyringFault(
                "The keyring " + keyring.place() + " " + what,
                "Nothing was changed. Copy the keyring back into that folder from the second place that it is kept in,"
                        + " and start again.");
    }

    private static UUID id(RootKey key) {
        ByteBuffer bytes = ByteBuffer.wrap(key.derive("installation-id", 16));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
