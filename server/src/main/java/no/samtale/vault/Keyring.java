package no.samtale.vault;

import java.util.List;
import java.util.Optional;

/**
 * Keeps the keys that everything else hangs on, outside both clusters and outside their backups. A folder by default;
 * a key-management service can stand in its place.
 */
interface Keyring {
    /** The installation's own key: its id and the hashing keys of the identity index come from it. */
    String INSTALLATION = "installation";

    /** Where it is, for messages to people. */
    String place();

    /** Whether it has no key at all. */
    boolean isEmpty();

    /**
     * The key of this name, if there is one.
     *
     * @throws KeyringFault if there is one and it cannot be read whole
     */
    Optional<RootKey> find(String name);

    /** The key of this name; makes it if there is none. Made once even if several ask; durable when this returns. */
    RootKey findOrMake(String name);

    /**
     * Destroys the key of this name; durable when this returns. One that is not there is destroyed already.
     *
     * @return whether there was one
     */
    boolean destroy(String name);

    /** Notes how far the ledger has come, unless further is noted already. Durable when this returns. */
    void anchor(LedgerAnchor anchor);

    /**
     * How far the ledger of each account has come.
     *
     * @throws KeyringFault if an anchor cannot be read whole
     */
    List<LedgerAnchor> anchors();
}
