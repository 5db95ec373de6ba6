package no.samtale.vault;

import java.util.Collection;
import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.Purpose;

/**
 * Seals and opens personal data. A sealed value is bound to its scope and {@link Cell}; its size tells the size of the
 * text only in steps.
 *
 * <p>Order of writes: make the scope here first, then write to the main database. A scope that the main database does
 * not know within an hour is swept away.
 */
public interface Vault {
    /** Makes the data keys of new scopes, all in one round trip. A scope that exists already keeps its key. */
    void create(Collection<KeyScope> scopes);

    /** Fetches the keys of these scopes, in one round trip for those that are not at hand, before many are opened. */
    void warm(Collection<KeyScope> scopes);

    /**
     * Seals a text for a purpose.
     *
     * @throws KeyDestroyed if the scope has no key (any more)
     * @throws PurposeRefused if the purpose does not cover the cell
     * @throws SubjectRestricted if the scope is restricted, and not for this purpose
     */
    byte[] seal(Purpose purpose, KeyScope scope, Cell cell, String text);

    /**
     * Opens a sealed text for a purpose.
     *
     * @throws KeyDestroyed if the scope has no key (any more)
     * @throws PurposeRefused if the purpose does not cover the cell
     * @throws SubjectRestricted if the scope is restricted, and not for this purpose
     * @throws SealBroken if the value was changed, or belongs to another scope or cell
     */
    String open(Purpose purpose, KeyScope scope, Cell cell, byte[] sealed);

    /**
     * Seals a piece of a file, as {@link #seal} seals a text. {@link #open} gives it back in Base64.
     *
     * @throws KeyDestroyed if the scope has no key (any more)
     * @throws PurposeRefused if the purpose does not cover the cell
     * @throws SubjectRestricted if the scope is restricted, and not for this purpose
     */
    byte[] sealPiece(Purpose purpose, KeyScope scope, Cell cell, byte[] piece);

    /**
     * Opens a piece of a file.
     *
     * @throws KeyDestroyed if the scope has no key (any more)
     * @throws PurposeRefused if the purpose does not cover the cell
     * @throws SubjectRestricted if the scope is restricted, and not for this purpose
     * @throws SealBroken if the value was changed, belongs to another scope or cell, or is no piece of a file
     */
    byte[] openPiece(Purpose purpose, KeyScope scope, Cell cell, byte[] sealed);

    /**
     * Restricts these scopes, or ends their restriction: what is sealed under them stays, and only what the law lets
     * through a restriction may open it. On other nodes it takes effect at once, or with the end of a lease.
     */
    void restrict(Collection<KeyScope> scopes, boolean restricted);

    /** The scopes of an account that are restricted. */
    Set<KeyScope> restricted(AccountId account);

    /** Destroys the keys of these scopes, here and in the caches. What was sealed under them is gone. */
    void destroy(Collection<KeyScope> scopes);
}
