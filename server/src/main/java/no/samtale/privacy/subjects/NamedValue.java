package no.samtale.privacy.subjects;

import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;

/** Says what an id stands for, where the person it is kept of would not know it by its number (GDPR Art. 12(1)). */
public interface NamedValue {
    /** Whether the ids of this column are named here. */
    boolean isAt(String table, String column);

    /** What it is called. Runs in a transaction of the account. */
    Optional<String> name(AccountId account, UUID value);
}
