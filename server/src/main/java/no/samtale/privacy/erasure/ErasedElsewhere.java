package no.samtale.privacy.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.vault.KeyScope;
import org.jspecify.annotations.Nullable;

/** A feature that has what was erased here deleted elsewhere too, where that may take a while. */
public interface ErasedElsewhere {
    /**
     * Notes where what these scopes hold lies besides, in the caller's transaction and before their rows are deleted. A second
     * time changes nothing.
     */
    void note(AccountId account, UUID erasure, Set<KeyScope> scopes);

    /** Where it lay, and whether it has been deleted there. */
    List<Place> places(AccountId account, UUID erasure);

    /**
     * One of them.
     *
     * @param name of the company's own, such as a mailbox's address
     * @param notedAt when the erasure was
     * @param deletedAt null: pending
     */
    record Place(String name, Instant notedAt, @Nullable Instant deletedAt) {}
}
