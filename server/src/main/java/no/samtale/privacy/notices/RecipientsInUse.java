package no.samtale.privacy.notices;

import java.util.List;
import no.samtale.platform.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Who a company really hands data to: told by whoever keeps its agreements, for the notice and the records of processing.
 * Where nobody tells, the notice names the register's receivers alone.
 */
public interface RecipientsInUse {
    /** Those that the account has an agreement with that has not ended. Runs in a transaction of the account. */
    List<InUse> of(AccountId account);

    /**
     * A company that gets data.
     *
     * @param recipient id of the register's recipient that it is one of
     * @param name of the company
     * @param region {@code EEA}, or the country's ISO 3166 code
     * @param mechanism what allows a transfer out of the EEA (GDPR Chapter V)
     */
    record InUse(
            String recipient,
            String name,
            String region,
            @Nullable String mechanism) {}
}
