package no.samtale.privacy.disclosures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.DisclosureId;
import no.samtale.platform.Limits;
import no.samtale.platform.RecipientId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.recipients.SharedDatum;
import no.samtale.privacy.recipients.SharedElsewhere;
import no.samtale.privacy.recipients.TransferLaw;
import org.springframework.stereotype.Component;

/** The disclosures of an account. */
@Component
public class Disclosures implements SharedElsewhere {
    private final AccountTransactions transactions;
    private final DisclosureStore store;
    private final Clock clock;

    Disclosures(AccountTransactions transactions, DisclosureStore store, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    /** The newest first; {@link Limits#DISCLOSURES} at the most. */
    public List<Disclosure> all(AccountId account) {
        return transactions.call(account, () -> store.all(account, Limits.DISCLOSURES));
    }

    /** What was given out about a contact, as far as the contact may be told. */
    @Override
    public List<SharedDatum> of(AccountId account, ContactId contact) {
        List<Disclosure> all =
                transactions.call(account, () -> store.some(account, store.about(account, List.of(contact.value()))));
        LocalDate today = LocalDate.now(clock);
        return all.stream()
                .filter(each -> !each.isSecretOn(today))
                .flatMap(Disclosures::shared)
                .toList();
    }

    /**
     * One of them, held until the caller's transaction ends.
     *
     * @throws Problem not_found
     */
    Disclosure disclosure(AccountId account, DisclosureId id) {
        return transactions
                .call(account, () -> store.some(account, List.of(id)).stream().findFirst())
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    private static Stream<SharedDatum> shared(Disclosure given) {
        var at = given.givenAt();
        return at == null
                ? Stream.empty()
                : Stream.of(new SharedDatum(
                        new RecipientId(given.id().value()),
                        given.authority(),
                        TransferLaw.EEA,
                        "legal-duties",
                        given.categories(),
                        at));
    }
}
